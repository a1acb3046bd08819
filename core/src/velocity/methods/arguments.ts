/** Arguments as JavaScript values. The overload's choice has made sure of their types. */
import { nullPointer, TemplateException } from '../exceptions.ts';
import { asNumber, toBigint, toDouble } from '../number-conversions.ts';
import type { JavaList, JavaMap, JavaNumber, JavaSet, Value } from '../values.ts';

/** A String or CharSequence; null throws as it does in Java. */
export function textOf(value: Value | undefined): string {
  if (typeof value === 'string') return value;
  throw nullPointer();
}

/** An int, short or byte. */
export function intOf(value: Value | undefined): number {
  return Number(numberOf(value).value);
}

/** A long. */
export function longOf(value: Value | undefined): bigint {
  return toBigint(numberOf(value));
}

/** A double or float. */
export function doubleOf(value: Value | undefined): number {
  return toDouble(numberOf(value));
}

/** A number of any kind. */
export function numberOf(value: Value | undefined): JavaNumber {
  const number = asNumber(value ?? null);
  if (number === null) throw nullPointer();
  return number;
}

/** A boolean. */
export function booleanOf(value: Value | undefined): boolean {
  return value === true;
}

/** A char. */
export function charOf(value: Value | undefined): string {
  if (typeof value === 'object' && value?.type === 'Character') return value.value;
  throw nullPointer();
}

/** The elements of a list, set or array. */
export function itemsOf(value: Value | undefined): Value[] {
  return collectionOf(value).items;
}

/** A list, set or array. */
export function collectionOf(value: Value | undefined): JavaList | JavaSet {
  if (typeof value === 'object' && (value?.type === 'List' || value?.type === 'Set')) return value;
  throw nullPointer();
}

/** A map. */
export function mapOf(value: Value | undefined): JavaMap {
  if (typeof value === 'object' && value?.type === 'Map') return value;
  if (typeof value === 'object' && value?.type === 'Host' && value.map !== undefined)
    return value.map;
  throw nullPointer();
}

/** Java's complaint about a text that is no number; a radix other than 10 is named. */
export function numberFormat(text: string, radix = 10): TemplateException {
  return new TemplateException(
    'java.lang.NumberFormatException',
    `For input string: "${text}"${radix === 10 ? '' : ` under radix ${radix}`}`,
  );
}
