/** What every `java.lang.Number` has. */
import { className } from '../java-class.ts';
import { toBigint, toDouble, toInt } from '../number-conversions.ts';
import type { JavaNumber } from '../values.ts';
import { javaDouble, javaInteger } from '../values.ts';
import { classCast } from './method-table.ts';
import type { Methods } from './method-table.ts';

/** `longValue` of any number: whole kinds lose their upper bits, broken ones stop at the ends. */
function asLong(number: JavaNumber): bigint {
  const whole = toBigint(number);
  if (number.type !== 'Float' && number.type !== 'Double') return BigInt.asIntN(64, whole);
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  return whole < least ? least : whole > most ? most : whole;
}

/** The conversions to the primitive kinds. */
export const anyNumber: Methods<JavaNumber> = {
  'byteValue()': (number) => ({ type: 'Byte', value: BigInt.asIntN(8, BigInt(toInt(number))) }),
  'doubleValue()': (number) => javaDouble(toDouble(number)),
  'floatValue()': (number) => ({ type: 'Float', value: Math.fround(toDouble(number)) }),
  'intValue()': (number) => javaInteger(toInt(number)),
  'longValue()': (number) => ({ type: 'Long', value: asLong(number) }),
  'shortValue()': (number) => ({ type: 'Short', value: BigInt.asIntN(16, BigInt(toInt(number))) }),
};

/** `compareTo` of a value of another class, which Java cannot cast. */
export const otherClass: Methods<JavaNumber> = {
  'compareTo(Object)': (number, other = null) => {
    throw classCast(other, className(number));
  },
};
