/** Numbers as Java writes them. */
import type { JavaNumber } from './values.ts';

/** The text of a number: `12`, `2.0`, `1.0E10`, `1.50`. */
export function numberText(number: JavaNumber): string {
  switch (number.type) {
    case 'Integer':
    case 'Long':
    case 'BigInteger':
      return number.value.toString();
    case 'Float':
      return javaDigits(number.value, shortestFloat(number.value));
    case 'Double':
      return javaDigits(number.value, number.value.toExponential());
    case 'BigDecimal':
      return number.value;
  }
}

/**
 * `Double.toString`: at least one digit on each side of the point, and an exponent below 10^-3 and
 * from 10^7 on. `scientific` is the number's digits in JavaScript's exponential form.
 */
function javaDigits(number: number, scientific: string): string {
  if (Number.isNaN(number)) return 'NaN';
  if (!Number.isFinite(number)) return number > 0 ? 'Infinity' : '-Infinity';
  if (number === 0) return Object.is(number, -0) ? '-0.0' : '0.0';
  const sign = number < 0 ? '-' : '';
  const [mantissa = '', exponentText = '0'] = scientific
    .replace('-', sign === '-' ? '' : '-')
    .split('e');
  const exponent = Number(exponentText);
  const digits = mantissa.replace('.', '');
  if (exponent < -3 || exponent >= 7)
    return `${sign}${digits.slice(0, 1)}.${digits.slice(1) || '0'}E${exponent}`;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  const padded = digits.padEnd(exponent + 2, '0');
  return `${sign}${padded.slice(0, exponent + 1)}.${padded.slice(exponent + 1)}`;
}

/** The fewest digits that a 32-bit float reads back from, in exponential form. */
function shortestFloat(number: number): string {
  for (let digits = 0; digits < 9; digits++) {
    const text = number.toExponential(digits);
    if (Math.fround(Number(text)) === number) return text;
  }
  return number.toExponential(9);
}
