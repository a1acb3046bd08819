/** `java.util.ListIterator`, which goes both ways and changes its list; and the classes of iterators. */
import { concurrentModification, illegalState, JavaIterator, noSuchElement } from './iterators.ts';
import { javaInteger } from './values.ts';
import type { JavaList, JavaSet, Value } from './values.ts';

/** How the iterator changes its list; each throws where the list refuses. */
export interface ListChanges {
  insert(index: number, value: Value): void;
  remove(index: number): void;
  set(index: number, value: Value): void;
}

/** Both ways through a list, with the changes that go through the iterator. */
export class ListIterator extends JavaIterator {
  private readonly list: JavaList;
  private readonly changes: ListChanges;
  private at: number;
  private expected: number;
  /** The item that the last step passed, which `remove` and `set` mean; -1 for none. */
  private passed = -1;

  constructor(list: JavaList, at: number, changes: ListChanges) {
    super([], () => 0, listIteratorClass(list));
    this.list = list;
    this.at = at;
    this.changes = changes;
    this.expected = list.items.length;
  }

  override hasNext(): boolean {
    return this.at !== this.list.items.length;
  }

  override next(): Value {
    this.check();
    if (this.at >= this.expected) throw noSuchElement();
    this.passed = this.at;
    return this.list.items[this.at++] ?? null;
  }

  override call(name: string, args: readonly Value[]): Value | undefined {
    const [value = null] = args;
    if (args.length === 1 && name === 'add') return this.add(value);
    if (args.length === 1 && name === 'set') return this.set(value);
    if (args.length > 0) return undefined;
    switch (name) {
      case 'hasNext':
        return this.hasNext();
      case 'hasPrevious':
        return this.at !== 0;
      case 'next':
        return this.next();
      case 'nextIndex':
        return javaInteger(this.at);
      case 'previous':
        return this.previous();
      case 'previousIndex':
        return javaInteger(this.at - 1);
      case 'remove':
        return this.removePassed();
      default:
        return undefined;
    }
  }

  private previous(): Value {
    this.check();
    if (this.at === 0) throw noSuchElement();
    this.passed = --this.at;
    return this.list.items[this.at] ?? null;
  }

  private add(value: Value): Value {
    this.check();
    this.changes.insert(this.at++, value);
    return this.changed();
  }

  private set(value: Value): Value {
    if (this.passed < 0) throw illegalState();
    this.check();
    this.changes.set(this.passed, value);
    return '';
  }

  private removePassed(): Value {
    if (this.passed < 0) throw illegalState();
    this.check();
    this.changes.remove(this.passed);
    if (this.passed < this.at) this.at--;
    return this.changed();
  }

  private changed(): Value {
    this.passed = -1;
    this.expected = this.list.items.length;
    return '';
  }

  private check(): void {
    if (this.list.items.length !== this.expected) throw concurrentModification();
  }
}

function listIteratorClass(list: JavaList): string {
  switch (list.origin) {
    case 'array':
      return 'java.util.AbstractList$ListItr';
    case 'subList':
      return 'java.util.ArrayList$SubList$1';
    default:
      return 'java.util.ArrayList$ListItr';
  }
}

/** What an iterator prints begins with its class. */
export function iteratorClass(collection: JavaList | JavaSet): string {
  const map = collection.type === 'Set' ? collection.window?.map : collection.map;
  const part = collection.type === 'Set' ? (collection.window?.part ?? 'keys') : 'values';
  if (map !== undefined || collection.type === 'Set')
    return map?.order === 'hash' ? hashIterators[part] : linkedIterators[part];
  switch (collection.origin) {
    case 'array':
      return 'java.util.AbstractList$Itr';
    case 'subList':
      return 'java.util.ArrayList$SubList$1';
    default:
      return 'java.util.ArrayList$Itr';
  }
}

const hashIterators = {
  entries: 'java.util.HashMap$EntryIterator',
  keys: 'java.util.HashMap$KeyIterator',
  values: 'java.util.HashMap$ValueIterator',
};
const linkedIterators = {
  entries: 'java.util.LinkedHashMap$LinkedEntryIterator',
  keys: 'java.util.LinkedHashMap$LinkedKeyIterator',
  values: 'java.util.LinkedHashMap$LinkedValueIterator',
};
