/** Java numbers as JavaScript ones, and as each other. */
import { decimalOfDouble, decimalToBigint, decimalToDouble, parseDecimal } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { TemplateException } from './exceptions.ts';
import type { JavaNumber, Value } from './values.ts';

/** The value as a Java number, or null when it is none. */
export function asNumber(value: Value): JavaNumber | null {
  if (value === null || typeof value !== 'object') return null;
  switch (value.type) {
    case 'Byte':
    case 'Short':
    case 'Integer':
    case 'Long':
    case 'BigInteger':
    case 'Float':
    case 'Double':
    case 'BigDecimal':
      return value;
    default:
      return null;
  }
}

/** `Number.longValue` without its cut to 64 bits: towards zero, NaN is 0. */
export function toBigint(number: JavaNumber): bigint {
  switch (number.type) {
    case 'Byte':
    case 'Short':
    case 'Integer':
    case 'Long':
    case 'BigInteger':
      return number.value;
    case 'Float':
    case 'Double':
      if (Number.isNaN(number.value)) return 0n;
      return BigInt(Math.trunc(Math.max(-(2 ** 64), Math.min(2 ** 64, number.value))));
    case 'BigDecimal':
      return decimalToBigint(parseDecimal(number.value));
  }
}

/** `Number.doubleValue`. */
export function toDouble(number: JavaNumber): number {
  if (number.type === 'Integer') return number.int ?? Number(number.value);
  return number.type === 'BigDecimal'
    ? decimalToDouble(parseDecimal(number.value))
    : Number(number.value);
}

/** `Number.intValue`: whole numbers lose their upper bits, broken ones stop at the ends. */
export function toInt(number: JavaNumber): number {
  if (number.type === 'Integer') return toDouble(number);
  const whole = toBigint(number);
  if (number.type !== 'Float' && number.type !== 'Double') return Number(BigInt.asIntN(32, whole));
  return Number(whole > 2147483647n ? 2147483647n : whole < -2147483648n ? -2147483648n : whole);
}

/** The number as a BigDecimal, a double by its exact value. */
export function toDecimal(number: JavaNumber): Decimal {
  if (number.type === 'BigDecimal') return parseDecimal(number.value);
  if (number.type === 'BigInteger') return { unscaled: number.value, scale: 0 };
  const double = Number(number.value);
  if (!Number.isFinite(double))
    throw new TemplateException('java.lang.NumberFormatException', 'Infinite or NaN', true);
  return decimalOfDouble(double);
}
