/** `java.lang.String`: searching, cutting, comparing. Regular expressions are in `string-regex.ts`. */
import { compareText } from '../../text/compare-text.ts';
import { compareIgnoringCase } from './compare-ignoring-case.ts';
import { nullPointer, TemplateException, unsupported } from '../exceptions.ts';
import { LimitOverrun, maximalText } from '../limits.ts';
import { toText } from '../to-text.ts';
import type { JavaChar, Value } from '../values.ts';
import { javaArray, javaInteger } from '../values.ts';
import { booleanOf, charOf, intOf, itemsOf, textOf } from './arguments.ts';
import { otherCase } from './character.ts';
import { format } from './format.ts';
import { classCast } from './method-table.ts';
import type { Methods } from './method-table.ts';
import { refused } from './refused.ts';
import { JavaStream } from './stream.ts';

function outside(message: string): TemplateException {
  return new TemplateException('java.lang.StringIndexOutOfBoundsException', message);
}

function unitAt(text: string, index: number): JavaChar {
  if (index < 0 || index >= text.length) throw outside(`String index out of range: ${index}`);
  return { type: 'Character', value: text.charAt(index) };
}

function substring(text: string, from: number, to: number): string {
  if (from < 0 || to > text.length || from > to)
    throw outside(`begin ${from}, end ${to}, length ${text.length}`);
  return text.slice(from, to);
}

/** What Java compares when case does not count: each unit in upper and then in lower case. */
function folded(text: string): string {
  let result = '';
  for (let index = 0; index < text.length; index++) {
    result += otherCase(otherCase(text.charAt(index), true), false);
  }
  return result;
}

/** A char or code point given as an int. */
function codePointText(value: Value | undefined): string | null {
  const code = intOf(value);
  return code >= 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

function indexOf(text: string, part: string | null, from: number): Value {
  return javaInteger(part === null ? -1 : text.indexOf(part, Math.max(0, from)));
}

function lastIndexOf(text: string, part: string | null, from: number): Value {
  return javaInteger(part === null || from < 0 ? -1 : text.lastIndexOf(part, from));
}

function codePointAt(text: string, index: number): Value {
  if (index < 0 || index >= text.length) throw outside(`index ${index}, length ${text.length}`);
  return javaInteger(text.codePointAt(index) ?? 0);
}

/** Replace each occurrence; the length of the result is known before it is made. */
function replaceEach(text: string, target: string, replacement: string): string {
  const parts =
    target === ''
      ? ['', ...Array.from({ length: text.length }, (_, at) => text.charAt(at)), '']
      : text.split(target);
  if (text.length + parts.length * replacement.length > maximalText) {
    throw new LimitOverrun(`a text grows beyond ${maximalText} characters`);
  }
  return parts.join(replacement);
}

function regionMatches(
  text: string,
  ignoreCase: boolean,
  at: number,
  otherText: Value | undefined,
  otherAt: number,
  length: number,
): boolean {
  // Without regard to case, Java answers an impossible place before it looks at the other text.
  if (ignoreCase && (at < 0 || otherAt < 0 || at > text.length - length)) return false;
  const other = textOf(otherText);
  if (at < 0 || otherAt < 0 || at > text.length - length || otherAt > other.length - length)
    return false;
  const a = text.slice(at, at + Math.max(0, length));
  const b = other.slice(otherAt, otherAt + Math.max(0, length));
  return ignoreCase ? folded(a) === folded(b) : a === b;
}

function startsWith(text: string, prefix: string, at: number): boolean {
  return at <= text.length - prefix.length && text.startsWith(prefix, at);
}

/** A text's UTF-8 bytes as Java's signed bytes. */
function utf8(text: string): Value[] {
  const encoded = encodeURIComponent(
    text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?'),
  );
  const bytes = encoded.match(/%..|[^]/g) ?? [];
  return bytes.map((byte) => {
    const value = byte.length === 1 ? byte.charCodeAt(0) : Number.parseInt(byte.slice(1), 16);
    return { type: 'Byte', value: BigInt.asIntN(8, BigInt(value)) };
  });
}

function chars(value: Value | undefined): string {
  return itemsOf(value)
    .map((item) => charOf(item))
    .join('');
}

function charsFrom(array: Value | undefined, from: number, count: number): string {
  const text = chars(array);
  if (from < 0 || count < 0 || from > text.length - count)
    throw outside(`offset ${from}, count ${count}, length ${text.length}`);
  return text.slice(from, from + count);
}

function codeOf(char: string): Value {
  return javaInteger(char.codePointAt(0) ?? 0);
}

function noCharsets(): never {
  throw unsupported('charsets and locales cannot be given in a template here');
}

export const stringMethods: Methods<string> = {
  'charAt(int)': (text, index) => unitAt(text, intOf(index)),
  'chars()': (text) => new JavaStream(Array.from(text.split(''), codeOf), false, 'Int'),
  'codePointAt(int)': (text, index) => codePointAt(text, intOf(index)),
  'codePointBefore(int)': (text, index) => {
    const at = intOf(index);
    if (at < 1 || at > text.length)
      throw outside(`Index ${at} out of bounds for length ${text.length}`);
    const pair = text.slice(Math.max(0, at - 2), at);
    return codePointAt(text, (pair.codePointAt(0) ?? 0) > 0xffff ? at - 2 : at - 1);
  },
  'codePoints()': (text) => new JavaStream(Array.from(text, codeOf), false, 'Int'),
  'codePointCount(int,int)': (text, from, to) => {
    if (intOf(from) < 0 || intOf(to) > text.length || intOf(from) > intOf(to)) {
      throw new TemplateException('java.lang.IndexOutOfBoundsException', '');
    }
    return javaInteger(Array.from(text.slice(intOf(from), intOf(to))).length);
  },
  'compareTo(Object)': (_, other = null) => {
    throw classCast(other, 'java.lang.String');
  },
  'compareTo(String)': (text, other) => javaInteger(compareText(text, textOf(other))),
  'compareToIgnoreCase(String)': (text, other) =>
    javaInteger(compareIgnoringCase(text, textOf(other), folded)),
  'concat(String)': (text, other) => text + textOf(other),
  'contains(CharSequence)': (text, part) => text.includes(textOf(part)),
  'contentEquals(CharSequence)': (text, other) => text === textOf(other),
  'contentEquals(StringBuffer)': () => {
    throw nullPointer();
  },
  'copyValueOf(char[])': (_, array) => chars(array),
  'copyValueOf(char[],int,int)': (_, array, from, count) =>
    charsFrom(array, intOf(from), intOf(count)),
  'endsWith(String)': (text, suffix) => text.endsWith(textOf(suffix)),
  'equalsIgnoreCase(String)': (text, other = null) =>
    other !== null && folded(text) === folded(textOf(other)),
  'format(Locale,String,Object[])': (_, locale, pattern, args) =>
    locale === null ? format(textOf(pattern), args === null ? null : itemsOf(args)) : noCharsets(),
  'format(String,Object[])': (_, pattern, args) =>
    format(textOf(pattern), args === null ? null : itemsOf(args)),
  'getBytes()': (text) => javaArray(utf8(text), 'byte'),
  'getBytes(Charset)': noCharsets,
  'getBytes(String)': (text, charset) => {
    if (textOf(charset).toUpperCase() === 'UTF-8') return javaArray(utf8(text), 'byte');
    return noCharsets();
  },
  'indexOf(String)': (text, part) => indexOf(text, textOf(part), 0),
  'indexOf(String,int)': (text, part, from) => indexOf(text, textOf(part), intOf(from)),
  'indexOf(int)': (text, code) => indexOf(text, codePointText(code), 0),
  'indexOf(int,int)': (text, code, from) =>
    intOf(from) >= text.length ? javaInteger(-1) : indexOf(text, codePointText(code), intOf(from)),
  ...refused('getBytes(int,int,byte[],int)', 'getChars(int,int,char[],int)'),
  'intern()': (text) => text,
  'isEmpty()': (text) => text === '',
  'join(CharSequence,CharSequence[])': (_, separator, parts) =>
    itemsOf(parts).map(toText).join(textOf(separator)),
  'join(CharSequence,Iterable)': (_, separator, parts) => joined(textOf(separator), itemsOf(parts)),
  'lastIndexOf(String)': (text, part) => lastIndexOf(text, textOf(part), text.length),
  'lastIndexOf(String,int)': (text, part, from) => lastIndexOf(text, textOf(part), intOf(from)),
  'lastIndexOf(int)': (text, code) => lastIndexOf(text, codePointText(code), text.length),
  'lastIndexOf(int,int)': (text, code, from) => lastIndexOf(text, codePointText(code), intOf(from)),
  'length()': (text) => javaInteger(text.length),
  'offsetByCodePoints(int,int)': () => {
    throw unsupported("the method 'offsetByCodePoints' is not supported");
  },
  'regionMatches(boolean,int,String,int,int)': (text, ignoreCase, at, other, otherAt, length) =>
    regionMatches(text, booleanOf(ignoreCase), intOf(at), other, intOf(otherAt), intOf(length)),
  'regionMatches(int,String,int,int)': (text, at, other, otherAt, length) =>
    regionMatches(text, false, intOf(at), other, intOf(otherAt), intOf(length)),
  'replace(CharSequence,CharSequence)': (text, target, replacement) =>
    replaceEach(text, textOf(target), textOf(replacement)),
  'replace(char,char)': (text, target, replacement) =>
    replaceEach(text, charOf(target), charOf(replacement)),
  'startsWith(String)': (text, prefix) => text.startsWith(textOf(prefix)),
  'startsWith(String,int)': (text, prefix, at) =>
    // A negative place is answered before the prefix is looked at.
    intOf(at) >= 0 && startsWith(text, textOf(prefix), intOf(at)),
  'subSequence(int,int)': (text, from, to) => substring(text, intOf(from), intOf(to)),
  'substring(int)': (text, from) => substring(text, intOf(from), text.length),
  'substring(int,int)': (text, from, to) => substring(text, intOf(from), intOf(to)),
  'toCharArray()': (text) =>
    javaArray(
      Array.from({ length: text.length }, (_, at) => unitAt(text, at)),
      'char',
    ),
  'toLowerCase()': (text) => text.toLowerCase(),
  'toLowerCase(Locale)': noCharsets,
  'toUpperCase()': (text) => text.toUpperCase(),
  'toUpperCase(Locale)': noCharsets,
  'trim()': (text) => text.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, ''),
  'valueOf(Object)': (_, value = null) => toText(value),
  'valueOf(boolean)': (_, value = null) => toText(value),
  'valueOf(char)': (_, value) => charOf(value),
  'valueOf(char[])': (_, array) => chars(array),
  'valueOf(char[],int,int)': (_, array, from, count) => charsFrom(array, intOf(from), intOf(count)),
  'valueOf(double)': (_, value = null) => toText(value),
  'valueOf(float)': (_, value = null) => toText(value),
  'valueOf(int)': (_, value = null) => toText(value),
  'valueOf(long)': (_, value = null) => toText(value),
};

/** `String.join` of a list takes texts only. */
function joined(separator: string, parts: readonly Value[]): string {
  const other = parts.find((part) => part !== null && typeof part !== 'string');
  if (other !== undefined) throw classCast(other, 'java.lang.CharSequence');
  return parts.map(toText).join(separator);
}
