/** Numbers as Velocity computes with them: `+ - * / %`, kinds of results, conversions. */
import {
  addDecimals,
  decimalText,
  divideDecimals,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { TemplateException } from './exceptions.ts';
import { asNumber, toBigint, toDecimal, toDouble } from './number-conversions.ts';
import { LimitOverrun } from './limits.ts';
import type { JavaNumber, Value } from './values.ts';
import { javaDouble, javaInteger } from './values.ts';

export type ArithmeticOperator = '+' | '-' | '*' | '/' | '%';

/**
 * What `left operator right` gives. Null, as Velocity has it, where a side is no number and where
 * a divisor is zero. That `+` joins texts is the business of `expressions.ts`.
 */
export function arithmetic(operator: ArithmeticOperator, left: Value, right: Value): Value {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === null || b === null) return null;
  if (a.type === 'Integer' && b.type === 'Integer') {
    const small = computeSmall(operator, toDouble(a), toDouble(b));
    if (small !== null) return small;
  }
  if ((operator === '/' || operator === '%') && isZero(b)) return null;
  return compute(operator, a, b);
}

/** The short way for Integers whose sum, difference or product is one; else null. */
function computeSmall(operator: ArithmeticOperator, a: number, b: number): JavaNumber | null {
  if (operator === '/' || operator === '%') return null;
  const result = computeDouble(operator, a, b);
  return result === (result | 0) ? javaInteger(result | 0) : null;
}

function compute(operator: ArithmeticOperator, a: JavaNumber, b: JavaNumber): JavaNumber {
  switch (baseOf(a, b)) {
    case 'long':
      return computeLong(operator, a, b);
    case 'big':
      return {
        type: 'BigInteger',
        value: withinBits(computeBig(operator, toBigint(a), toBigint(b))),
      };
    case 'float':
      return {
        type: 'Float',
        value: Math.fround(computeDouble(operator, toDouble(a), toDouble(b))),
      };
    case 'double':
      return javaDouble(computeDouble(operator, toDouble(a), toDouble(b)));
    case 'decimal':
      return {
        type: 'BigDecimal',
        value: decimalText(
          withinDigits(
            computeDecimal(operator, withinDigits(toDecimal(a)), withinDigits(toDecimal(b))),
          ),
        ),
      };
  }
}

/** Numbers of more bits than this end the render: squaring one again and again never would. */
const maximalBits = 100_000;

/** The number itself, if it may have so many bits. */
export function withinBits(value: bigint): bigint {
  if (BigInt.asIntN(maximalBits, value) === value) return value;
  throw new LimitOverrun('a number grows beyond 30,000 digits');
}

/** The number itself, if it may have so many digits. */
export function withinDigits(decimal: Decimal): Decimal {
  if (Math.abs(decimal.scale) > maximalBits)
    throw new LimitOverrun('a number has more than 100,000 decimal places');
  withinBits(decimal.unscaled);
  return decimal;
}

export type Base = 'long' | 'big' | 'float' | 'double' | 'decimal';

/** In which kind of number Velocity computes: its MathUtils' choice by the two classes. */
export function baseOf(a: JavaNumber, b: JavaNumber): Base {
  const bothWhole = isWhole(a) && isWhole(b);
  if (a.type === 'BigDecimal' || b.type === 'BigDecimal') return 'decimal';
  if (a.type === 'BigInteger' || b.type === 'BigInteger') return bothWhole ? 'big' : 'decimal';
  if (bothWhole) return 'long';
  return a.type === 'Double' || b.type === 'Double' ? 'double' : 'float';
}

function isWhole(number: JavaNumber): boolean {
  return typeof number.value === 'bigint';
}

/**
 * 64-bit arithmetic that goes on in BigInteger on overflow. The result has the wider of the two
 * kinds, or the next that holds it.
 */
function computeLong(operator: ArithmeticOperator, a: JavaNumber, b: JavaNumber): JavaNumber {
  const [left, right] = [toBigint(a), toBigint(b)];
  const exact = computeWhole(operator, left, right);
  const wrapped = BigInt.asIntN(64, exact);
  if (wrapped !== exact && !missedOverflow(operator, left, right))
    return { type: 'BigInteger', value: exact };
  const bits = Math.max(bitsOf(a), bitsOf(b));
  const [, type] = wholeKinds.find(
    ([width]) => width >= bits && BigInt.asIntN(width, wrapped) === wrapped,
  ) ?? [64, 'Long'];
  return { type, value: wrapped };
}

const wholeKinds = [
  [8, 'Byte'],
  [16, 'Short'],
  [32, 'Integer'],
  [64, 'Long'],
] as const;

function bitsOf({ type }: JavaNumber): number {
  return wholeKinds.find(([, kind]) => kind === type)?.[0] ?? 64;
}

const smallestLong = -(2n ** 63n);

/** Velocity divides back to see an overflow, which the smallest long times or by -1 slips past. */
function missedOverflow(operator: ArithmeticOperator, a: bigint, b: bigint): boolean {
  return (operator === '*' || operator === '/') && a === smallestLong && b === -1n;
}

function computeWhole(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

/** As for longs, but `%` is `BigInteger.mod`: never negative, and a negative modulus throws. */
function computeBig(operator: ArithmeticOperator, a: bigint, b: bigint): bigint {
  if (operator !== '%') return computeWhole(operator, a, b);
  if (b < 0n)
    throw new TemplateException(
      'java.lang.ArithmeticException',
      'BigInteger: modulus not positive',
      true,
    );
  const rest = a % b;
  return rest < 0n ? rest + b : rest;
}

function computeDouble(operator: ArithmeticOperator, a: number, b: number): number {
  switch (operator) {
    case '+':
      return a + b;
    case '-':
      return a - b;
    case '*':
      return a * b;
    case '/':
      return a / b;
    case '%':
      return a % b;
  }
}

function computeDecimal(operator: ArithmeticOperator, a: Decimal, b: Decimal): Decimal {
  switch (operator) {
    case '+':
      return addDecimals(a, b);
    case '-':
      return subtractDecimals(a, b);
    case '*':
      return multiplyDecimals(a, b);
    case '/':
      return divideDecimals(a, b);
    case '%':
      throw new TemplateException(
        'java.lang.ArithmeticException',
        'Cannot calculate the modulo of BigDecimals.',
        true,
      );
  }
}

function isZero(number: JavaNumber): boolean {
  return number.type === 'BigDecimal'
    ? parseDecimal(number.value).unscaled === 0n
    : Number(number.value) === 0;
}
