/** JSON as json-smart 2.2 writes it, which prints the lists that came from JSON. */
import { TemplateException } from './exceptions.ts';
import { orderedEntries } from './iteration-order.ts';
import { joined } from './joined-text.ts';
import { LimitOverrun } from './limits.ts';
import { numberText } from './number-text.ts';
import type { Value } from './values.ts';

/**
 * `web` also writes `/` as `\/`, which is json-smart's default and so what a list prints as;
 * `plain` leaves it (`JSONStyle.LT_COMPRESS`, what Jayway's own writer uses).
 */
export type JsonStyle = 'web' | 'plain';

const maximalDepth = 2000;

/**
 * The JSON text of a value; `textOf` gives a key's, which is Java's `toString`. Where json-smart itself fails (a null key, an array of chars) a
 * `TemplateException` is thrown; a text that grows without end is a `LimitOverrun`.
 */
export function writeJson(
  value: Value,
  style: JsonStyle,
  textOf: (value: Value) => string,
): string {
  return write(value, { style, textOf }, 0);
}

interface Writing {
  readonly style: JsonStyle;
  readonly textOf: (value: Value) => string;
}

function write(value: Value, writing: Writing, depth: number): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoted(value, writing.style);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (depth > maximalDepth)
    throw new LimitOverrun('a value holds itself, or lies too deep to be written');
  switch (value.type) {
    case 'List':
      if (value.elementType === 'char' || value.elementType === 'byte') {
        throw new TemplateException(
          'java.lang.ClassCastException',
          'an array of primitives cannot be written as JSON',
        );
      }
      return joined('[', ',', value.items, (item) => write(item, writing, depth + 1), ']');
    case 'Set':
      return joined('[', ',', value.items, (item) => write(item, writing, depth + 1), ']');
    case 'Map':
      return joined(
        '{',
        ',',
        orderedEntries(value),
        ([key, item]) => `${keyText(key, writing)}:${write(item, writing, depth + 1)}`,
        '}',
      );
    case 'Double':
    case 'Float':
      return Math.abs(value.value) === Infinity ? 'null' : numberText(value);
    case 'Byte':
    case 'Short':
    case 'Integer':
    case 'Long':
    case 'BigInteger':
    case 'BigDecimal':
      return numberText(value);
    case 'Character':
    case 'Entry':
    case 'Host':
    case 'Block':
      return '{}';
  }
}

function keyText(key: Value, { style, textOf }: Writing): string {
  if (key === null)
    throw new TemplateException(
      'java.lang.NullPointerException',
      'a null key cannot be written as JSON',
    );
  return quoted(textOf(key), style);
}

const needsEscape = {
  web: /["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g,
  plain: /["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/g,
} as const;

const shortEscapes: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function quoted(text: string, style: JsonStyle): string {
  return `"${text.replace(needsEscape[style], (unit) => shortEscapes[unit] ?? unicodeEscape(unit))}"`;
}

function unicodeEscape(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
