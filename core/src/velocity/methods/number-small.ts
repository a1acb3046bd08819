/** `java.lang.Byte` and `java.lang.Short`: what `byteValue()`, `shortValue()` and `getBytes()` give. */
import { TemplateException } from '../exceptions.ts';
import type { JavaNumber, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { intOf, numberOf, textOf } from './arguments.ts';
import { anyNumber, otherClass } from './any-number.ts';
import type { Methods } from './method-table.ts';
import { decode, parseWhole, radixOf } from './number-parsing.ts';

function inRange(value: bigint, text: string, type: 'Byte' | 'Short', how: string): JavaNumber {
  if (BigInt.asIntN(type === 'Byte' ? 8 : 16, value) === value) return { type, value };
  throw new TemplateException(
    'java.lang.NumberFormatException',
    `Value out of range. ${how}`.replace('%', text),
  );
}

/** The table for a class; `name` is how its signatures name the number. */
function smallMethods(type: 'Byte' | 'Short', name: 'byte' | 'short'): Methods<JavaNumber> {
  const unsigned = (value: Value | undefined): bigint =>
    BigInt.asUintN(type === 'Byte' ? 8 : 16, BigInt(intOf(value)));
  const parse = (text: Value | undefined, radix: number): JavaNumber =>
    inRange(parseWhole(text, radix, 32), textOf(text), type, `Value:"%" Radix:${radix}`);
  const difference = (a: Value | undefined, b: Value | undefined): Value =>
    javaInteger(intOf(a) - intOf(b));
  const order = (a: Value | undefined, b: Value | undefined): Value =>
    javaInteger(Number(unsigned(a) - unsigned(b)));
  return {
    ...anyNumber,
    ...otherClass,
    [`compare(${name},${name})`]: (_, a, b) => difference(a, b),
    [`compareTo(${type})`]: (number, other) => difference(number, other),
    [`compareUnsigned(${name},${name})`]: (_, a, b) => order(a, b),
    'decode(String)': (_, text) =>
      inRange(decode(textOf(text), 32), textOf(text), type, 'Value % out of range from input %'),
    [`hashCode(${name})`]: (_, value) => javaInteger(intOf(value)),
    [`parse${type}(String)`]: (_, text) => parse(text, 10),
    [`parse${type}(String,int)`]: (_, text, radix) => parse(text, radixOf(radix)),
    [`toString(${name})`]: (_, value) => String(numberOf(value).value),
    [`toUnsignedInt(${name})`]: (_, value) => javaInteger(Number(unsigned(value))),
    [`toUnsignedLong(${name})`]: (_, value) => ({ type: 'Long', value: unsigned(value) }),
    'valueOf(String)': (_, text) => parse(text, 10),
    'valueOf(String,int)': (_, text, radix) => parse(text, radixOf(radix)),
    [`valueOf(${name})`]: (_, value) => numberOf(value),
  };
}

export const byteMethods = smallMethods('Byte', 'byte');
export const shortMethods: Methods<JavaNumber> = {
  ...smallMethods('Short', 'short'),
  'reverseBytes(short)': (_, value) => {
    const bits = intOf(value) & 0xffff;
    return {
      type: 'Short',
      value: BigInt.asIntN(16, BigInt(((bits & 0xff) << 8) | (bits >> 8))),
    };
  },
};
