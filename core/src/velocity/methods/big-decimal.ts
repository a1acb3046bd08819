/** `java.math.BigDecimal`. */
import { withinDigits } from '../arithmetic.ts';
import {
  addDecimals,
  compareDecimals,
  decimalText,
  decimalToBigint,
  multiplyDecimals,
  parseDecimal,
  subtractDecimals,
} from '../decimal.ts';
import type { Decimal } from '../decimal.ts';
import { TemplateException } from '../exceptions.ts';
import { numberText } from '../number-text.ts';
import type { JavaNumber, Value } from '../values.ts';
import { javaDouble, javaInteger } from '../values.ts';
import { anyNumber, otherClass } from './any-number.ts';
import { doubleOf, intOf, longOf, numberFormat, numberOf } from './arguments.ts';
import type { Methods } from './method-table.ts';
import { refused } from './refused.ts';

function decimalOf(value: Value | undefined): Decimal {
  return parseDecimal(String(numberOf(value).value));
}

function big(decimal: Decimal): JavaNumber {
  return { type: 'BigDecimal', value: decimalText(withinDigits(decimal)) };
}

function whole(value: bigint): JavaNumber {
  return { type: 'BigInteger', value };
}

function digitsOf({ unscaled }: Decimal): number {
  return unscaled.toString().replace('-', '').length;
}

function negated({ unscaled, scale }: Decimal): Decimal {
  return { unscaled: -unscaled, scale };
}

/** All digits, without an exponent. */
function plainText(decimal: Decimal): string {
  const { unscaled, scale } = withinDigits(decimal);
  if (scale <= 0) return (unscaled * 10n ** BigInt(-scale)).toString();
  const digits = unscaled
    .toString()
    .replace('-', '')
    .padStart(scale + 1, '0');
  return `${unscaled < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function stripped({ unscaled, scale }: Decimal): Decimal {
  if (unscaled === 0n) return { unscaled, scale: 0 };
  const zeros = /0*$/.exec(unscaled.toString())?.[0].length ?? 0;
  return { unscaled: unscaled / 10n ** BigInt(zeros), scale: scale - zeros };
}

/** Moves the point to the right by `by`; no exponent is left where digits can say it. */
function movedPoint(decimal: Decimal, by: number): Decimal {
  if (by === 0) return decimal;
  const moved = { unscaled: decimal.unscaled, scale: decimal.scale - by };
  return moved.scale < 0
    ? { unscaled: withinDigits(moved).unscaled * 10n ** BigInt(-moved.scale), scale: 0 }
    : moved;
}

/** Java's old numbers for its ways to round: up, down, ceiling, floor, half up, half down, half even, not at all. */
function rounded(decimal: Decimal, scale: number, mode: number): Decimal {
  if (mode < 0 || mode > 7)
    throw new TemplateException('java.lang.IllegalArgumentException', 'Invalid rounding mode');
  withinDigits({ unscaled: 0n, scale });
  const { unscaled } = decimal;
  const more = scale - decimal.scale;
  if (more >= 0) return { unscaled: unscaled * 10n ** BigInt(more), scale };
  const divisor = 10n ** BigInt(-more);
  const quotient = unscaled / divisor;
  const rest = unscaled % divisor;
  if (rest === 0n) return { unscaled: quotient, scale };
  if (mode === 7)
    throw new TemplateException('java.lang.ArithmeticException', 'Rounding necessary');
  const twice = (rest < 0n ? -rest : rest) * 2n;
  const isHalf = twice === divisor;
  const isUp = [
    true,
    false,
    unscaled > 0n,
    unscaled < 0n,
    twice >= divisor,
    twice > divisor,
    twice > divisor || (isHalf && quotient % 2n !== 0n),
  ][mode];
  const step = isUp === true ? (unscaled < 0n ? -1n : 1n) : 0n;
  return { unscaled: quotient + step, scale };
}

function withOther(
  operation: (a: Decimal, b: Decimal) => Decimal,
): (number: JavaNumber, other?: Value) => Value {
  return (number, other) => big(operation(decimalOf(number), decimalOf(other)));
}

export const bigDecimalMethods: Methods<JavaNumber> = {
  ...anyNumber,
  ...otherClass,
  'abs()': (number) =>
    big(decimalOf(number).unscaled < 0n ? negated(decimalOf(number)) : decimalOf(number)),
  'add(BigDecimal)': withOther(addDecimals),
  'compareTo(BigDecimal)': (number, other) => {
    const order = compareDecimals(decimalOf(number), decimalOf(other));
    return javaInteger(Math.sign(order));
  },
  'max(BigDecimal)': (number, other) =>
    compareDecimals(decimalOf(number), decimalOf(other)) >= 0 ? number : numberOf(other),
  'min(BigDecimal)': (number, other) =>
    compareDecimals(decimalOf(number), decimalOf(other)) <= 0 ? number : numberOf(other),
  'movePointLeft(int)': (number, by) => big(movedPoint(decimalOf(number), -intOf(by))),
  'movePointRight(int)': (number, by) => big(movedPoint(decimalOf(number), intOf(by))),
  'multiply(BigDecimal)': withOther(multiplyDecimals),
  'negate()': (number) => big(negated(decimalOf(number))),
  'plus()': (number) => number,
  'precision()': (number) => javaInteger(digitsOf(decimalOf(number))),
  'scale()': (number) => javaInteger(decimalOf(number).scale),
  'scaleByPowerOfTen(int)': (number, by) => {
    const { unscaled, scale } = decimalOf(number);
    return big({ unscaled, scale: scale - intOf(by) });
  },
  'setScale(int)': (number, scale) => big(rounded(decimalOf(number), intOf(scale), 7)),
  'setScale(int,int)': (number, scale, mode) =>
    big(rounded(decimalOf(number), intOf(scale), intOf(mode))),
  'signum()': (number) => {
    const { unscaled } = decimalOf(number);
    return javaInteger(Number(unscaled > 0n) - Number(unscaled < 0n));
  },
  'stripTrailingZeros()': (number) => big(stripped(decimalOf(number))),
  'subtract(BigDecimal)': withOther(subtractDecimals),
  'toBigInteger()': (number) => whole(decimalToBigint(withinDigits(decimalOf(number)))),
  'toPlainString()': (number) => plainText(decimalOf(number)),
  'ulp()': (number) => big({ unscaled: 1n, scale: decimalOf(number).scale }),
  'unscaledValue()': (number) => whole(decimalOf(number).unscaled),
  'valueOf(double)': (_, value) => {
    const double = doubleOf(value);
    if (!Number.isFinite(double)) throw numberFormat(String(double));
    return big(parseDecimal(numberText(javaDouble(double))));
  },
  'valueOf(long)': (_, value) => big({ unscaled: longOf(value), scale: 0 }),
  'valueOf(long,int)': (_, value, scale) => big({ unscaled: longOf(value), scale: intOf(scale) }),
  ...refused(
    'abs(MathContext)', 'add(BigDecimal,MathContext)', 'byteValueExact()', 'divide(BigDecimal)',
    'divide(BigDecimal,MathContext)', 'divide(BigDecimal,RoundingMode)', 'divide(BigDecimal,int)',
    'divide(BigDecimal,int,RoundingMode)', 'divide(BigDecimal,int,int)', 'divideAndRemainder(BigDecimal)',
    'divideAndRemainder(BigDecimal,MathContext)', 'divideToIntegralValue(BigDecimal)',
    'divideToIntegralValue(BigDecimal,MathContext)', 'intValueExact()', 'longValueExact()',
    'multiply(BigDecimal,MathContext)', 'negate(MathContext)', 'plus(MathContext)', 'pow(int)',
    'pow(int,MathContext)', 'remainder(BigDecimal)', 'remainder(BigDecimal,MathContext)',
    'round(MathContext)', 'setScale(int,RoundingMode)', 'shortValueExact()', 'sqrt(MathContext)',
    'subtract(BigDecimal,MathContext)', 'toBigIntegerExact()', 'toEngineeringString()',
  ), // prettier-ignore
};
