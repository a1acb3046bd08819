/** Whole numbers from text, as `parseInt`, `decode` and their like read them. */
import { TemplateException } from '../exceptions.ts';
import type { Value } from '../values.ts';
import { intOf, numberFormat, textOf } from './arguments.ts';

/** An optional sign and digits, nothing else; of any size up to 64 bits. Else Java's exception. */
export function wholeOf(text: Value | undefined, radix: number): bigint {
  if (typeof text !== 'string') {
    throw new TemplateException('java.lang.NumberFormatException', 'Cannot parse null string');
  }
  const match = /^([+-]?)([0-9a-zA-Z]+)$/.exec(text);
  if (match === null) throw numberFormat(text, radix);
  const [, sign = '', digits = ''] = match;
  let number = 0n;
  for (const digit of digits) {
    const value = Number.parseInt(digit, 36);
    if (value >= radix) throw numberFormat(text, radix);
    number = number * BigInt(radix) + BigInt(value);
    if (number > 2n ** 64n) throw numberFormat(text, radix);
  }
  return sign === '-' ? -number : number;
}

/** The same within so many bits. */
export function parseWhole(text: Value | undefined, radix: number, bits: 32 | 64): bigint {
  const whole = wholeOf(text, radix);
  if (BigInt.asIntN(bits, whole) !== whole) throw numberFormat(textOf(text), radix);
  return whole;
}

/** A radix to read with; Java refuses one that it does not know. */
export function radixOf(value: Value | undefined): number {
  const radix = intOf(value);
  if (radix >= 2 && radix <= 36) return radix;
  const side = radix < 2 ? 'less than Character.MIN_RADIX' : 'greater than Character.MAX_RADIX';
  throw new TemplateException('java.lang.NumberFormatException', `radix ${radix} ${side}`);
}

/** A radix to write with: one that Java does not know counts as 10. */
export function safeRadix(value: Value | undefined): number {
  const radix = intOf(value);
  return radix >= 2 && radix <= 36 ? radix : 10;
}

/** `Integer.decode`: `0x` and `#` for hexadecimal, `0` for octal. */
export function decode(text: string, bits: 32 | 64): bigint {
  if (text === '')
    throw new TemplateException('java.lang.NumberFormatException', 'Zero length string');
  const [, sign = '', prefix = '', digits = ''] =
    /^([+-]?)(0[xX]|#|0(?=.))?(.*)$/s.exec(text) ?? [];
  if (/^[+-]/.test(digits))
    throw new TemplateException(
      'java.lang.NumberFormatException',
      'Sign character in wrong position',
    );
  const radix = prefix === '' ? 10 : prefix === '0' ? 8 : 16;
  return parseWhole(sign + digits, radix, bits);
}
