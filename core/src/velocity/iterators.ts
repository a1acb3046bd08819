/** Java iterators, as `#foreach` uses them and `iterator()` gives them. */
import { TemplateException } from './exceptions.ts';
import { orderedValues } from './iteration-order.ts';
import type { HostObject, JavaMap, Value } from './values.ts';

/** Goes through items; fails as Java does when the collection changes its size on the way. */
export class JavaIterator implements HostObject {
  readonly type = 'Host';
  readonly className: string;
  private items: readonly Value[];
  private readonly sizeNow: () => number;
  private readonly removeAt: ((index: number) => void) | null;
  private size: number;
  private cursor = 0;
  private canRemove = false;

  /**
   * `sizeNow` tells the collection's size at any time; `removeAt` takes an item out of it, null
   * where the collection lets none go.
   */
  constructor(
    items: readonly Value[],
    sizeNow: () => number,
    className = 'java.util.ArrayList$Itr',
    removeAt: ((index: number) => void) | null = null,
  ) {
    this.items = items;
    this.className = className;
    this.sizeNow = sizeNow;
    this.removeAt = removeAt;
    this.size = sizeNow();
  }

  hasNext(): boolean {
    return this.cursor !== this.sizeNow();
  }

  next(): Value {
    this.checkSize();
    if (this.cursor >= this.size) throw noSuchElement();
    this.canRemove = true;
    return this.items[this.cursor++] ?? null;
  }

  property(): undefined {
    return undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) return undefined;
    if (name === 'remove') return this.remove();
    if (name === 'hasNext') return this.hasNext();
    return name === 'next' ? this.next() : undefined;
  }

  private remove(): Value {
    if (!this.canRemove) throw illegalState();
    this.checkSize();
    if (this.removeAt === null)
      throw new TemplateException('java.lang.UnsupportedOperationException', '');
    const gone = --this.cursor;
    this.removeAt(gone);
    this.size--;
    this.canRemove = false;
    // A copy of a view does not follow by itself.
    if (this.items.length > this.size) this.items = this.items.filter((_, at) => at !== gone);
    return '';
  }

  private checkSize(): void {
    if (this.sizeNow() !== this.size) throw concurrentModification();
  }

  toText(): string {
    return `${this.className}@0`;
  }
}

/** Java's answer to a collection that has changed under its iterator. */
export function concurrentModification(): TemplateException {
  return new TemplateException('java.util.ConcurrentModificationException', '');
}

/** Java's answer to a step beyond the last element. */
export function noSuchElement(): TemplateException {
  return new TemplateException('java.util.NoSuchElementException', '');
}

/** Java's answer to a removal where no element was passed. */
export function illegalState(): TemplateException {
  return new TemplateException('java.lang.IllegalStateException', '');
}

/** What `#foreach` goes through; null for a value that cannot be gone through. */
export function iteratorOf(value: Value): JavaIterator | null {
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof JavaIterator) return value;
  switch (value.type) {
    case 'List':
    case 'Set':
      return new JavaIterator(value.items, () => value.items.length);
    case 'Map':
      return mapIterator(value);
    case 'Host':
      return value.map === undefined ? null : mapIterator(value.map);
    default:
      return null;
  }
}

function mapIterator(map: JavaMap): JavaIterator {
  return new JavaIterator(orderedValues(map), () => map.entries.size);
}
