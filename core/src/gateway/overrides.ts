/** Reads `$context.requestOverride` and `$context.responseOverride` once a template has run. */
import { orderedEntries } from '../velocity/iteration-order.ts';
import type { JavaMap, Value } from '../velocity/values.ts';
import { safeText } from './bindings/json-value.ts';
import type { Fields } from './message/fields.ts';

/** A part such as `header` of an override map; a list is a header with several values. */
export function overrideFields(
  context: JavaMap,
  override: 'requestOverride' | 'responseOverride',
  part: 'header' | 'path' | 'querystring',
): Fields {
  const values = childMap(childMap(context, override), part);
  if (values === null) return [];
  return orderedEntries(values).flatMap(([name, value]) => {
    const texts = textsOf(value);
    return typeof name === 'string' && texts.length > 0 ? [{ name, values: texts }] : [];
  });
}

export type StatusOverride =
  | { readonly kind: 'none' }
  | { readonly kind: 'status'; readonly status: number }
  /** Set, and no integer from 100 to 599: it has no effect. */
  | { readonly kind: 'ignored'; readonly written: string };

/** `responseOverride.status`. */
export function statusOverride(context: JavaMap): StatusOverride {
  const value = childMap(context, 'responseOverride')?.entries.get('status') ?? null;
  if (value === null) return { kind: 'none' };
  const written = safeText(value);
  const status = Number(written);
  const isStatus = /^\d+$/.test(written) && status >= 100 && status <= 599;
  return isStatus ? { kind: 'status', status } : { kind: 'ignored', written };
}

function childMap(map: JavaMap | null, key: string): JavaMap | null {
  const value = map?.entries.get(key) ?? null;
  return typeof value === 'object' && value?.type === 'Map' ? value : null;
}

function textsOf(value: Value): readonly string[] {
  if (value === null) return [];
  if (typeof value === 'object' && value.type === 'List') return value.items.map(safeText);
  return [safeText(value)];
}
