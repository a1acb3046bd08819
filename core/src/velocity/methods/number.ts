/** `java.lang.Integer`, `Long`, `Double`, `Float`; `java.math.BigInteger`, `BigDecimal`. */
import { hashCode } from '../equality.ts';
import { TemplateException } from '../exceptions.ts';
import { toBigint, toDouble, toInt } from '../number-conversions.ts';
import { compareNumbers } from '../operators.ts';
import { numberText } from '../number-text.ts';
import type { JavaNumber, Value } from '../values.ts';
import { javaDouble, javaInteger } from '../values.ts';
import { doubleOf, intOf, longOf, numberFormat, numberOf, textOf } from './arguments.ts';
import { classCast } from './method-table.ts';
import type { Methods } from './method-table.ts';

function javaLong(value: bigint): JavaNumber {
  return { type: 'Long', value: BigInt.asIntN(64, value) };
}

function javaFloat(value: number): JavaNumber {
  return { type: 'Float', value: Math.fround(value) };
}

/** `longValue` of any number: whole kinds lose their upper bits, broken ones stop at the ends. */
function asLong(number: JavaNumber): bigint {
  const whole = toBigint(number);
  if (number.type !== 'Float' && number.type !== 'Double') return BigInt.asIntN(64, whole);
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  return whole < least ? least : whole > most ? most : whole;
}

/** What every `java.lang.Number` has. A short and a byte are kept as Integers here. */
const anyNumber: Methods<JavaNumber> = {
  'byteValue()': (number) => javaInteger(Number(BigInt.asIntN(8, BigInt(toInt(number))))),
  'doubleValue()': (number) => javaDouble(toDouble(number)),
  'floatValue()': (number) => javaFloat(toDouble(number)),
  'intValue()': (number) => javaInteger(toInt(number)),
  'longValue()': (number) => javaLong(asLong(number)),
  'shortValue()': (number) => javaInteger(Number(BigInt.asIntN(16, BigInt(toInt(number))))),
};

/** `Integer.parseInt` and `Long.parseLong`: an optional sign and digits, nothing else. */
function parseWhole(text: Value | undefined, radix: number, bits: 32 | 64): bigint {
  if (typeof text !== 'string') {
    throw new TemplateException('java.lang.NumberFormatException', 'Cannot parse null string');
  }
  const match = /^([+-]?)([0-9a-zA-Z]+)$/.exec(text);
  const [, sign = '', digits = ''] = match ?? [];
  let number = 0n;
  for (const digit of digits) {
    const value = Number.parseInt(digit, 36);
    if (value >= radix) throw numberFormat(text);
    number = number * BigInt(radix) + BigInt(value);
    if (number > 2n ** 64n) throw numberFormat(text);
  }
  const signed = sign === '-' ? -number : number;
  if (match === null || BigInt.asIntN(bits, signed) !== signed) throw numberFormat(text);
  return signed;
}

function radixOf(value: Value | undefined): number {
  const radix = intOf(value);
  if (radix >= 2 && radix <= 36) return radix;
  const side = radix < 2 ? 'less than Character.MIN_RADIX' : 'greater than Character.MAX_RADIX';
  throw new TemplateException('java.lang.NumberFormatException', `radix ${radix} ${side}`);
}

function signOf(order: number): Value {
  return javaInteger(order < 0 ? -1 : order > 0 ? 1 : 0);
}

function unsignedText(value: bigint, bits: 32 | 64, radix: number): string {
  return BigInt.asUintN(bits, value).toString(radix);
}

function bitCount(value: bigint, bits: 32 | 64): Value {
  return javaInteger(unsignedText(value, bits, 2).replaceAll('0', '').length);
}

const otherClass: Methods<JavaNumber> = {
  'compareTo(Object)': () => {
    throw classCast();
  },
};

export const integerMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'bitCount(int)': (_, value) => bitCount(longOf(value), 32),
  'compare(int,int)': (_, a, b) => signOf(intOf(a) - intOf(b)),
  'compareTo(Integer)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'decode(String)': (_, text) => javaInteger(Number(decode(textOf(text), 32))),
  'hashCode(int)': (_, value) => javaInteger(intOf(value)),
  'max(int,int)': (_, a, b) => javaInteger(Math.max(intOf(a), intOf(b))),
  'min(int,int)': (_, a, b) => javaInteger(Math.min(intOf(a), intOf(b))),
  'parseInt(String)': (_, text) => javaInteger(Number(parseWhole(text, 10, 32))),
  'parseInt(String,int)': (_, text, radix) =>
    javaInteger(Number(parseWhole(text, radixOf(radix), 32))),
  'signum(int)': (_, value) => signOf(intOf(value)),
  'sum(int,int)': (_, a, b) => javaInteger((intOf(a) + intOf(b)) | 0),
  'toBinaryString(int)': (_, value) => unsignedText(longOf(value), 32, 2),
  'toHexString(int)': (_, value) => unsignedText(longOf(value), 32, 16),
  'toOctalString(int)': (_, value) => unsignedText(longOf(value), 32, 8),
  'toString(int)': (_, value) => numberText(numberOf(value)),
  'toString(int,int)': (_, value, radix) => longOf(value).toString(safeRadix(radix)),
  'valueOf(String)': (_, text) => javaInteger(Number(parseWhole(text, 10, 32))),
  'valueOf(String,int)': (_, text, radix) =>
    javaInteger(Number(parseWhole(text, radixOf(radix), 32))),
  'valueOf(int)': (_, value) => javaInteger(intOf(value)),
};

/** A radix that Java does not know counts as 10 where a number is written. */
function safeRadix(value: Value | undefined): number {
  const radix = intOf(value);
  return radix >= 2 && radix <= 36 ? radix : 10;
}

/** `Integer.decode`: `0x` and `#` for hexadecimal, `0` for octal. */
function decode(text: string, bits: 32 | 64): bigint {
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

export const longMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'bitCount(long)': (_, value) => bitCount(longOf(value), 64),
  'compare(long,long)': (_, a, b) => signOf(Number(longOf(a) - longOf(b))),
  'compareTo(Long)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'decode(String)': (_, text) => javaLong(decode(textOf(text), 64)),
  'hashCode(long)': (_, value) => {
    const number = longOf(value);
    return javaInteger(Number(BigInt.asIntN(32, number ^ (BigInt.asUintN(64, number) >> 32n))));
  },
  'max(long,long)': (_, a, b) => javaLong(longOf(a) > longOf(b) ? longOf(a) : longOf(b)),
  'min(long,long)': (_, a, b) => javaLong(longOf(a) < longOf(b) ? longOf(a) : longOf(b)),
  'parseLong(String)': (_, text) => javaLong(parseWhole(text, 10, 64)),
  'parseLong(String,int)': (_, text, radix) => javaLong(parseWhole(text, radixOf(radix), 64)),
  'signum(long)': (_, value) => signOf(Number(longOf(value))),
  'sum(long,long)': (_, a, b) => javaLong(longOf(a) + longOf(b)),
  'toBinaryString(long)': (_, value) => unsignedText(longOf(value), 64, 2),
  'toHexString(long)': (_, value) => unsignedText(longOf(value), 64, 16),
  'toOctalString(long)': (_, value) => unsignedText(longOf(value), 64, 8),
  'toString(long)': (_, value) => longOf(value).toString(),
  'toString(long,int)': (_, value, radix) => longOf(value).toString(safeRadix(radix)),
  'valueOf(String)': (_, text) => javaLong(parseWhole(text, 10, 64)),
  'valueOf(String,int)': (_, text, radix) => javaLong(parseWhole(text, radixOf(radix), 64)),
  'valueOf(long)': (_, value) => javaLong(longOf(value)),
};

/** `Double.parseDouble`: Java's decimal forms, with a trailing `d` or `f`; blanks around are cut. */
function parseDouble(value: Value | undefined): number {
  const text = textOf(value);
  const trimmed = text.replace(/^[\u0000-\u0020]+|[\u0000-\u0020]+$/g, '');
  if (/^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?[dDfF]?$/.test(trimmed))
    return Number(trimmed.replace(/[dDfF]$/, ''));
  const [, sign = '', word = ''] = /^([+-]?)(NaN|Infinity)$/.exec(trimmed) ?? [];
  if (word !== '') return Number(word) * (sign === '-' ? -1 : 1);
  if (trimmed === '')
    throw new TemplateException('java.lang.NumberFormatException', 'empty String');
  throw numberFormat(text);
}

/** `Double.compare`: -0.0 comes before 0.0, and NaN last. */
function totalOrder(a: number, b: number): Value {
  if (a < b) return javaInteger(-1);
  if (a > b) return javaInteger(1);
  if (Object.is(a, b)) return javaInteger(0);
  return javaInteger(Number.isNaN(a) || Object.is(b, -0) ? 1 : -1);
}

/** `Double.toHexString`: the significand's bits in hexadecimal, the exponent in decimal. */
function hexText(value: number, smallestExponent: number, digits: number): string {
  if (Number.isNaN(value)) return 'NaN';
  const sign = value < 0 || Object.is(value, -0) ? '-' : '';
  const size = Math.abs(value);
  if (size === Infinity) return `${sign}Infinity`;
  if (size === 0) return `${sign}0x0.0p0`;
  let exponent = Math.max(smallestExponent, Math.floor(Math.log2(size)));
  if (size / 2 ** exponent >= 2) exponent++;
  if (size / 2 ** exponent < 1 && exponent > smallestExponent) exponent--;
  const significand = size / 2 ** exponent;
  const whole = Math.floor(significand);
  const fraction = BigInt(Math.round((significand - whole) * 16 ** digits))
    .toString(16)
    .padStart(digits, '0');
  return `${sign}0x${whole}.${fraction.replace(/0+$/, '') || '0'}p${exponent}`;
}

export const doubleMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'compare(double,double)': (_, a, b) => totalOrder(doubleOf(a), doubleOf(b)),
  'compareTo(Double)': (number, other) => totalOrder(toDouble(number), doubleOf(other)),
  'isFinite(double)': (_, value) => Number.isFinite(doubleOf(value)),
  'isInfinite()': (number) => Math.abs(toDouble(number)) === Infinity,
  'isInfinite(double)': (_, value) => Math.abs(doubleOf(value)) === Infinity,
  'isNaN()': (number) => Number.isNaN(toDouble(number)),
  'isNaN(double)': (_, value) => Number.isNaN(doubleOf(value)),
  'max(double,double)': (_, a, b) => javaDouble(Math.max(doubleOf(a), doubleOf(b))),
  'min(double,double)': (_, a, b) => javaDouble(Math.min(doubleOf(a), doubleOf(b))),
  'parseDouble(String)': (_, text) => javaDouble(parseDouble(text)),
  'hashCode(double)': (_, value) => javaInteger(hashCode(javaDouble(doubleOf(value)))),
  'sum(double,double)': (_, a, b) => javaDouble(doubleOf(a) + doubleOf(b)),
  'toHexString(double)': (_, value) => hexText(doubleOf(value), -1022, 13),
  'toString(double)': (_, value) => numberText(javaDouble(doubleOf(value))),
  'valueOf(String)': (_, text) => javaDouble(parseDouble(text)),
  'valueOf(double)': (_, value) => javaDouble(doubleOf(value)),
};

export const floatMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'compare(float,float)': (_, a, b) => totalOrder(doubleOf(a), doubleOf(b)),
  'compareTo(Float)': (number, other) => totalOrder(toDouble(number), doubleOf(other)),
  'isInfinite()': (number) => Math.abs(toDouble(number)) === Infinity,
  'isNaN()': (number) => Number.isNaN(toDouble(number)),
  'hashCode(float)': (_, value) => javaInteger(hashCode(javaFloat(doubleOf(value)))),
  'isFinite(float)': (_, value) => Number.isFinite(Math.fround(doubleOf(value))),
  'isInfinite(float)': (_, value) => Math.abs(Math.fround(doubleOf(value))) === Infinity,
  'isNaN(float)': (_, value) => Number.isNaN(doubleOf(value)),
  'max(float,float)': (_, a, b) => javaFloat(Math.max(doubleOf(a), doubleOf(b))),
  'min(float,float)': (_, a, b) => javaFloat(Math.min(doubleOf(a), doubleOf(b))),
  'parseFloat(String)': (_, text) => javaFloat(parseDouble(text)),
  'valueOf(String)': (_, text) => javaFloat(parseDouble(text)),
  'sum(float,float)': (_, a, b) => javaFloat(doubleOf(a) + doubleOf(b)),
  'toHexString(float)': (_, value) => hexText(Math.fround(doubleOf(value)), -126, 6),
  'toString(float)': (_, value) => numberText(javaFloat(doubleOf(value))),
  'valueOf(float)': (_, value) => javaFloat(doubleOf(value)),
};

export const bigMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'compareTo(BigDecimal)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'compareTo(BigInteger)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'signum()': (number) => signOf(toDouble(number)),
};
