/** `java.math.BigInteger`. */
import { withinBits } from '../arithmetic.ts';
import { TemplateException } from '../exceptions.ts';
import type { JavaNumber, Value } from '../values.ts';
import { javaInteger } from '../values.ts';
import { anyNumber, otherClass } from './any-number.ts';
import { intOf, longOf, numberOf } from './arguments.ts';
import type { Methods } from './method-table.ts';
import { safeRadix } from './number-parsing.ts';
import { refused } from './refused.ts';

type Operation = (a: bigint, b: bigint) => bigint;

function wholeOf(value: Value | undefined): bigint {
  return BigInt(numberOf(value).value);
}

function big(value: bigint): JavaNumber {
  return { type: 'BigInteger', value: withinBits(value) };
}

function failure(message: string): TemplateException {
  return new TemplateException('java.lang.ArithmeticException', message);
}

function withOther(operation: Operation): (number: JavaNumber, other?: Value) => Value {
  return (number, other) => big(operation(wholeOf(number), wholeOf(other)));
}

function nonZero(divisor: bigint): bigint {
  if (divisor === 0n) throw failure('BigInteger divide by zero');
  return divisor;
}

function modulo(a: bigint, b: bigint): bigint {
  if (b <= 0n) throw failure('BigInteger: modulus not positive');
  return ((a % b) + b) % b;
}

function gcd(a: bigint, b: bigint): bigint {
  let [left, right] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (right > 0n) [left, right] = [right, left % right];
  return left;
}

/** The number times two to the power of `by`, rounded down. */
function shifted(number: JavaNumber, by: number): Value {
  if (by > 200_000) withinBits(1n << 200_000n);
  const value = wholeOf(number);
  if (by >= 0) return big(value << BigInt(by));
  return big(-by > 200_000 ? (value < 0n ? -1n : 0n) : value >> BigInt(-by));
}

function bit(index: Value | undefined): bigint {
  if (intOf(index) < 0) throw failure('Negative bit address');
  if (intOf(index) > 100_000) withinBits(1n << 200_000n);
  return 1n << BigInt(intOf(index));
}

/** The bits that differ from the sign. */
function ownBits(number: JavaNumber): string {
  const value = wholeOf(number);
  const bits = value < 0n ? -value - 1n : value;
  return bits === 0n ? '' : bits.toString(2);
}

function exactly(bits: 8 | 16 | 32 | 64, name: string): (number: JavaNumber) => bigint {
  return (number) => {
    const value = wholeOf(number);
    if (BigInt.asIntN(bits, value) === value) return value;
    throw failure(`BigInteger out of ${name} range`);
  };
}

function lowestSetBit(number: JavaNumber): number {
  const value = wholeOf(number);
  return value === 0n
    ? -1
    : (/0*$/.exec((value < 0n ? -value : value).toString(2))?.[0].length ?? 0);
}

export const bigIntegerMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'abs()': (number) => big(wholeOf(number) < 0n ? -wholeOf(number) : wholeOf(number)),
  'add(BigInteger)': withOther((a, b) => a + b),
  'and(BigInteger)': withOther((a, b) => a & b),
  'andNot(BigInteger)': withOther((a, b) => a & ~b),
  'bitCount()': (number) => javaInteger(ownBits(number).replaceAll('0', '').length),
  'bitLength()': (number) => javaInteger(ownBits(number).length),
  'byteValueExact()': (number) => ({ type: 'Byte', value: exactly(8, 'byte')(number) }),
  'clearBit(int)': (number, index) => big(wholeOf(number) & ~bit(index)),
  'compareTo(BigInteger)': (number, other) =>
    javaInteger(
      Number(wholeOf(number) > wholeOf(other)) - Number(wholeOf(number) < wholeOf(other)),
    ),
  'divide(BigInteger)': withOther((a, b) => a / nonZero(b)),
  'flipBit(int)': (number, index) => big(wholeOf(number) ^ bit(index)),
  'gcd(BigInteger)': withOther(gcd),
  'getLowestSetBit()': (number) => javaInteger(lowestSetBit(number)),
  'intValueExact()': (number) => ({ type: 'Integer', value: exactly(32, 'int')(number) }),
  'longValueExact()': (number) => ({ type: 'Long', value: exactly(64, 'long')(number) }),
  'max(BigInteger)': withOther((a, b) => (a > b ? a : b)),
  'min(BigInteger)': withOther((a, b) => (a < b ? a : b)),
  'mod(BigInteger)': withOther(modulo),
  'multiply(BigInteger)': withOther((a, b) => a * b),
  'negate()': (number) => big(-wholeOf(number)),
  'not()': (number) => big(~wholeOf(number)),
  'or(BigInteger)': withOther((a, b) => a | b),
  'pow(int)': (number, exponent) => {
    if (intOf(exponent) < 0) throw failure('Negative exponent');
    // Refused before it is computed: bits times the exponent is about what comes out.
    if (ownBits(number).length * intOf(exponent) > 200_000) withinBits(1n << 200_000n);
    return big(wholeOf(number) ** BigInt(intOf(exponent)));
  },
  'remainder(BigInteger)': withOther((a, b) => a % nonZero(b)),
  'setBit(int)': (number, index) => big(wholeOf(number) | bit(index)),
  'shiftLeft(int)': (number, by) => shifted(number, intOf(by)),
  'shiftRight(int)': (number, by) => shifted(number, -intOf(by)),
  'shortValueExact()': (number) => ({ type: 'Short', value: exactly(16, 'short')(number) }),
  'signum()': (number) => javaInteger(Number(wholeOf(number) > 0n) - Number(wholeOf(number) < 0n)),
  'subtract(BigInteger)': withOther((a, b) => a - b),
  'testBit(int)': (number, index) => (wholeOf(number) & bit(index)) !== 0n,
  'toString(int)': (number, radix) => wholeOf(number).toString(safeRadix(radix)),
  'valueOf(long)': (_, value) => big(longOf(value)),
  'xor(BigInteger)': withOther((a, b) => a ^ b),
  ...refused(
    'divideAndRemainder(BigInteger)', 'isProbablePrime(int)', 'modInverse(BigInteger)',
    'modPow(BigInteger,BigInteger)', 'nextProbablePrime()', 'probablePrime(int,Random)', 'sqrt()',
    'sqrtAndRemainder()', 'toByteArray()',
  ), // prettier-ignore
};
