/** `java.util.Collection`: what lists and sets answer alike, without changing. */
import { javaEquals } from '../equality.ts';
import { nullPointer, unsupported } from '../exceptions.ts';
import { orderedKeys } from '../iteration-order.ts';
import { JavaIterator } from '../iterators.ts';
import { iteratorClass } from '../list-iterator.ts';
import type { JavaList, JavaSet, Value } from '../values.ts';
import { javaArray, javaInteger } from '../values.ts';
import { itemsOf } from './arguments.ts';
import { fixedSize, splice } from './list-elements.ts';
import type { Methods } from './method-table.ts';

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

/** Whether one of the items equals the value, as Java's `equals` has it. */
export function has(items: readonly Value[], value: Value): boolean {
  return items.some((item) => javaEquals(item, value));
}
