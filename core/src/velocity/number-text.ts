/** Numbers as Java writes them. */
import { javaDigitsOf } from './number-digits.ts';
import type { JavaNumber } from './values.ts';

/** The text of a number: `12`, `2.0`, `1.0E10`, `1.50`. */
export function numberText(number: JavaNumber): string {
  switch (number.type) {
    case 'Byte':
    case 'Short':
    case 'Long':
    case 'BigInteger':
      return number.value.toString();
    case 'Integer':
      return String(number.int ?? number.value);
    case 'Float':
    case 'Double':
      return brokenText(number.value, number.type);
    case 'BigDecimal':
      return number.value;
  }
}

/**
 * `Double.toString` and `Float.toString`: at least one digit on each side of the point, and an
 * exponent below 10^-3 and from 10^7 on.
 */
function brokenText(number: number, kind: 'Double' | 'Float'): string {
  if (Number.isNaN(number)) return 'NaN';
  const sign = number < 0 || Object.is(number, -0) ? '-' : '';
  const size = Math.abs(number);
  if (size === Infinity) return `${sign}Infinity`;
  if (size === 0) return `${sign}0.0`;
  const { digits, exponent } = javaDigitsOf(size, kind);
  if (exponent > 0 && exponent < 8) {
    const padded = digits.padEnd(exponent + 1, '0');
    return `${sign}${padded.slice(0, exponent)}.${padded.slice(exponent)}`;
  }
  if (exponent <= 0 && exponent > -3) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${exponent - 1}`;
}
