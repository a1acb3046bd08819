/** A sample value for a JSON schema, always the same for the same schema. */
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
      return [sampleFromSchema(schema['items'], depth + 1)];
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return typeof schema['minimum'] === 'number' ? schema['minimum'] : 1;
    case 'null':
      return null;
    case 'string':
      return FORMATS.get(String(schema['format'])) ?? 'text';
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

function sampleObject(schema: Readonly<Record<string, unknown>>, depth: number): Json {
  const properties = isObject(schema['properties']) ? schema['properties'] : {};
  return Object.fromEntries(
    Object.entries(properties).map(([name, part]) => [name, sampleFromSchema(part, depth + 1)]),
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
