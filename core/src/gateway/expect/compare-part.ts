/** One part of `expect` against what came out, by its rule. */
import type { Json } from '../scenario.ts';
import type { ExpectRule } from './expect-rules.ts';
import {
  compareJson,
  difference,
  isJsonObject,
  memberOf,
  parsedJson,
  type JsonDifference,
  type JsonObject,
  type JsonPath,
} from './json-compare.ts';

/** The differences of a part, in the order of what is expected. A name that no rule has is one too. */
export function comparePart(
  rule: ExpectRule | undefined,
  expected: Json,
  actual: Json | undefined,
  path: JsonPath,
): readonly JsonDifference[] {
  switch (rule) {
    case undefined:
      return [difference(path, expected, undefined)];
    case 'exact':
    case 'members':
      return compareJson(expected, actual, rule === 'members', path);
    case 'headers':
      return compareHeaders(expected, actual, path);
    case 'body':
      return compareBody(expected, actual, path);
    default:
      if (!isJsonObject(expected) || !isJsonObject(actual)) {
        return compareJson(expected, actual, false, path);
      }
      return Object.entries(expected).flatMap(([name, value]) =>
        comparePart(ownRule(rule, name), value, memberOf(actual, name), [...path, name]),
      );
  }
}

function ownRule(rules: { readonly [part: string]: ExpectRule }, name: string) {
  return Object.hasOwn(rules, name) ? rules[name] : undefined;
}

function compareHeaders(
  expected: Json,
  actual: Json | undefined,
  path: JsonPath,
): readonly JsonDifference[] {
  if (!isJsonObject(expected) || !isJsonObject(actual)) {
    return compareJson(expected, actual, false, path);
  }
  return Object.entries(expected).flatMap(([name, value]) => {
    const sent = headerOf(actual, name);
    if (value === null && sent === undefined) return [];
    // A list of one value and the value are the same header.
    const isSame =
      sent !== undefined && compareJson([value].flat(), [sent].flat(), false).length === 0;
    return isSame ? [] : [difference([...path, name], value, sent)];
  });
}

/**
 * A header by its name in any case; undefined where there is none. Of several that differ in case
 * the one that is spelled so, else the first.
 */
export function headerOf(headers: JsonObject, name: string): Json | undefined {
  const wanted = name.toLowerCase();
  const found = Object.keys(headers).filter((given) => given.toLowerCase() === wanted);
  const key = found.includes(name) ? name : found[0];
  return key === undefined ? undefined : headers[key];
}

function compareBody(
  expected: Json,
  actual: Json | undefined,
  path: JsonPath,
): readonly JsonDifference[] {
  if (typeof actual !== 'string' || expected === actual) {
    return compareJson(expected, actual, false, path);
  }
  const wanted = typeof expected === 'string' ? parsedJson(expected) : expected;
  const sent = parsedJson(actual);
  if (wanted === undefined || sent === undefined) return [difference(path, expected, actual)];
  return compareJson(wanted, sent, false, path);
}
