/** The inside of a map: entries by Java's `equals`, in order of insertion. */
import { hashCode, javaEquals } from './equality.ts';
import type { JavaMap, MapEntries, MapNode, Value } from './values.ts';

/** Java's HashMap begins with 16 buckets and doubles them when three quarters are taken. */
const initialCapacity = 16;

/**
 * A key with its hash code at the time it came in: Java finds a key only by that, even when its
 * content has changed since.
 */
class CompoundKey {
  readonly key: Value;
  readonly hash: number;

  constructor(key: Value, hash: number) {
    this.key = key;
    this.hash = hash;
  }
}

/** A JavaScript map whose keys stand for Java's: see `keyFor`. */
class HashedEntries implements MapEntries {
  private readonly pairs = new Map<unknown, MapNode>();
  /** Keys with content that may change (lists, maps); so rare that they are searched one by one. */
  private compound: CompoundKey[] = [];
  capacity = initialCapacity;
  changes = 0;

  get size(): number {
    return this.pairs.size;
  }

  has(key: Value): boolean {
    return this.pairs.has(this.keyFor(key));
  }

  get(key: Value): Value | undefined {
    return this.pairs.get(this.keyFor(key))?.[1];
  }

  set(key: Value, value: Value): Value | undefined {
    const hostKey = this.keyFor(key);
    const known = this.pairs.get(hostKey);
    if (known !== undefined) {
      const old = known[1];
      known[1] = value;
      return old;
    }
    this.pairs.set(hostKey, [key, value]);
    this.changes++;
    if (hostKey instanceof CompoundKey) this.compound.push(hostKey);
    while (this.pairs.size > this.capacity * 0.75) this.capacity *= 2;
    return undefined;
  }

  delete(key: Value): Value | undefined {
    const hostKey = this.keyFor(key);
    const known = this.pairs.get(hostKey);
    if (known === undefined) return undefined;
    this.pairs.delete(hostKey);
    this.changes++;
    this.compound = this.compound.filter((other) => other !== hostKey);
    return known[1];
  }

  clear(): void {
    this.pairs.clear();
    this.changes++;
    this.compound = [];
  }

  entries(): Iterable<MapNode> {
    return this.pairs.values();
  }

  /**
   * What a Java key is keyed by in the JavaScript map: a string by itself, a number or char by its
   * type and text behind a NUL (strings that begin with a NUL get one more), the rest by the equal
   * key that is there already, or by a new stand-in.
   */
  private keyFor(key: Value): unknown {
    if (typeof key === 'string') return key.charCodeAt(0) === 0 ? `\0String ${key}` : key;
    if (key === null || typeof key === 'boolean') return key;
    switch (key.type) {
      case 'List':
      case 'Map':
      case 'Set':
      case 'Entry':
        return this.compoundKey(key);
      case 'Host':
      case 'Block':
        return key;
      default:
        return `\0${key.type} ${Object.is(key.value, -0) ? '-0' : key.value}`;
    }
  }

  private compoundKey(key: Value): CompoundKey {
    const hash = hashCode(key);
    const found = this.compound.find(
      (other) => other.hash === hash && (other.key === key || javaEquals(other.key, key)),
    );
    return found ?? new CompoundKey(key, hash);
  }
}

/** How a map iterates, prints and whether it may be written to; see `JavaMap`. */
export type MapShape = Partial<Pick<JavaMap, 'order' | 'prints' | 'readOnly'>>;

/** A new map of the given entries; linked, printing as Java prints, unless `shape` says otherwise. */
export function javaMap(
  pairs: Iterable<readonly [Value, Value]> = [],
  shape: MapShape = {},
): JavaMap {
  const entries = new HashedEntries();
  for (const [key, value] of pairs) entries.set(key, value);
  return {
    type: 'Map',
    order: shape.order ?? 'linked',
    prints: shape.prints ?? 'java',
    readOnly: shape.readOnly ?? false,
    entries,
  };
}
