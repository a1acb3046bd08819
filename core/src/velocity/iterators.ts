/** Java iterators, as `#foreach` uses them and `iterator()` gives them. */
import { TemplateException, unsupported } from './exceptions.ts';
import { ForeachScope } from './foreach-scope.ts';
import { orderedValues } from './iteration-order.ts';
import type { HostObject, JavaMap, Value } from './values.ts';

/** Goes through items; fails as Java does when the collection changes its size on the way. */
export class JavaIterator implements HostObject {
  readonly type = 'Host';
  readonly className: string;
  private readonly items: readonly Value[];
  private readonly sizeNow: () => number;
  private readonly size: number;
  private cursor = 0;

  /** `sizeNow` tells the collection's size at any time. */
  constructor(
    items: readonly Value[],
    sizeNow: () => number,
    className = 'java.util.ArrayList$Itr',
  ) {
    this.items = items;
    this.className = className;
    this.sizeNow = sizeNow;
    this.size = sizeNow();
  }

  hasNext(): boolean {
    return this.cursor !== this.sizeNow();
  }

  next(): Value {
    if (this.sizeNow() !== this.size)
      throw new TemplateException('java.util.ConcurrentModificationException', '', true);
    if (this.cursor >= this.size)
      throw new TemplateException('java.util.NoSuchElementException', '');
    return this.items[this.cursor++] ?? null;
  }

  property(): undefined {
    return undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) return undefined;
    if (name === 'remove') return this.refuseRemoval();
    if (name === 'hasNext') return this.hasNext();
    return name === 'next' ? this.next() : undefined;
  }

  private refuseRemoval(): never {
    if (this.cursor === 0) throw new TemplateException('java.lang.IllegalStateException', '');
    throw unsupported("the method 'remove' of an iterator is not supported");
  }

  toText(): string {
    return `${this.className}@0`;
  }
}

/** What `#foreach` goes through; null for a value that cannot be gone through. */
export function iteratorOf(value: Value): JavaIterator | null {
  if (value === null || typeof value !== 'object') return null;
  if (value instanceof JavaIterator) return value;
  if (value instanceof ForeachScope) return mapIterator(value.storage);
  switch (value.type) {
    case 'List':
    case 'Set':
      return new JavaIterator(value.items, () => value.items.length);
    case 'Map':
      return mapIterator(value);
    default:
      return null;
  }
}

function mapIterator(map: JavaMap): JavaIterator {
  return new JavaIterator(orderedValues(map), () => map.entries.size);
}
