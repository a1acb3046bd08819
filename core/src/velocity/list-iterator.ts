/** `java.util.ListIterator`, which goes both ways and changes its list. */
import { concurrentModification } from './exceptions.ts';
import { illegalState, JavaIterator, noSuchElement } from './iterators.ts';
import { changesOf, checkWindow, elementAt, sizeOf } from './list-window.ts';
import { javaInteger } from './values.ts';
import type { JavaList, Value } from './values.ts';

/** How the iterator changes its list; each throws where the list refuses. */
export interface ListChanges {
  insert(index: number, value: Value): void;
  remove(index: number): void;
  set(index: number, value: Value): void;
}

/** Both ways through a list, with the changes that go through the iterator. */
export class ListIterator extends JavaIterator {
  readonly className: string;
  private readonly list: JavaList;
  private readonly changes: ListChanges;
  private at: number;
  private expected: number;
  /** The item that the last step passed, which `remove` and `set` mean; -1 for none. */
  private passed = -1;

  constructor(list: JavaList, at: number, changes: ListChanges) {
    super();
    checkWindow(list);
    this.className = listIteratorClass(list);
    this.list = list;
    this.at = at;
    this.changes = changes;
    this.expected = changesOf(list);
  }

  override hasNext(): boolean {
    return this.at !== sizeOf(this.list);
  }

  override next(): Value {
    this.check();
    if (this.at >= sizeOf(this.list)) throw noSuchElement();
    this.passed = this.at;
    return elementAt(this.list, this.at++);
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
        this.remove();
        return '';
      default:
        return undefined;
    }
  }

  private previous(): Value {
    this.check();
    if (this.at === 0) throw noSuchElement();
    this.passed = --this.at;
    return elementAt(this.list, this.at);
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

  protected override remove(): void {
    if (this.passed < 0) throw illegalState();
    this.check();
    this.changes.remove(this.passed);
    if (this.passed < this.at) this.at--;
    this.changed();
  }

  private changed(): Value {
    this.passed = -1;
    this.expected = changesOf(this.list);
    return '';
  }

  private check(): void {
    if (changesOf(this.list) !== this.expected) throw concurrentModification();
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
