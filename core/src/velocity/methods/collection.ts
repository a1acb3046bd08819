/** `java.util.Collection`: what lists and sets answer alike, without changing. */
import { javaEquals } from '../equality.ts';
import { nullPointer } from '../exceptions.ts';
import { iteratorOver } from '../iterators.ts';
import type { JavaList, JavaSet, Value } from '../values.ts';
import { javaArray, javaInteger } from '../values.ts';
import { itemsOf } from './arguments.ts';
import { splice } from './list-elements.ts';
import { nullFunction } from './functions.ts';
import { JavaStream } from './stream.ts';
import type { Methods } from './method-table.ts';

/** What any `java.util.Collection` answers without changing. */
export const collectionMethods: Methods<JavaList | JavaSet> = {
  'contains(Object)': ({ items }, value = null) => has(items, value),
  'containsAll(Collection)': (collection, other) =>
    itemsOf(other).every((item) => has(collection.items, item)),
  'isEmpty()': ({ items }) => items.length === 0,
  'forEach(Function)': nullFunction,
  'iterator()': (collection) =>
    iteratorOver(collection, (list, index) => void splice(list, index, 1, [])),
  'parallelStream()': ({ items }) => new JavaStream(items, true),
  'removeIf(Function)': nullFunction,
  'size()': ({ items }) => javaInteger(items.length),
  'stream()': ({ items }) => new JavaStream(items),
  'toArray()': ({ items }) => javaArray([...items], 'Object'),
  'toArray(IntFunction)': nullFunction,
  'toArray(Object[])': ({ items }, into) => {
    if (into === null) throw nullPointer();
    return javaArray([...items], 'Object');
  },
};

/** Whether one of the items equals the value, as Java's `equals` has it. */
export function has(items: readonly Value[], value: Value): boolean {
  return items.some((item) => javaEquals(item, value));
}
