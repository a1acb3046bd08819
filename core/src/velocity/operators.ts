/** Velocity's comparisons and truth; `arithmetic.ts` has the operators that compute. */
import { baseOf } from './arithmetic.ts';
import { asNumber, toBigint, toDecimal, toDouble } from './number-conversions.ts';
import { compareDecimals } from './decimal.ts';
import { javaEquals } from './equality.ts';
import { sameFamily } from './java-class.ts';
import { textOrNull } from './to-text.ts';
import type { JavaNumber, Value } from './values.ts';

/** Velocity's order of two numbers; 0 also where a NaN is compared. */
export function compareNumbers(a: JavaNumber, b: JavaNumber): number {
  if (a.type === 'Integer' && b.type === 'Integer') return Math.sign(toDouble(a) - toDouble(b));
  switch (baseOf(a, b)) {
    case 'long':
    case 'big': {
      const left = toBigint(a);
      const right = toBigint(b);
      return left < right ? -1 : left > right ? 1 : 0;
    }
    case 'float':
    case 'double': {
      const left = baseOf(a, b) === 'float' ? Math.fround(toDouble(a)) : toDouble(a);
      const right = baseOf(a, b) === 'float' ? Math.fround(toDouble(b)) : toDouble(b);
      return left < right ? -1 : left > right ? 1 : 0;
    }
    case 'decimal':
      return compareDecimals(toDecimal(a), toDecimal(b));
  }
}

/** `<`, `<=`, `>`, `>=`: false unless both sides are numbers. */
export function isOrdered(operator: '<' | '<=' | '>' | '>=', left: Value, right: Value): boolean {
  const a = asNumber(left);
  const b = asNumber(right);
  if (a === null || b === null) return false;
  const order = compareNumbers(a, b);
  switch (operator) {
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
  }
}

/**
 * `==`: numbers by value; values of one class family by `equals`; all others by their texts, so
 * that `1 == "1"` holds. Null equals null only.
 */
export function isEqual(left: Value, right: Value): boolean {
  if (typeof left === 'string' && typeof right === 'string') return left === right;
  const a = asNumber(left);
  const b = asNumber(right);
  if (a !== null && b !== null) return compareNumbers(a, b) === 0;
  if (left === null || right === null) return left === right;
  if (sameFamily(left, right)) return javaEquals(left, right);
  return textOrNull(left) === textOrNull(right);
}

/** What a reference counts as in a condition: false only for null and for false. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false;
}
