/** Between plain JSON data (scenarios, reports) and the values of a template. */
import { TemplateException } from '../../velocity/exceptions.ts';
import { orderedEntries } from '../../velocity/iteration-order.ts';
import { javaMap, type MapShape } from '../../velocity/map-entries.ts';
import { LimitOverrun } from '../../velocity/limits.ts';
import { numberText } from '../../velocity/number-text.ts';
import { toText } from '../../velocity/to-text.ts';
import {
  javaDouble,
  javaInteger,
  javaList,
  wholeNumber,
  type Value,
} from '../../velocity/values.ts';
import type { Json } from '../scenario.ts';

/**
 * Plain data as json-smart would have read it. A whole number is an Integer or Long even where the
 * text said `1.0`: what must keep that goes through `readJson`. `shape` is that of every map.
 */
export function fromJson(json: Json, shape: MapShape = {}): Value {
  if (typeof json === 'number') {
    if (json === (json | 0)) return javaInteger(json | 0);
    return Number.isSafeInteger(json) ? wholeNumber(BigInt(json)) : javaDouble(json);
  }
  if (json === null || typeof json !== 'object') return json;
  if (Array.isArray(json))
    return javaList(
      json.map((item) => fromJson(item, shape)),
      'JSONArray',
    );
  const map = javaMap([], shape);
  for (const [key, item] of Object.entries(json)) map.entries.set(key, fromJson(item, shape));
  return map;
}

const MAX_DEPTH = 100;
const MAX_VALUES = 100_000;

/**
 * A value as plain data, for reports: maps and lists as such, numbers as numbers, anything else by
 * its text. A template can put a map into itself: what lies deeper than 100 levels, and all beyond
 * the first 100,000 values, is null.
 */
export function toJson(value: Value): Json {
  return plain(value, 0, { left: MAX_VALUES });
}

function plain(value: Value, depth: number, budget: { left: number }): Json {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return value;
  budget.left -= 1;
  if (depth > MAX_DEPTH || budget.left < 0) return null;
  switch (value.type) {
    case 'Map':
      return Object.fromEntries(
        orderedEntries(value).map(([key, item]) => [keyText(key), plain(item, depth + 1, budget)]),
      );
    case 'List':
      return value.items.map((item) => plain(item, depth + 1, budget));
    case 'Byte':
    case 'Short':
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
      return safeText(value);
  }
}

function keyText(key: Value): string {
  return typeof key === 'string' ? key : safeText(key);
}

/** The text of a value outside of a render, where nothing else catches what printing may throw. */
export function safeText(value: Value): string {
  try {
    return toText(value);
  } catch (error) {
    if (error instanceof LimitOverrun || error instanceof TemplateException) return '';
    throw error;
  }
}
