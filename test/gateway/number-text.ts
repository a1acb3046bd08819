import type { JavaNumber } from '../../core/src/velocity/values.ts';

/** Java's text of a number; Doubles only as far as the tests of this folder need them. */
export function toText(number: JavaNumber): string {
  if (number.type !== 'Double' && number.type !== 'Float') return String(number.value);
  const { value } = number;
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return '-0.0';
  if (value === 0) return '0.0';
  const size = Math.abs(value);
  const [mantissa = '', exponent = '0'] = value.toExponential().split('e');
  const withPoint = mantissa.includes('.') ? mantissa : `${mantissa}.0`;
  if (size < 1e-3 || size >= 1e7) return `${withPoint}E${Number(exponent)}`;
  const plain = String(value);
  return plain.includes('.') ? plain : `${plain}.0`;
}
