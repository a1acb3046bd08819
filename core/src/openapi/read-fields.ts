/** The values of an integration as the gateway's model wants them; nothing is judged here. */
import type { Field, Mapping, Place } from '../gateway/integration.ts';
import { asMap, asScalar, entriesOf, findEntry, isNothing } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { intrinsicOf, isSettled, subString } from './placeholders.ts';

export function placeOf({ key, value }: Entry): Place {
  return { key: key.span, value: value.span };
}

/**
 * The text of a key; null where the key is missing or its value is (`uri:`, `null`), which API
 * Gateway does not tell apart. A map, a list or an intrinsic is there but not known.
 */
export function textField(map: MapNode, key: string): Field<string> | null {
  const entry = findEntry(map, key);
  if (!entry || isNothing(entry.value)) return null;
  return { ...placeOf(entry), ...readText(entry.value) };
}

/** The number of a key, written as a number or as its digits in quotes; `NaN` where it is neither. */
export function numberField(map: MapNode, key: string): Field<number> | null {
  const field = textField(map, key);
  return field && { ...field, read: field.read.trim() === '' ? NaN : Number(field.read) };
}

/** The entries of `requestParameters` or `responseParameters`. */
export function mappings(node: HostNode | null): readonly Mapping[] {
  const map = asMap(node);
  if (!map || intrinsicOf(map)) return [];
  return entriesOf(map).map((entry) => {
    const { read, known } = readText(entry.value);
    const target = entry.key.text;
    const isOwn = !known && isHttpApiValue(target, entry.value);
    return {
      ...placeOf(entry),
      target,
      source: read,
      known: (known || isOwn) && isSettled(target),
    };
  });
}

/** HTTP APIs have a `${…}` of their own in mapped values, for what is selected at the call. */
function isHttpApiValue(target: string, node: HostNode): boolean {
  const scalar = asScalar(node);
  if (!scalar || scalar.tag || !/^(?:append|overwrite|remove):/.test(target)) return false;
  return isSettled(scalar.text.replace(/\$\{(?:request|response|context)\.[^{}]*\}/g, ''));
}

/** The text of a scalar, or of a `Fn::Sub`; known unless it is an intrinsic, holds `${…}`, or is no scalar. */
export function readText(node: HostNode): { read: string; known: boolean } {
  const scalar = asScalar(node);
  if (!scalar) {
    const written = intrinsicOf(node) === 'Sub' ? subString(node) : null;
    return { read: written?.text ?? '', known: false };
  }
  const known = !scalar.tag && isSettled(scalar.text);
  return { read: scalar.type === 'null' ? '' : scalar.text, known };
}
