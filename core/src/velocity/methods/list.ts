/** `java.util.ArrayList` and its windows; `net.minidev.json.JSONArray`; Java arrays as Velocity wraps them. */
import { javaEquals } from '../equality.ts';
import { nullPointer, outOfBounds, TemplateException, unsupported } from '../exceptions.ts';
import { iteratorClass, ListIterator } from '../list-iterator.ts';
import { orderedKeys } from '../iteration-order.ts';
import { JavaIterator } from '../iterators.ts';
import { toJsonText } from '../json-text.ts';
import { LimitOverrun, maximalItems } from '../limits.ts';
import type { JavaList, JavaSet, ListWindow, Value } from '../values.ts';
import { javaArray, javaInteger, javaList } from '../values.ts';
import { collectionOf, intOf, itemsOf } from './arguments.ts';
import type { Methods } from './method-table.ts';

/** Replace `count` items at `at` in the list itself: a window writes through to its parent. */
function splice(list: JavaList, at: number, count: number, added: readonly Value[]): Value[] {
  const { window } = list;
  if (window === undefined) return list.items.splice(at, count, ...added);
  window.length += added.length - count;
  return splice(window.parent, window.from + at, count, added);
}

/** What takes an item out of a collection by its place; null where none can go. */
function removerOf(collection: JavaList | JavaSet): ((index: number) => void) | null {
  const map = collection.type === 'Set' ? collection.window?.map : collection.map;
  if (map !== undefined) {
    return (index) => {
      if (map.readOnly) fixedSize();
      map.entries.delete(orderedKeys(map)[index] ?? null);
    };
  }
  if (collection.type === 'Set' || collection.origin === 'array') return null;
  return (index) => void splice(collection, index, 1, []);
}

function listIterator(list: JavaList, at: number): ListIterator {
  const isArray = list.origin === 'array';
  return new ListIterator(list, at, {
    insert: (index, value) => {
      if (isArray) fixedSize();
      addItems(list, index, [value]);
    },
    remove: (index) => {
      if (isArray) fixedSize();
      splice(list, index, 1, []);
    },
    set: (index, value) => {
      if (isArray) setElement(list, index, value);
      else setItem(list, index, value);
    },
  });
}

/** The item at an index; throws as Java does outside the list. */
function itemAt(list: JavaList, index: number): Value {
  const { items } = list;
  if (index < 0 || index >= items.length) throw outOfBounds(index, items.length);
  return items[index] ?? null;
}

function setItem(list: JavaList, index: number, value: Value): Value {
  const old = itemAt(list, index);
  splice(list, index, 1, [value]);
  return old;
}

/** Java's check of a place between items. */
function checkPosition(at: number, length: number): void {
  if (at >= 0 && at <= length) return;
  throw new TemplateException(
    'java.lang.IndexOutOfBoundsException',
    `Index: ${at}, Size: ${length}`,
  );
}

function addItems(list: JavaList, at: number, added: readonly Value[]): boolean {
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
function filterItems(list: JavaList, keep: (item: Value) => boolean): boolean {
  const { items } = list;
  const kept = items.filter(keep);
  if (kept.length === items.length) return false;
  splice(list, 0, items.length, []);
  addItems(list, 0, kept);
  return true;
}

function has(items: readonly Value[], value: Value): boolean {
  return items.some((item) => javaEquals(item, value));
}

function lastIndexOf(items: readonly Value[], value: Value): number {
  for (let index = items.length - 1; index >= 0; index--) {
    if (javaEquals(items[index] ?? null, value)) return index;
  }
  return -1;
}

/** What any `java.util.Collection` answers without changing. */
export const collectionMethods: Methods<JavaList | JavaSet> = {
  'contains(Object)': ({ items }, value = null) => has(items, value),
  'containsAll(Collection)': ({ items }, other) => itemsOf(other).every((item) => has(items, item)),
  'isEmpty()': ({ items }) => items.length === 0,
  'iterator()': (collection) =>
    new JavaIterator(
      collection.items,
      () => collection.items.length,
      iteratorClass(collection),
      removerOf(collection),
    ),
  'parallelStream()': () => noStreams(),
  'size()': ({ items }) => javaInteger(items.length),
  'stream()': () => noStreams(),
  'toArray()': ({ items }) => javaArray([...items], 'Object'),
  'toArray(IntFunction)': () => noStreams(),
  'toArray(Object[])': ({ items }, into) => {
    if (into === null) throw nullPointer();
    return javaArray([...items], 'Object');
  },
};

function noStreams(): never {
  throw unsupported('streams and functions cannot be used in a template here');
}

function subList(list: JavaList, from: number, to: number): JavaList {
  const { length } = list.items;
  if (from < 0)
    throw new TemplateException('java.lang.IndexOutOfBoundsException', `fromIndex = ${from}`);
  if (to > length)
    throw new TemplateException('java.lang.IndexOutOfBoundsException', `toIndex = ${to}`);
  if (from > to)
    throw new TemplateException(
      'java.lang.IllegalArgumentException',
      `fromIndex(${from}) > toIndex(${to})`,
    );
  const window: ListWindow = { parent: list, from, length: to - from };
  return {
    type: 'List',
    origin: 'subList',
    window,
    get items() {
      return list.items.slice(from, from + window.length);
    },
  };
}

/** Reading by position, which arrays can do too. */
const readingMethods: Methods<JavaList> = {
  'get(int)': (list, index) => itemAt(list, intOf(index)),
  'indexOf(Object)': ({ items }, value = null) =>
    javaInteger(items.findIndex((item) => javaEquals(item, value))),
  'listIterator()': (list) => listIterator(list, 0),
  'listIterator(int)': (list, index) => {
    checkPosition(intOf(index), list.items.length);
    return listIterator(list, intOf(index));
  },
  'lastIndexOf(Object)': ({ items }, value = null) => javaInteger(lastIndexOf(items, value)),
  'subList(int,int)': (list, from, to) => subList(list, intOf(from), intOf(to)),
};

/** `java.util.List` that can grow. */
export const listMethods: Methods<JavaList> = {
  ...readingMethods,
  'add(Object)': (list, value = null) => addItems(list, list.items.length, [value]),
  'add(int,Object)': (list, index, value = null) => {
    addItems(list, intOf(index), [value]);
    return '';
  },
  'addAll(Collection)': (list, other) => addItems(list, list.items.length, [...itemsOf(other)]),
  'addAll(int,Collection)': (list, index, other) =>
    addItems(list, intOf(index), [...itemsOf(other)]),
  'clear()': (list) => {
    splice(list, 0, list.items.length, []);
    return '';
  },
  'remove(Object)': (list, value = null) => {
    const index = list.items.findIndex((item) => javaEquals(item, value));
    if (index >= 0) splice(list, index, 1, []);
    return index >= 0;
  },
  'remove(int)': (list, index) => {
    const old = itemAt(list, intOf(index));
    splice(list, intOf(index), 1, []);
    return old;
  },
  'removeAll(Collection)': (list, other) => {
    const { items } = collectionOf(other);
    return filterItems(list, (item) => !has(items, item));
  },
  'retainAll(Collection)': (list, other) => {
    const { items } = collectionOf(other);
    return filterItems(list, (item) => has(items, item));
  },
  'set(int,Object)': (list, index, value = null) => setItem(list, intOf(index), value),
};

/** What `java.util.ArrayList` has and its sub-lists have not. */
export const arrayListMethods: Methods<JavaList> = {
  'clone()': ({ items, origin }) => javaList([...items], origin),
  'ensureCapacity(int)': () => '',
  'trimToSize()': () => '',
};

/** What json-smart's array has besides. */
export const jsonArrayMethods: Methods<JavaList> = {
  'appendElement(Object)': (list, value = null) => {
    addItems(list, list.items.length, [value]);
    return list;
  },
  'toJSONString()': (list) => toJsonText(list, 'web'),
};

/** An array seen as a list of fixed size. */
export const arrayMethods: Methods<JavaList> = {
  ...readingMethods,
  'add(Object)': fixedSize,
  'add(int,Object)': fixedSize,
  'addAll(Collection)': (_, other) => itemsOf(other).length > 0 && fixedSize(),
  'addAll(int,Collection)': ({ items }, index, other) => {
    checkPosition(intOf(index), items.length);
    return itemsOf(other).length > 0 && fixedSize();
  },
  'clear()': ({ items }) => (items.length === 0 ? '' : fixedSize()),
  'remove(Object)': ({ items }, value = null) => (has(items, value) ? fixedSize() : false),
  'remove(int)': fixedSize,
  'removeAll(Collection)': ({ items }, other) => {
    const { items: going } = collectionOf(other);
    return items.some((item) => has(going, item)) && fixedSize();
  },
  'retainAll(Collection)': ({ items }, other) => {
    const { items: staying } = collectionOf(other);
    return items.some((item) => !has(staying, item)) && fixedSize();
  },
  'set(int,Object)': (array, index, value = null) => setElement(array, intOf(index), value),
};

function setElement(array: JavaList, index: number, value: Value): Value {
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

function fixedSize(): never {
  throw new TemplateException('java.lang.UnsupportedOperationException', '');
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
