/**
 * Methods of `java.lang.String` that came after Java 8. Which Java runs templates at AWS is not
 * published; the Java that this engine is held against has them.
 */
import { TemplateException, unsupported } from '../exceptions.ts';
import { LimitOverrun, maximalText } from '../limits.ts';
import type { Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { intOf, itemsOf, textOf } from './arguments.ts';
import { format } from './format.ts';
import type { Methods } from './method-table.ts';
import { compare } from './string.ts';

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
  if (text.length * count > maximalText)
    throw new LimitOverrun(`a text grows beyond ${maximalText} characters`);
  return text.repeat(count);
}

function unknown(): Value {
  throw unsupported('this method of newer Java versions is not supported');
}

export const laterStringMethods: Methods<string> = {
  'compare(CharSequence,CharSequence)': (_, a, b) => javaInteger(compare(textOf(a), textOf(b))),
  'formatted(Object[])': (text, args) => format(text, args === null ? null : itemsOf(args)),
  'indent(int)': unknown,
  'isBlank()': (text) => text.replace(leading, '') === '',
  'lines()': unknown,
  'repeat(int)': (text, count) => repeated(text, intOf(count)),
  'strip()': (text) => text.replace(leading, '').replace(trailing, ''),
  'stripIndent()': unknown,
  'stripLeading()': (text) => text.replace(leading, ''),
  'stripTrailing()': (text) => text.replace(trailing, ''),
  'transform(Function)': unknown,
  'translateEscapes()': unknown,
};
