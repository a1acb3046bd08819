/** Java iterators, as `#foreach` uses them and `iterator()` gives them. */
import { concurrentModification, TemplateException } from './exceptions.ts';
import { orderedEntries } from './iteration-order.ts';
import { changesOf, checkWindow, elementAt, sizeOf } from './list-window.ts';
import type { HostObject, JavaList, JavaMap, JavaSet, MapNode, Value } from './values.ts';

/** Goes through a collection, and fails as Java does when that is changed on the way. */
export abstract class JavaIterator implements HostObject {
  readonly type = 'Host';
  abstract readonly className: string;

  abstract hasNext(): boolean;
  abstract next(): Value;
  /** Takes what `next` gave last out of the collection. */
  protected abstract remove(): void;

  property(): undefined {
    return undefined;
  }

  call(name: string, args: readonly Value[]): Value | undefined {
    if (args.length > 0) return undefined;
    if (name === 'hasNext') return this.hasNext();
    if (name === 'next') return this.next();
    if (name !== 'remove') return undefined;
    this.remove();
    return '';
  }

  toText(): string {
    return `${this.className}@0`;
  }
}

/** Through a list or an array, by position. */
export class ItemIterator extends JavaIterator {
  readonly className: string;
  private readonly list: JavaList;
  private readonly removeAt: (list: JavaList, index: number) => void;
  private cursor = 0;
  private canRemove = false;
  private changes: number;

  /** `removeAt` takes an item out of the list; it throws where the list lets none go. */
  constructor(
    list: JavaList,
    removeAt: (list: JavaList, index: number) => void = notRemovable,
    className = 'java.util.ArrayList$Itr',
  ) {
    super();
    this.list = list;
    this.className = className;
    this.removeAt = removeAt;
    this.changes = changesOf(list);
  }

  hasNext(): boolean {
    return this.cursor !== sizeOf(this.list);
  }

  next(): Value {
    this.check();
    if (this.cursor >= sizeOf(this.list)) throw noSuchElement();
    this.canRemove = true;
    return elementAt(this.list, this.cursor++);
  }

  protected remove(): void {
    if (!this.canRemove) throw illegalState();
    this.check();
    this.removeAt(this.list, this.cursor - 1);
    this.cursor--;
    this.canRemove = false;
    this.changes = changesOf(this.list);
  }

  private check(): void {
    if (changesOf(this.list) !== this.changes) throw concurrentModification();
  }
}

/** Through the keys, values or entries of a map. Which node comes next is known one step before. */
export class NodeIterator extends JavaIterator {
  readonly className: string;
  private readonly map: JavaMap;
  private readonly part: MapPart;
  private readonly nodes: readonly MapNode[];
  private passed: MapNode | null = null;
  private cursor = 0;
  private changes: number;

  constructor(map: JavaMap, part: MapPart) {
    super();
    this.map = map;
    this.part = part;
    this.className = (map.order === 'hash' ? hashIterators : linkedIterators)[part];
    this.nodes = orderedEntries(map);
    this.changes = map.entries.changes;
  }

  hasNext(): boolean {
    return this.cursor < this.nodes.length;
  }

  next(): Value {
    this.check();
    const node = this.nodes[this.cursor++];
    if (node === undefined) throw noSuchElement();
    this.passed = node;
    if (this.part === 'entries') return { type: 'Entry', node, map: this.map };
    return this.part === 'keys' ? node[0] : node[1];
  }

  protected remove(): void {
    if (this.passed === null) throw illegalState();
    this.check();
    if (this.map.readOnly) notRemovable();
    this.map.entries.delete(this.passed[0]);
    this.passed = null;
    this.changes = this.map.entries.changes;
  }

  private check(): void {
    if (this.map.entries.changes !== this.changes) throw concurrentModification();
  }
}

type MapPart = 'keys' | 'values' | 'entries';

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

/** Java's answer where nothing can be taken out. */
export function notRemovable(): never {
  throw new TemplateException('java.lang.UnsupportedOperationException', '');
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
      return iteratorOver(value);
    case 'Map':
      return new NodeIterator(value, 'values');
    case 'Host':
      return value.map === undefined ? null : new NodeIterator(value.map, 'values');
    default:
      return null;
  }
}

/** What `iterator()` gives; `removeAt` takes an item out of a list. */
export function iteratorOver(
  collection: JavaList | JavaSet,
  removeAt: (list: JavaList, index: number) => void = notRemovable,
): JavaIterator {
  if (collection.type === 'Set')
    return new NodeIterator(collection.window.map, collection.window.part);
  if (collection.map !== undefined) return new NodeIterator(collection.map, 'values');
  checkWindow(collection);
  switch (collection.origin) {
    case 'array':
      return new ItemIterator(collection, notRemovable, 'java.util.AbstractList$Itr');
    case 'subList':
      return new ItemIterator(collection, removeAt, 'java.util.ArrayList$SubList$1');
    default:
      return new ItemIterator(collection, removeAt);
  }
}
