/** Finds the values of parameter mappings. */
import { selectPath } from './json-path/select.ts';
import { parseJsonPath } from './json-path/parse.ts';
import { toJsonText, toText } from '../velocity/to-text.ts';
import type { JavaMap, Value } from '../velocity/values.ts';
import { bodyText } from './bindings/input.ts';
import { valuesOf, type Fields } from './message/fields.ts';
import type { MappingSource } from './parameter-mapping.ts';
import { readJson } from './read-json.ts';

/** What a source can read. */
export interface MappingInput {
  readonly headers: Fields;
  readonly query: Fields;
  readonly path: Fields;
  readonly body: string;
  readonly context: JavaMap;
  readonly stageVariables: Readonly<Record<string, string>>;
}

export type MappedValue =
  | { readonly kind: 'values'; readonly values: readonly string[] }
  /** Missing or empty: the mapping is left out. */
  | { readonly kind: 'nothing' }
  /** The body begins as JSON does and is broken. */
  | { readonly kind: 'broken-json'; readonly message: string };

/** The values of a source. Names are compared with their case, header names too (recorded). */
export function mappedValue(source: MappingSource, input: MappingInput): MappedValue {
  switch (source.kind) {
    case 'static':
      return some([source.text]);
    case 'stageVariable':
      return some([input.stageVariables[source.name] ?? '']);
    case 'context':
      return some([contextText(source.path, input.context)]);
    case 'body':
      return bodyValue(source.path, input.body);
    case 'parameter': {
      const fields = { header: input.headers, querystring: input.query, path: input.path };
      const values = valuesOf(fields[source.place], source.name);
      if (!source.isMultiple) return some([values.at(-1) ?? '']);
      return some(source.place === 'header' ? [values.join(',')] : values);
    }
  }
}

function some(values: readonly string[]): MappedValue {
  const isEmpty = values.every((value) => value === '');
  return isEmpty ? { kind: 'nothing' } : { kind: 'values', values };
}

/** Strings, numbers and booleans map; a container does not. */
function contextText(path: readonly string[], context: JavaMap): string {
  let value: Value = context;
  for (const name of path) {
    if (typeof value !== 'object' || value?.type !== 'Map') return '';
    value = value.entries.get(name) ?? null;
  }
  return isContainer(value) ? '' : printed(value);
}

/** A body that does not begin as JSON is a text: it maps whole, and no path finds anything in it. */
function bodyValue(path: string | null, body: string): MappedValue {
  const text = bodyText(body);
  if (!/^\s*[{["']/.test(text)) return path === null ? some([text]) : { kind: 'nothing' };
  const reading = readJson(text);
  if (!reading.ok) return { kind: 'broken-json', message: reading.message };
  if (path === null) return some([text]);
  const parsed = parseJsonPath(`$.${path}`);
  return parsed.path === null
    ? { kind: 'nothing' }
    : some([printed(selectPath(parsed.path, reading.value))]);
}

function printed(value: Value): string {
  if (value === null) return '';
  return isContainer(value) ? toJsonText(value, 'plain') : toText(value);
}

function isContainer(value: Value): boolean {
  return typeof value === 'object' && (value?.type === 'Map' || value?.type === 'List');
}
