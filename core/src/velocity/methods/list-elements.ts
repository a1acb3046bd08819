/** A list's elements, read and changed as `java.util.ArrayList`, its windows and Java's arrays do it. */
import { outOfBounds, TemplateException } from '../exceptions.ts';
import { LimitOverrun, maximalItems } from '../limits.ts';
import { changesOf, countChange, putElement } from '../list-window.ts';
import type { JavaList, Value } from '../values.ts';

/** Replace `count` items at `at` in the list itself: a window writes through to its parent. */
export function splice(
  list: JavaList,
  at: number,
  count: number,
  added: readonly Value[],
): Value[] {
  const { window } = list;
  if (window === undefined) {
    countChange(list);
    return list.items.splice(at, count, ...added);
  }
  const removed = splice(window.parent, window.from + at, count, added);
  window.length += added.length - count;
  window.changes = changesOf(list);
  return removed;
}

/** The item at an index; throws as Java does outside the list. */
export function itemAt(list: JavaList, index: number): Value {
  const { items } = list;
  if (index < 0 || index >= items.length) {
    // Velocity reads arrays by reflection, which says no more.
    if (list.origin === 'array')
      throw new TemplateException('java.lang.ArrayIndexOutOfBoundsException', '');
    throw outOfBounds(index, items.length);
  }
  return items[index] ?? null;
}

/** Put a value in the place of another, which is given back; throws as Java does outside the list. */
export function setItem(list: JavaList, index: number, value: Value): Value {
  const old = itemAt(list, index);
  putElement(list, index, value);
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

/** Put items between others; true when there were any. */
export function addItems(list: JavaList, at: number, added: readonly Value[]): boolean {
  const { length } = list.items;
  checkPosition(at, length);
  if (length + added.length > maximalItems) {
    throw new LimitOverrun(`a list grows beyond ${maximalItems} elements`);
  }
  // A list counts an addition of nothing as a change, a sub-list does not.
  if (added.length === 0 && list.window === undefined) countChange(list);
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
      return value !== null && typeof value === 'object' && value.type === 'Byte';
    default:
      return true;
  }
}

/** Java's answer where an array would have to grow or shrink. */
export function fixedSize(): never {
  throw new TemplateException('java.lang.UnsupportedOperationException', '');
}
