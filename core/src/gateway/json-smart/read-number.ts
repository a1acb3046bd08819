import type { Value } from '../../velocity/values.ts';
import { isDigit, JsonSmartError, type Cursor } from './cursor.ts';
import { decimalNumber, wholeNumber } from './numbers.ts';

/** Reads what begins with a digit or a minus: a number, or a word where it goes on as one. */
export function readNumber(cursor: Cursor, stops: string): Value {
  const start = cursor.at;
  cursor.next();
  cursor.skipDigits();
  if (!cursor.is('.') && !isExponent(cursor)) {
    return cursor.numberEnds(stops)
      ? wholeNumber(cursor.textFrom(start))
      : cursor.readWord(start, stops);
  }
  if (cursor.is('.')) {
    cursor.next();
    cursor.skipDigits();
  }
  if (isExponent(cursor)) {
    cursor.next();
    if (!cursor.is('+') && !cursor.is('-') && !isDigit(cursor.char)) {
      return cursor.readWord(start, stops);
    }
    cursor.next();
    cursor.skipDigits();
  }
  return cursor.numberEnds(stops) ? decimal(cursor, start) : cursor.readWord(start, stops);
}

function decimal(cursor: Cursor, start: number): Value {
  const text = cursor.textFrom(start);
  const number = decimalNumber(text);
  // Java throws a NumberFormatException for a form without digits, such as `-.` or `-e5`.
  if (number === null) throw new JsonSmartError(`For input string: "${text}"`, start);
  return number;
}

function isExponent(cursor: Cursor): boolean {
  return cursor.is('e') || cursor.is('E');
}
