/** Templates of gateway responses: no Velocity, only names that are filled in. */
import type { JavaMap, Value } from '../velocity/values.ts';
import { safeText } from './bindings/json-value.ts';
import { mappedValue, type MappingInput } from './map-parameters.ts';
import { parseRequestSource } from './parameter-mapping.ts';

const NAME = /\$(?:context((?:\.\w+)+)|(stageVariables\.\w+)|(method\.request\.\w+\.[\w-]+))/g;

/**
 * Fills in `$context.x`, `$stageVariables.x` and `$method.request.<place>.x`; anything else,
 * directives included, stays as it is written. A name without a value gives nothing, and is named
 * in `missing`: what the service prints for it is not known.
 */
export function fillGatewayTemplate(
  template: string,
  input: MappingInput,
): { readonly text: string; readonly missing: readonly string[] } {
  const missing: string[] = [];
  const text = template.replace(
    NAME,
    (found, context?: string, stageVariable?: string, parameter?: string) => {
      const value =
        context === undefined
          ? sourceText(stageVariable ?? parameter ?? '', input)
          : contextMember(context.slice(1).split('.'), input.context);
      if (value === null) missing.push(found);
      return value ?? '';
    },
  );
  return { text, missing };
}

function sourceText(source: string, input: MappingInput): string | null {
  const parsed = parseRequestSource(source);
  const value = parsed && mappedValue(parsed, input);
  return value?.kind === 'values' ? value.values.join(',') : null;
}

function contextMember(path: readonly string[], context: JavaMap): string | null {
  let value: Value = context;
  for (const name of path) {
    if (typeof value !== 'object' || value?.type !== 'Map') return null;
    value = value.entries.get(name) ?? null;
  }
  return value === null ? null : safeText(value);
}
