/** Between plain JSON data (scenarios, reports) and the values of a template. */
import { orderedEntries } from '../../velocity/iteration-order.ts';
import { javaMap, type MapShape } from '../../velocity/map-entries.ts';
import { numberText } from '../../velocity/number-text.ts';
import { toText } from '../../velocity/to-text.ts';
import { javaDouble, javaList, wholeNumber, type Value } from '../../velocity/values.ts';
import type { Json } from '../scenario.ts';

/**
 * Plain data as json-smart would have read it. A whole number is an Integer or Long even where the
 * text said `1.0`: what must keep that goes through `readJson`. `shape` is that of every map.
 */
export function fromJson(json: Json, shape: MapShape = {}): Value {
  if (typeof json === 'number') {
    return Number.isSafeInteger(json) ? wholeNumber(BigInt(json)) : javaDouble(json);
  }
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json))
    return javaList(
      json.map((item) => fromJson(item, shape)),
      'JSONArray',
    );
  const pairs = Object.entries(json).map(([key, item]) => [key, fromJson(item, shape)] as const);
  return javaMap(pairs, shape);
}

const MAX_DEPTH = 100;

/**
 * A value as plain data, for reports: maps and lists as such, numbers as numbers, anything else by
 * its text. What lies deeper than 100 levels (a map put into itself) is null.
 */
export function toJson(value: Value, depth = 0): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  if (depth > MAX_DEPTH) return null;
  switch (value.type) {
    case 'Map':
      return Object.fromEntries(
        orderedEntries(value).map(([key, item]) => [toText(key), toJson(item, depth + 1)]),
      );
    case 'List':
      return value.items.map((item) => toJson(item, depth + 1));
    case 'Integer':
    case 'Long':
    case 'BigInteger':
    case 'Double':
    case 'Float':
    case 'BigDecimal': {
      const number = Number(numberText(value));
      return Number.isFinite(number) ? number : numberText(value);
    }
    default:
      return toText(value);
  }
}
