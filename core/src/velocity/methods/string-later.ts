/**
 * Methods of `java.lang.String` that came after Java 8. Which Java runs templates at AWS is not
 * published; the Java that this engine is held against has them.
 */
import { compareText } from '../../text/compare-text.ts';
import { TemplateException } from '../exceptions.ts';
import { LimitOverrun, maximalText } from '../limits.ts';
import type { Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { intOf, itemsOf, textOf } from './arguments.ts';
import { format } from './format.ts';
import { nullFunction } from './functions.ts';
import type { Methods } from './method-table.ts';
import { JavaStream } from './stream.ts';

// Java's white space: Unicode's separators without the no-break ones, and some controls.
const white = /[\t-\r\u001c-\u001f]|(?![\u00a0\u2007\u202f])\p{Z}/u.source;
const leading = new RegExp(`^(?:${white})+`, 'u');
const trailing = new RegExp(`(?:${white})+$`, 'u');

function repeated(text: string, count: number): string {
  if (count < 0)
    throw new TemplateException(
      'java.lang.IllegalArgumentException',
      `count is negative: ${count}`,
    );
  return withinLength(text.length * count, () => text.repeat(count));
}

function withinLength(length: number, make: () => string): string {
  if (length > maximalText) throw new LimitOverrun(`a text grows beyond ${maximalText} characters`);
  return make();
}

/** The lines without their ends; a last line that is empty does not count. */
function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|[\n\r]/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** `indent`: blanks before each line, or so much white space less; every line ends in a newline. */
function indented(text: string, count: number): string {
  const lines = linesOf(text);
  return withinLength(text.length + lines.length * Math.max(0, count), () =>
    lines
      .map((line) => `${count > 0 ? ' '.repeat(count) + line : outdented(line, -count)}\n`)
      .join(''),
  );
}

function outdented(line: string, count: number): string {
  return line.slice(Math.min(count, indentOf(line)));
}

function indentOf(line: string): number {
  return leading.exec(line)?.[0].length ?? 0;
}

/**
 * `stripIndent`: takes away the white space that all lines begin with, blank ones not counted
 * unless it is the last; and what stands at the lines' ends.
 */
function withoutIndent(text: string): string {
  if (text === '') return '';
  const endsLine = /[\n\r]$/.test(text);
  const lines = linesOf(text);
  const counted = lines.filter((line, index) => index === lines.length - 1 || !isBlank(line));
  const indent = endsLine ? 0 : Math.min(...counted.map(indentOf));
  const stripped = lines.map((line) =>
    isBlank(line) ? '' : line.slice(indent).replace(trailing, ''),
  );
  return stripped.join('\n') + (endsLine ? '\n' : '');
}

function isBlank(line: string): boolean {
  return line.replace(leading, '') === '';
}

const escapes: Readonly<Record<string, string | undefined>> = {
  b: '\b',
  f: '\f',
  n: '\n',
  r: '\r',
  s: ' ',
  t: '\t',
  "'": "'",
  '"': '"',
  '\\': '\\',
  '\n': '',
  '\r': '',
};

/** `translateEscapes`: the escapes of Java's string literals, but for `\u`. */
function translated(text: string): string {
  return text.replace(
    /\\(?:([0-3][0-7]{0,2}|[4-7][0-7]?)|(\r\n|[^]?))/g,
    (_, octal: string | undefined, letter = '') => {
      if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
      const meant = escapes[String(letter).charAt(0)];
      if (meant !== undefined) return meant;
      const unit = letter === '' ? 0 : String(letter).charCodeAt(0);
      throw new TemplateException(
        'java.lang.IllegalArgumentException',
        `Invalid escape sequence: \\${letter} \\\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`,
      );
    },
  );
}

export const laterStringMethods: Methods<string> = {
  'compare(CharSequence,CharSequence)': (_, a, b) => javaInteger(compareText(textOf(a), textOf(b))),
  'formatted(Object[])': (text, args) => format(text, args === null ? null : itemsOf(args)),
  'indent(int)': (text, count) => (text === '' ? '' : indented(text, intOf(count))),
  'isBlank()': isBlank,
  'lines()': (text) => new JavaStream(linesOf(text)),
  'repeat(int)': (text, count) => repeated(text, intOf(count)),
  'strip()': (text) => text.replace(leading, '').replace(trailing, ''),
  'stripIndent()': withoutIndent,
  'stripLeading()': (text) => text.replace(leading, ''),
  'stripTrailing()': (text) => text.replace(trailing, ''),
  'transform(Function)': nullFunction,
  'translateEscapes()': translated,
} satisfies Record<string, (text: string, ...args: Value[]) => Value>;
