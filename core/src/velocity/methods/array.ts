/** Java arrays, as Velocity wraps them: lists of a fixed size. */
import type { JavaList } from '../values.ts';
import { collectionOf, intOf, itemsOf } from './arguments.ts';
import { has } from './collection.ts';
import { checkPosition, fixedSize, setElement } from './list-elements.ts';
import { nullFunction } from './functions.ts';
import { readingMethods, sort } from './list.ts';
import type { Methods } from './method-table.ts';

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
  'replaceAll(Function)': nullFunction,
  'set(int,Object)': (array, index, value = null) => setElement(array, intOf(index), value),
  'sort(Comparator)': (array) => sort(array),
};
