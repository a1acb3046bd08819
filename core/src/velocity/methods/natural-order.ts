import { compareText } from '../../text/compare-text.ts';
import { nullPointer } from '../exceptions.ts';
import { className } from '../java-class.ts';
import { compareNumbers } from '../operators.ts';
import { asNumber } from '../number-conversions.ts';
import type { Value } from '../values.ts';
import { classCast } from './method-table.ts';
import { orderOfDoubles } from './number.ts';

/**
 * The order of `compareTo`: negative, 0 or positive. Throws as Java does for null, for values of
 * two classes, and for what has no order.
 */
export function naturalOrder(a: Value, b: Value): number {
  if (a === null || b === null) throw nullPointer();
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
  const [left, right] = [asNumber(a), asNumber(b)];
  if (left !== null && right !== null && left.type === right.type) {
    return left.type === 'Double' || left.type === 'Float'
      ? orderOfDoubles(left.value, Number(right.value))
      : compareNumbers(left, right);
  }
  if (isChar(a) && isChar(b)) return a.value.charCodeAt(0) - b.value.charCodeAt(0);
  const isOrdered = typeof b !== 'object' || asNumber(b) !== null || isChar(b);
  throw isOrdered ? classCast(a, className(b)) : classCast(b, 'java.lang.Comparable');
}

function isChar(value: Value): value is Extract<Value, { type: 'Character' }> {
  return typeof value === 'object' && value?.type === 'Character';
}
