/** `java.math.BigDecimal`, as far as Velocity's arithmetic and printing need it. */

/** The number `unscaled × 10^-scale`; the scale is part of the value, since it prints. */
export interface Decimal {
  readonly unscaled: bigint;
  readonly scale: number;
}

/** Read the text form of a BigDecimal: `-1.50`, `1E+3`. The text must be one that Java accepts. */
export function parseDecimal(text: string): Decimal {
  const match = /^([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/.exec(text);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  const digits = BigInt(`${whole}${fraction}` || '0');
  return { unscaled: sign === '-' ? -digits : digits, scale: fraction.length - Number(exponent) };
}

/** The exact value of a finite double, as `new BigDecimal(double)` gives it. */
export function decimalOfDouble(number: number): Decimal {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, number);
  const bits = view.getBigUint64(0);
  const exponentBits = Number((bits >> 52n) & 0x7ffn);
  const fraction = bits & 0xfffffffffffffn;
  let significand = exponentBits === 0 ? fraction << 1n : fraction | 0x10000000000000n;
  if (significand === 0n) return { unscaled: 0n, scale: 0 };
  let exponent = exponentBits - 1075;
  while ((significand & 1n) === 0n) {
    significand >>= 1n;
    exponent++;
  }
  if (number < 0) significand = -significand;
  if (exponent >= 0) return { unscaled: significand << BigInt(exponent), scale: 0 };
  return { unscaled: significand * 5n ** BigInt(-exponent), scale: -exponent };
}

/** `BigDecimal.toString`: plain digits, or with an exponent where Java chooses one. */
export function decimalText({ unscaled, scale }: Decimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = (unscaled < 0n ? -unscaled : unscaled).toString();
  if (scale === 0) return sign + digits;
  const adjusted = digits.length - 1 - scale;
  if (scale > 0 && adjusted >= -6) {
    const padded = digits.padStart(scale + 1, '0');
    return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
  }
  const mantissa = digits.length > 1 ? `${digits.slice(0, 1)}.${digits.slice(1)}` : digits;
  if (adjusted === 0) return sign + mantissa;
  return `${sign}${mantissa}E${adjusted > 0 ? '+' : ''}${adjusted}`;
}

/** The number as a double, the nearest one. */
export function decimalToDouble(decimal: Decimal): number {
  return Number(`${decimal.unscaled}e${-decimal.scale}`);
}

/** The whole part, cut towards zero. */
export function decimalToBigint({ unscaled, scale }: Decimal): bigint {
  if (scale > 400_000) return 0n;
  return scale > 0 ? unscaled / 10n ** BigInt(scale) : unscaled * 10n ** BigInt(-scale);
}

function sameScale(a: Decimal, b: Decimal): readonly [bigint, bigint, number] {
  const scale = Math.max(a.scale, b.scale);
  return [
    a.unscaled * 10n ** BigInt(scale - a.scale),
    b.unscaled * 10n ** BigInt(scale - b.scale),
    scale,
  ];
}

export function addDecimals(a: Decimal, b: Decimal): Decimal {
  const [left, right, scale] = sameScale(a, b);
  return { unscaled: left + right, scale };
}

export function subtractDecimals(a: Decimal, b: Decimal): Decimal {
  return addDecimals(a, { unscaled: -b.unscaled, scale: b.scale });
}

export function multiplyDecimals(a: Decimal, b: Decimal): Decimal {
  return { unscaled: a.unscaled * b.unscaled, scale: a.scale + b.scale };
}

/** The quotient at the dividend's scale, halves rounded down: what Velocity asks for. */
export function divideDecimals(a: Decimal, b: Decimal): Decimal {
  const negative = a.unscaled < 0n !== b.unscaled < 0n;
  let dividend = a.unscaled < 0n ? -a.unscaled : a.unscaled;
  let divisor = b.unscaled < 0n ? -b.unscaled : b.unscaled;
  if (b.scale >= 0) dividend *= 10n ** BigInt(b.scale);
  else divisor *= 10n ** BigInt(-b.scale);
  const quotient = dividend / divisor;
  const rounded = (dividend - quotient * divisor) * 2n > divisor ? quotient + 1n : quotient;
  return { unscaled: negative ? -rounded : rounded, scale: a.scale };
}

/** Negative, 0 or positive, by value: 1.0 and 1.00 are the same here. */
export function compareDecimals(a: Decimal, b: Decimal): number {
  const [left, right] = sameScale(a, b);
  return left < right ? -1 : left > right ? 1 : 0;
}
