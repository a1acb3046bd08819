/**
 * The decimal digits that Java prints for a double or float. Java before 19 does not always choose
 * the shortest digits that read back: `2.0E-3` and the like come out right, but about one number in
 * thirty prints a digit more, or another last one. What prints must agree, so the steps of its
 * conversion (`jdk.internal.math.FloatingDecimal`) are followed here.
 */

/** `0.d1d2d3… × 10^exponent`. */
export interface Digits {
  readonly digits: string;
  readonly exponent: number;
}

/** A positive finite number taken apart: `bits` has 53 bits, the first of them set. */
interface Parts {
  readonly bits: bigint;
  /** The power of two that the first bit stands for. */
  readonly binaryExponent: number;
  /** How many of the bits mean something. */
  readonly significantBits: number;
}

/** The digits of a positive, finite number. */
export function javaDigitsOf(number: number, kind: 'Double' | 'Float'): Digits {
  const parts = kind === 'Double' ? partsOfDouble(number) : partsOfFloat(number);
  const trailing = trailingZeros(parts.bits);
  const fractionBits = 53 - trailing;
  const tinyBits = Math.max(0, fractionBits - parts.binaryExponent - 1);
  const isSmall = parts.binaryExponent <= 62 && parts.binaryExponent >= -21;
  return isSmall && tinyBits === 0 ? wholeDigits(parts) : brokenDigits(parts, trailing, tinyBits);
}

function partsOfDouble(number: number): Parts {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const raw = view.getBigUint64(0);
  return normalized(Number((raw >> 52n) & 0x7ffn), raw & 0xfffffffffffffn, 52, 1023);
}

function partsOfFloat(number: number): Parts {
  const view = new DataView(new ArrayBuffer(4));
  view.setFloat32(0, number);
  const raw = BigInt(view.getUint32(0));
  return normalized(Number((raw >> 23n) & 0xffn), raw & 0x7fffffn, 23, 127);
}

function normalized(exponent: number, fraction: bigint, width: number, bias: number): Parts {
  const widened = fraction << BigInt(52 - width);
  if (exponent > 0) {
    return {
      bits: widened | (1n << 52n),
      binaryExponent: exponent - bias,
      significantBits: width + 1,
    };
  }
  const shift = 53 - widened.toString(2).length;
  return {
    bits: widened << BigInt(shift),
    binaryExponent: 1 - shift - bias,
    significantBits: width + 1 - shift,
  };
}

function trailingZeros(bits: bigint): number {
  return bits.toString(2).length - bits.toString(2).replace(/0+$/, '').length;
}

/** A whole number: its digits, without those that its bits do not carry. */
function wholeDigits({ bits, binaryExponent, significantBits }: Parts): Digits {
  let whole =
    binaryExponent >= 52
      ? bits << BigInt(binaryExponent - 52)
      : bits >> BigInt(52 - binaryExponent);
  const spare = binaryExponent > significantBits ? binaryExponent - significantBits - 1 : 0;
  const dropped = spare > 1 ? Math.floor(spare * Math.log10(2)) : 0;
  if (dropped > 0) {
    const power = 10n ** BigInt(dropped);
    const rest = whole % power;
    whole = whole / power + (rest >= power / 2n ? 1n : 0n);
  }
  const text = whole.toString();
  return { digits: text.replace(/0+$/, ''), exponent: text.length + dropped };
}

/** Digit by digit, until what is left is below the uncertainty of the last bit. */
function brokenDigits(
  { bits, binaryExponent, significantBits }: Parts,
  trailing: number,
  tinyBits: number,
): Digits {
  const fractionBits = 53 - trailing;
  let exponent = estimatedExponent(bits, binaryExponent);
  const b5 = Math.max(0, -exponent);
  const s5 = Math.max(0, exponent);
  let b2 = b5 + tinyBits + binaryExponent;
  let s2 = s5 + tinyBits;
  let m2 = b2 - significantBits;
  b2 -= fractionBits - 1;
  const shared = Math.min(b2, s2);
  b2 -= shared;
  s2 -= shared;
  m2 -= shared;
  if (fractionBits === 1) m2 -= 1;
  if (m2 < 0) {
    b2 -= m2;
    s2 -= m2;
    m2 = 0;
  }
  let value = ((bits >> BigInt(trailing)) * 5n ** BigInt(b5)) << BigInt(b2);
  const scale = (5n ** BigInt(s5)) << BigInt(s2);
  let margin = (5n ** BigInt(b5)) << BigInt(m2);
  const tens = scale * 10n;
  // Java computes in 32 or 64 bits where it can. It compares a little differently there, and its
  // sums run over.
  const neededBits = Math.max(fractionBits + b2 + bitsOfFive(b5), s2 + 1 + bitsOfFive(s5 + 1));
  const width = neededBits < 32 ? 32 : neededBits < 64 ? 64 : null;
  const wrap = (number: bigint): bigint => (width === null ? number : BigInt.asIntN(width, number));
  const isHigh = () => (width === null ? value + margin >= tens : wrap(value + margin) > tens);
  const next = () => {
    const digit = value / scale;
    value = wrap(10n * (value % scale));
    margin = wrap(margin * 10n);
    return digit.toString();
  };

  let digits = next();
  let low = value < margin;
  let high = isHigh();
  if (digits === '0' && !high) {
    digits = '';
    exponent -= 1;
  }
  if (exponent < -3 || exponent >= 8) {
    low = false;
    high = false;
  }
  while (!low && !high) {
    digits += next();
    const hasRunOver = margin <= 0n;
    low = hasRunOver || value < margin;
    high = hasRunOver || isHigh();
  }
  const rest = wrap(2n * value - tens);
  const isOdd = Number(digits.slice(-1)) % 2 === 1;
  const up = high && (!low || rest > 0n || (rest === 0n && isOdd));
  return up ? roundedUp(digits, exponent + 1) : { digits: trimmed(digits), exponent: exponent + 1 };
}

function bitsOfFive(power: number): number {
  if (power >= 27) return power * 3;
  return power === 0 ? 0 : (5n ** BigInt(power)).toString(2).length;
}

/** The decimal exponent by a linear estimate of the logarithm, which may be one too large. */
function estimatedExponent(bits: bigint, binaryExponent: number): number {
  const mantissa = Number(bits) / 2 ** 52;
  return Math.floor(
    (mantissa - 1.5) * 0.289529654 + 0.176091259 + binaryExponent * 0.301029995663981,
  );
}

function roundedUp(digits: string, exponent: number): Digits {
  const next = (BigInt(digits) + 1n).toString();
  return next.length > digits.length
    ? { digits: '1', exponent: exponent + 1 }
    : { digits: trimmed(next.padStart(digits.length, '0')), exponent };
}

function trimmed(digits: string): string {
  return digits.replace(/(?!^)0+$/, '');
}
