/** What every value prints as: Java's `toString`. */
import { orderedEntries } from './iteration-order.ts';
import { writeJson } from './json-text.ts';
import type { JsonStyle } from './json-text.ts';
import { joined } from './joined-text.ts';
import { LimitOverrun } from './limits.ts';
import { numberText } from './number-text.ts';
import type { JavaList, Value } from './values.ts';

const maximalDepth = 2000;

/** The text of a value; `null` for null, as Java's `String.valueOf` has it. */
export function toText(value: Value): string {
  return typeof value === 'string' ? value : textOf(value, 0);
}

/** What Java's `toString` gives: null for a block that stands in itself too often. */
export function textOrNull(value: Value): string | null {
  return typeof value === 'object' && value?.type === 'Block' ? value.text() : toText(value);
}

/** The JSON text of a value, as json-smart writes it: see `writeJson`. */
export function toJsonText(value: Value, style: JsonStyle = 'plain'): string {
  return writeJson(value, style, toText);
}

function textOf(value: Value, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (depth > maximalDepth)
    throw new LimitOverrun('a value holds itself, or lies too deep to be printed');
  switch (value.type) {
    case 'Character':
      return value.value;
    case 'List':
      return listText(value, depth);
    case 'Map':
      if (value.prints === 'nothing') return '';
      return joined(
        '{',
        ', ',
        orderedEntries(value),
        ([key, item]) => `${part(key, value, depth)}=${part(item, value, depth)}`,
        '}',
      );
    case 'Set':
      return joined('[', ', ', value.items, (item) => part(item, value, depth), ']');
    case 'Entry':
      return `${textOf(value.node[0], depth + 1)}=${textOf(value.node[1], depth + 1)}`;
    case 'Host':
      return value.toText();
    case 'Block':
      return value.text() ?? 'null';
    default:
      return numberText(value);
  }
}

/** Java prints the address of an array, which differs from run to run; zeros stand for it. */
const arrayText: Readonly<Record<NonNullable<JavaList['elementType']>, string>> = {
  Object: '[Ljava.lang.Object;@0',
  String: '[Ljava.lang.String;@0',
  char: '[C@0',
  byte: '[B@0',
};

function listText(list: JavaList, depth: number): string {
  if (list.origin === 'JSONArray') return toJsonText(list, 'web');
  if (list.origin === 'array') return arrayText[list.elementType ?? 'Object'];
  return joined('[', ', ', list.items, (item) => part(item, list, depth), ']');
}

/** An item's text; a collection that holds itself says so, as Java's does. */
function part(item: Value, holder: Value, depth: number): string {
  const own = typeof item === 'object' && item?.type === 'Host' ? (item.map ?? item) : item;
  if (own !== holder) return textOf(item, depth + 1);
  return typeof own === 'object' && own?.type === 'Map' ? '(this Map)' : '(this Collection)';
}
