/** The methods of `Integer` and `Long` that take a number's bits without a sign. */
import { TemplateException } from '../exceptions.ts';
import type { JavaNumber, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { intOf, longOf, textOf } from './arguments.ts';
import type { Methods } from './method-table.ts';
import { radixOf, safeRadix, wholeOf } from './number-parsing.ts';

type Width = 32 | 64;

function signed(value: bigint, width: Width): JavaNumber {
  return { type: width === 32 ? 'Integer' : 'Long', value: BigInt.asIntN(width, value) };
}

/** The text of the bits without a sign. */
export function unsignedText(value: bigint, width: Width, radix: number): string {
  return BigInt.asUintN(width, value).toString(radix);
}

function parse(text: Value | undefined, radix: number, width: Width): JavaNumber {
  const value = wholeOf(text, radix);
  if (value >= 0n && BigInt.asUintN(width, value) === value && !textOf(text).startsWith('-'))
    return signed(value, width);
  throw new TemplateException(
    'java.lang.NumberFormatException',
    `String value ${textOf(text)} exceeds range of unsigned ${width === 32 ? 'int' : 'long'}.`,
  );
}

/** The table for a class; `type` is how its signatures name the number. */
function unsignedMethods(type: 'int' | 'long', width: Width): Methods<JavaNumber> {
  const bits = (value: Value | undefined): bigint => BigInt.asUintN(width, longOf(value));
  const divisor = (value: Value | undefined): bigint => {
    if (bits(value) === 0n)
      throw new TemplateException('java.lang.ArithmeticException', '/ by zero');
    return bits(value);
  };
  const name = type === 'int' ? 'Int' : 'Long';
  return {
    [`compareUnsigned(${type},${type})`]: (_, a, b) =>
      javaInteger(Number(bits(a) > bits(b)) - Number(bits(a) < bits(b))),
    [`divideUnsigned(${type},${type})`]: (_, a, b) => signed(bits(a) / divisor(b), width),
    [`parseUnsigned${name}(String)`]: (_, text) => parse(text, 10, width),
    [`parseUnsigned${name}(String,int)`]: (_, text, radix) => parse(text, radixOf(radix), width),
    [`remainderUnsigned(${type},${type})`]: (_, a, b) => signed(bits(a) % divisor(b), width),
    [`toUnsignedString(${type})`]: (_, value) => unsignedText(bits(value), width, 10),
    [`toUnsignedString(${type},int)`]: (_, value, radix) =>
      unsignedText(bits(value), width, safeRadix(radix)),
  };
}

export const integerUnsignedMethods: Methods<JavaNumber> = {
  ...unsignedMethods('int', 32),
  'toUnsignedLong(int)': (_, value) => ({
    type: 'Long',
    value: BigInt.asUintN(32, BigInt(intOf(value))),
  }),
};
export const longUnsignedMethods = unsignedMethods('long', 64);
