/** Where two JSON values part, leaf by leaf. */
import type { Json } from '../scenario.ts';

export type JsonObject = { readonly [key: string]: Json };

/** Names and indexes, from the root to a value. */
export type JsonPath = readonly string[];

/** A side that has no such value is without it. */
export interface JsonDifference {
  readonly path: JsonPath;
  readonly expected?: Json;
  readonly actual?: Json;
}

/**
 * The differences of two values; none where they are the same JSON.
 * @param isSubset true where members that only the actual side has do not count; lists are always
 *   compared as a whole.
 */
export function compareJson(
  expected: Json | undefined,
  actual: Json | undefined,
  isSubset: boolean,
  path: JsonPath = [],
): readonly JsonDifference[] {
  if (expected === undefined || actual === undefined) {
    return expected === actual ? [] : [difference(path, expected, actual)];
  }
  if (isJsonObject(expected) && isJsonObject(actual)) {
    const names = Object.keys(isSubset ? expected : { ...expected, ...actual });
    return names.flatMap((name) =>
      compareJson(memberOf(expected, name), memberOf(actual, name), isSubset, [...path, name]),
    );
  }
  if (Array.isArray(expected) && Array.isArray(actual)) {
    const longer = expected.length > actual.length ? expected : actual;
    return longer.flatMap((_, i) =>
      compareJson(expected[i], actual[i], false, [...path, String(i)]),
    );
  }
  return expected === actual ? [] : [difference(path, expected, actual)];
}

/** A difference in which a missing side is left out. */
export function difference(
  path: JsonPath,
  expected: Json | undefined,
  actual: Json | undefined,
): JsonDifference {
  return {
    path,
    ...(expected !== undefined && { expected }),
    ...(actual !== undefined && { actual }),
  };
}

export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The object's own member; what every object inherits is none. */
export function memberOf(object: JsonObject, name: string): Json | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Deeper bodies are compared as texts: what walks a value must not exhaust the stack. */
const deepest = 500;

/** The value of a JSON text; undefined where it is none, or nested without measure. Never throws. */
export function parsedJson(text: string): Json | undefined {
  let depth = 0;
  for (const [bracket] of text.matchAll(/[[\]{}]/g)) {
    depth += bracket === '[' || bracket === '{' ? 1 : -1;
    if (depth > deepest) return undefined;
  }
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
