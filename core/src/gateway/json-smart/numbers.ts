/** Java numbers from the digits of a JSON text, in the kinds json-smart chooses. */
import { decimalText } from '../../velocity/decimal.ts';
import { javaInteger, type JavaNumber } from '../../velocity/values.ts';

const INTEGER_MAX = 2n ** 31n - 1n;
const LONG_MAX = 2n ** 63n - 1n;
/** Digits of the greatest Long; a longer text is a BigInteger whatever its value. */
const LONG_DIGITS = 19;
/** json-smart keeps a decimal of more characters than this as a BigDecimal. */
const DOUBLE_LENGTH = 18;

/** A whole number, from an optional minus and digits; a minus alone is 0, as in json-smart. */
export function wholeNumber(text: string): JavaNumber {
  // Nine signs are an Integer for sure, and need no BigInt.
  if (text.length < 10) return javaInteger(text === '-' ? 0 : Number(text));
  const digits = text.startsWith('-') ? text.slice(1) : text;
  const value = BigInt(digits === '' ? 0 : digits) * (text.startsWith('-') ? -1n : 1n);
  if (digits.length > LONG_DIGITS || !fits(value, LONG_MAX)) return { type: 'BigInteger', value };
  return fits(value, INTEGER_MAX) ? javaInteger(Number(value)) : { type: 'Long', value };
}

/** A number with a point or an exponent; null where Java's readers refuse it (no digit). */
export function decimalNumber(text: string): JavaNumber | null {
  const parts = /^(-?)(\d*)\.?(\d*)(?:[eE]([+-]?\d*))?$/.exec(text);
  if (parts === null) return null;
  const [, sign = '', whole = '', fraction = '', exponent] = parts;
  if (whole + fraction === '' || exponent === '' || exponent === '+' || exponent === '-')
    return null;
  if (text.length <= DOUBLE_LENGTH) return { type: 'Double', value: Number(text) };
  return bigDecimal(sign, whole + fraction, fraction.length, exponent ?? '0');
}

/** Java's BigDecimal holds its scale in an int, and prints as `BigDecimal.toString` does. */
function bigDecimal(
  sign: string,
  digits: string,
  fractionLength: number,
  exponent: string,
): JavaNumber | null {
  if (exponent.replace(/^[+-]?0*/, '').length > 10) return null;
  const scale = fractionLength - Number(exponent);
  if (!fits(BigInt(scale), INTEGER_MAX)) return null;
  const unscaled = BigInt(sign + digits);
  return { type: 'BigDecimal', value: decimalText({ unscaled, scale }) };
}

function fits(value: bigint, max: bigint): boolean {
  return value <= max && value >= -max - 1n;
}
