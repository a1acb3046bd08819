/** `java.lang.Integer`, `Long`, `Double`, `Float`. */
import { hashCode } from '../equality.ts';
import { TemplateException } from '../exceptions.ts';
import { toDouble } from '../number-conversions.ts';
import { compareNumbers } from '../operators.ts';
import { numberText } from '../number-text.ts';
import type { JavaNumber, Value } from '../values.ts';
import { refused } from './refused.ts';
import { javaDouble, javaInteger } from '../values.ts';
import { doubleOf, intOf, longOf, numberFormat, numberOf, textOf } from './arguments.ts';
import { anyNumber, otherClass } from './any-number.ts';
import type { Methods } from './method-table.ts';
import { integerUnsignedMethods, longUnsignedMethods, unsignedText } from './number-unsigned.ts';
import { decode, parseWhole, radixOf, safeRadix } from './number-parsing.ts';

function javaLong(value: bigint): JavaNumber {
  return { type: 'Long', value: BigInt.asIntN(64, value) };
}

function javaFloat(value: number): JavaNumber {
  return { type: 'Float', value: Math.fround(value) };
}

function signOf(order: number): Value {
  return javaInteger(order < 0 ? -1 : order > 0 ? 1 : 0);
}

function bitCount(value: bigint, bits: 32 | 64): Value {
  return javaInteger(unsignedText(value, bits, 2).replaceAll('0', '').length);
}

export const integerMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  ...integerUnsignedMethods,
  'bitCount(int)': (_, value) => bitCount(longOf(value), 32),
  'compare(int,int)': (_, a, b) => signOf(intOf(a) - intOf(b)),
  'compareTo(Integer)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'getInteger(String)': () => null,
  'getInteger(String,Integer)': (_, _name, fallback = null) => fallback,
  'getInteger(String,int)': (_, _name, fallback = null) => fallback,
  ...refused('parseInt(CharSequence,int,int,int)', 'parseUnsignedInt(CharSequence,int,int,int)'),
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

export const longMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  ...longUnsignedMethods,
  'bitCount(long)': (_, value) => bitCount(longOf(value), 64),
  'compare(long,long)': (_, a, b) => signOf(Number(longOf(a) - longOf(b))),
  'compareTo(Long)': (number, other) => signOf(compareNumbers(number, numberOf(other))),
  'getLong(String)': () => null,
  'getLong(String,Long)': (_, _name, fallback = null) => fallback,
  'getLong(String,long)': (_, _name, fallback) => javaLong(longOf(fallback)),
  ...refused('parseLong(CharSequence,int,int,int)', 'parseUnsignedLong(CharSequence,int,int,int)'),
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
export function orderOfDoubles(a: number, b: number): number {
  if (a < b) return -1;
  if (a > b) return 1;
  if (Object.is(a, b)) return 0;
  return Number.isNaN(a) || Object.is(b, -0) ? 1 : -1;
}

function totalOrder(a: number, b: number): Value {
  return javaInteger(orderOfDoubles(a, b));
}

function bitsOfDouble(value: number): bigint {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigInt64(0);
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
  'doubleToLongBits(double)': (_, value) => javaLong(bitsOfDouble(doubleOf(value))),
  'doubleToRawLongBits(double)': (_, value) => javaLong(bitsOfDouble(doubleOf(value))),
  'isNaN()': (number) => Number.isNaN(toDouble(number)),
  'isNaN(double)': (_, value) => Number.isNaN(doubleOf(value)),
  'max(double,double)': (_, a, b) => javaDouble(Math.max(doubleOf(a), doubleOf(b))),
  'min(double,double)': (_, a, b) => javaDouble(Math.min(doubleOf(a), doubleOf(b))),
  'parseDouble(String)': (_, text) => javaDouble(parseDouble(text)),
  'hashCode(double)': (_, value) => javaInteger(hashCode(javaDouble(doubleOf(value)))),
  ...refused('longBitsToDouble(long)'),
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
  ...refused('floatToIntBits(float)', 'floatToRawIntBits(float)', 'intBitsToFloat(int)'),
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
