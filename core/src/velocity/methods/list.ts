/** `java.util.ArrayList` and its windows; `net.minidev.json.JSONArray`. */
import { javaEquals } from '../equality.ts';
import { concurrentModification, TemplateException } from '../exceptions.ts';
import { toJsonText } from '../to-text.ts';
import { changesOf, checkWindow, countChange, putElement, sizeOf } from '../list-window.ts';
import { ListIterator } from '../list-iterator.ts';
import type { JavaList, ListWindow, Value } from '../values.ts';
import { javaInteger, javaList } from '../values.ts';
import { collectionOf, intOf, itemsOf } from './arguments.ts';
import { has } from './collection.ts';
import {
  addItems,
  checkPosition,
  filterItems,
  fixedSize,
  itemAt,
  setElement,
  setItem,
  splice,
} from './list-elements.ts';
import { naturalOrder } from './natural-order.ts';
import { nullFunction } from './functions.ts';
import type { Methods } from './method-table.ts';

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

function lastIndexOf(items: readonly Value[], value: Value): number {
  for (let index = items.length - 1; index >= 0; index--) {
    if (javaEquals(items[index] ?? null, value)) return index;
  }
  return -1;
}

function subList(list: JavaList, from: number, to: number): JavaList {
  checkWindow(list);
  const length = sizeOf(list);
  if (from < 0)
    throw new TemplateException('java.lang.IndexOutOfBoundsException', `fromIndex = ${from}`);
  if (to > length)
    throw new TemplateException('java.lang.IndexOutOfBoundsException', `toIndex = ${to}`);
  if (from > to)
    throw new TemplateException(
      'java.lang.IllegalArgumentException',
      `fromIndex(${from}) > toIndex(${to})`,
    );
  const window: ListWindow = { parent: list, from, length: to - from, changes: changesOf(list) };
  return {
    type: 'List',
    origin: 'subList',
    window,
    get items() {
      if (window.changes !== changesOf(list)) throw concurrentModification();
      return list.items.slice(from, from + window.length);
    },
  };
}

/** Sorts by the natural order, the only one that a template can ask for: its comparator is null. */
export function sort(list: JavaList): Value {
  const sorted = [...list.items].sort(naturalOrder);
  sorted.forEach((item, index) => {
    putElement(list, index, item);
  });
  if (list.window === undefined && list.origin !== 'array') countChange(list);
  return '';
}

/** Reading by position, which arrays can do too. */
export const readingMethods: Methods<JavaList> = {
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
  'addAll(Collection)': (list, other) => {
    const added = [...itemsOf(other)];
    // A sub-list that may no longer be used takes nothing at all without complaint.
    if (added.length === 0 && list.window !== undefined) return false;
    return addItems(list, list.items.length, added);
  },
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
  'replaceAll(Function)': nullFunction,
  'set(int,Object)': (list, index, value = null) => setItem(list, intOf(index), value),
  'sort(Comparator)': (list) => sort(list),
};

/** What `java.util.ArrayList` has and its sub-lists have not. */
export const arrayListMethods: Methods<JavaList> = {
  'clone()': ({ items, origin }) => javaList([...items], origin),
  'ensureCapacity(int)': (list, capacity) => {
    // Java's list has room for ten items, or for those that it has.
    if (intOf(capacity) > Math.max(10, list.items.length)) countChange(list);
    return '';
  },
  'trimToSize()': (list) => {
    countChange(list);
    return '';
  },
};

/** What json-smart's array has besides. */
export const jsonArrayMethods: Methods<JavaList> = {
  'appendElement(Object)': (list, value = null) => {
    addItems(list, list.items.length, [value]);
    return list;
  },
  'toJSONString()': (list) => toJsonText(list, 'web'),
};
