/** A sample value for a JSON schema, always the same for the same schema. */
import { compileJavaRegex } from '../velocity/java-regex.ts';
import { LimitOverrun } from '../velocity/limits.ts';
import type { Json } from './scenario.ts';

const MAX_DEPTH = 6;

/** Fixed samples of the string formats that people use most. */
const FORMATS: ReadonlyMap<string, string> = new Map([
  ['date', '2026-11-21'],
  ['date-time', '2026-11-21T08:00:00Z'],
  ['email', 'someone@example.com'],
  ['uri', 'https://example.com/'],
  ['uuid', 'c6af9ac6-7b61-41e6-9a41-93e8deadbeef'],
]);

/**
 * Example, default, constant or first enum value where the schema has one; else a value made from
 * its type. An unknown or missing schema gives an empty object.
 */
export function sampleFromSchema(schema: unknown, depth = 0): Json {
  if (!isObject(schema) || depth > MAX_DEPTH) return {};
  const given = firstGiven(schema);
  if (given !== undefined) return given;
  const parts = ['allOf', 'oneOf', 'anyOf'].map((key) => schema[key]).find(Array.isArray);
  if (parts !== undefined) {
    const isAll = Array.isArray(schema['allOf']);
    return sampleFromParts(isAll ? parts : parts.slice(0, 1), depth);
  }
  const { type } = schema;
  switch (Array.isArray(type) ? (type as unknown[])[0] : type) {
    case 'array':
      // Without a schema of its items (a circle is cut there) an empty list is the safe one.
      return isObject(schema['items']) ? [sampleFromSchema(schema['items'], depth + 1)] : [];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'null':
      return null;
    case 'string':
      return sampleText(schema);
    default:
      return sampleObject(schema, depth);
  }
}

function firstGiven(schema: Readonly<Record<string, unknown>>): Json | undefined {
  for (const key of ['example', 'default', 'const']) {
    if (schema[key] !== undefined) return schema[key] as Json;
  }
  for (const key of ['examples', 'enum']) {
    const list = schema[key];
    if (Array.isArray(list) && list.length > 0) return list[0] as Json;
  }
  return undefined;
}

function sampleFromParts(parts: readonly unknown[], depth: number): Json {
  const samples = parts.map((part) => sampleFromSchema(part, depth + 1));
  const [first = {}] = samples;
  return samples.every(isObject) ? (Object.assign({}, ...samples) as Json) : first;
}

/** What is required is there even where nothing describes it; what a circle cut off is not. */
function sampleObject(schema: Readonly<Record<string, unknown>>, depth: number): Json {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  const described = Object.entries(properties).filter(([, part]) => part !== undefined);
  const required = Array.isArray(schema['required']) ? (schema['required'] as unknown[]) : [];
  const missing = required.filter(
    (name): name is string => typeof name === 'string' && properties[name] === undefined,
  );
  return Object.fromEntries([
    ...described.map(([name, part]) => [name, sampleFromSchema(part, depth + 1)] as const),
    ...missing.map((name) => [name, 'text'] as const),
  ]);
}

/** Tried in this order against a pattern. */
const TEXTS = [
  'text', 'a', 'A', '1', '12345', '1234567890', 'TEXT', ...FORMATS.values(), '08:00', 'EUR', '1.0',
]; // prettier-ignore

/** By format; else the first of a few texts that fits the pattern and the lengths. */
function sampleText(schema: Readonly<Record<string, unknown>>): string {
  const byFormat = FORMATS.get(String(schema['format']));
  if (byFormat !== undefined) return byFormat;
  const { pattern, minLength, maxLength } = schema;
  const least = typeof minLength === 'number' ? Math.min(minLength, 1000) : 0;
  const most = typeof maxLength === 'number' ? maxLength : Infinity;
  const fits = fitting(pattern);
  const sized = TEXTS.map((text) =>
    text.repeat(Math.ceil(least / text.length) || 1).slice(0, most),
  );
  return sized.find(fits) ?? 'text';
}

function fitting(pattern: unknown): (text: string) => boolean {
  const compiled = typeof pattern === 'string' ? compileJavaRegex(pattern) : null;
  if (compiled?.ok !== true) return () => true;
  return (text) => {
    try {
      return compiled.regex.find(text, 0) !== null;
    } catch (error) {
      if (!(error instanceof LimitOverrun)) throw error;
      return true;
    }
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
