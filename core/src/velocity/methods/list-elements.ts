/** A list's elements, read and changed as `java.util.ArrayList`, its windows and Java's arrays do it. */
import { outOfBounds, TemplateException } from '../exceptions.ts';
import { LimitOverrun, maximalItems } from '../limits.ts';
import type { JavaList, Value } from '../values.ts';

/** Replace `count` items at `at` in the list itself: a window writes through to its parent. */
export function splice(
  list: JavaList,
  at: number,
  count: number,
  added: readonly Value[],
): Value[] {
  const { window } = list;
  if (window === undefined) return list.items.splice(at, count, ...added);
  window.length += added.length - count;
  return splice(window.parent, window.from + at, count, added);
}

/** The item at an index; throws as Java does outside the list. */
export function itemAt(list: JavaList, index: number): Value {
  const { items } = list;
  if (index < 0 || index >= items.length) throw outOfBounds(index, items.length);
  return items[index] ?? null;
}

export function setItem(list: JavaList, index: number, value: Value): Value {
  const old = itemAt(list, index);
  splice(list, index, 1, [value]);
  return old;
}

/** Java's check of a place between items. */
export function checkPosition(at: number, length: number): void {
  if (at >= 0 && at <= length) return;
  throw new TemplateException(
    'java.lang.IndexOutOfBoundsException',
    `Index: ${at}, Size: ${length}`,
  );
}

export function addItems(list: JavaList, at: number, added: readonly Value[]): boolean {
  const { length } = list.items;
  checkPosition(at, length);
  if (length + added.length > maximalItems) {
    throw new LimitOverrun(`a list grows beyond ${maximalItems} elements`);
  }
  // In pieces, since a call takes only so many arguments.
  for (let from = 0; from < added.length; from += 10_000) {
    splice(list, at + from, 0, added.slice(from, from + 10_000));
  }
  return added.length > 0;
}

/** Keep the items for which `keep` holds; true when any went. */
export function filterItems(list: JavaList, keep: (item: Value) => boolean): boolean {
  const { items } = list;
  const kept = items.filter(keep);
  if (kept.length === items.length) return false;
  splice(list, 0, items.length, []);
  addItems(list, 0, kept);
  return true;
}

/** Write an element of an array; throws as Java does outside it, or for what it cannot hold. */
export function setElement(array: JavaList, index: number, value: Value): Value {
  const old = itemAt(array, index);
  if (!fitsArray(array, value)) {
    throw new TemplateException(
      'java.lang.IllegalArgumentException',
      'array element type mismatch',
    );
  }
  array.items[index] = value;
  return old;
}

function fitsArray(array: JavaList, value: Value): boolean {
  switch (array.elementType) {
    case 'String':
      return value === null || typeof value === 'string';
    case 'char':
      return value !== null && typeof value === 'object' && value.type === 'Character';
    case 'byte':
      return false;
    default:
      return true;
  }
}

/** Java's answer where an array would have to grow or shrink. */
export function fixedSize(): never {
  throw new TemplateException('java.lang.UnsupportedOperationException', '');
}
