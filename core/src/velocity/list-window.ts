/** What lists and their sub-lists share: who is changed, and who notices. */
import { concurrentModification } from './exceptions.ts';
import type { JavaList, Value } from './values.ts';

/** How often the list below all windows has changed its size. */
export function changesOf({ window, changes = 0 }: JavaList): number {
  return window === undefined ? changes : changesOf(window.parent);
}

/** How many items the list has, also where its window may no longer be used. */
export function sizeOf(list: JavaList): number {
  return list.window?.length ?? list.items.length;
}

/** The item at an index, read from the list below without a copy; null outside of it. */
export function elementAt(list: JavaList, index: number): Value {
  const { window } = list;
  if (window !== undefined) return elementAt(window.parent, window.from + index);
  return list.items[index] ?? null;
}

/** Put a value at an index that the list has. It changes no size, so nobody notices. */
export function putElement(list: JavaList, index: number, value: Value): void {
  const { window } = list;
  // What a window shows is a copy.
  if (window === undefined) list.items[index] = value;
  else putElement(window.parent, window.from + index, value);
}

/** Count a change of the list below, which all windows on the way to it know of. */
export function countChange(list: JavaList): void {
  const { window } = list;
  if (window === undefined) {
    list.changes = (list.changes ?? 0) + 1;
    return;
  }
  countChange(window.parent);
  window.changes = changesOf(list);
}

/** Throws as Java does when the list below was changed past its sub-list. */
export function checkWindow(list: JavaList): void {
  if (list.window !== undefined && list.window.changes !== changesOf(list))
    throw concurrentModification();
}
