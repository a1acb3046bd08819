/** `java.lang.Character`, as `charAt` gives it. */
import type { JavaChar, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { charOf } from './arguments.ts';
import { classCast } from './method-table.ts';
import type { Methods } from './method-table.ts';

function test(pattern: RegExp): (receiver: JavaChar, value?: Value) => Value {
  return (_, value) => pattern.test(charOf(value));
}

/** A char's other case where it is one char too, else itself. */
export function otherCase(unit: string, upper: boolean): string {
  // JavaScript gives the dotted capital I a dot in lower case too; a Java char has no room for it.
  if (unit === 'İ' && !upper) return 'i';
  const changed = upper ? unit.toUpperCase() : unit.toLowerCase();
  return changed.length === 1 ? changed : unit;
}

function javaChar(value: string): JavaChar {
  return { type: 'Character', value };
}

export const characterMethods: Methods<JavaChar> = {
  'charValue()': (value) => value,
  'compareTo(Character)': ({ value }, other) =>
    javaInteger(value.charCodeAt(0) - charOf(other).charCodeAt(0)),
  'compareTo(Object)': (_, other = null) => {
    throw classCast(other, 'java.lang.Character');
  },
  'compare(char,char)': (_, a, b) => javaInteger(charOf(a).charCodeAt(0) - charOf(b).charCodeAt(0)),
  'getNumericValue(char)': (_, value) => {
    const digit = Number.parseInt(charOf(value), 36);
    return javaInteger(Number.isNaN(digit) ? -1 : digit);
  },
  'isAlphabetic(int)': (_, value) => {
    const code = typeof value === 'object' && value?.type === 'Integer' ? Number(value.value) : 0;
    return /\p{Alphabetic}/u.test(String.fromCodePoint(Math.max(0, Math.min(code, 0x10ffff))));
  },
  'isDigit(char)': test(/\p{Nd}/u),
  'isLetter(char)': test(/\p{L}/u),
  'isLetterOrDigit(char)': test(/[\p{L}\p{Nd}]/u),
  'isLowerCase(char)': test(/\p{Lowercase}/u),
  'isUpperCase(char)': test(/\p{Uppercase}/u),
  // Java counts the separators, but not the no-break spaces, and the controls 9-13 and 28-31.
  'isWhitespace(char)': test(/[\t-\r\u001c-\u001f]|(?![\u00a0\u2007\u202f])\p{Z}/u),
  'toLowerCase(char)': (_, value) => javaChar(otherCase(charOf(value), false)),
  'toString(char)': (_, value) => charOf(value),
  'toUpperCase(char)': (_, value) => javaChar(otherCase(charOf(value), true)),
  'valueOf(char)': (_, value) => javaChar(charOf(value)),
};
