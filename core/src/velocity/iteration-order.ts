/** In which order a map shows its entries. */
import { hashCode } from './equality.ts';
import type { JavaMap, MapNode, Value } from './values.ts';

/**
 * The entries of a map in Java's order: that of insertion for a linked map, that of the hash table
 * for a HashMap. There the entries of one bucket keep their order of insertion, since doubling the
 * table splits a bucket without reordering it. (Java turns a bucket of eight into a tree; strings
 * made to collide are not worth that.)
 */
export function orderedEntries(map: JavaMap): readonly MapNode[] {
  const entries = [...map.entries.entries()];
  if (map.order === 'linked' || entries.length < 2) return entries;
  const buckets = map.entries.capacity ?? capacityFor(entries.length);
  return entries
    .map((entry) => ({ entry, bucket: spread(hashCode(entry[0])) & (buckets - 1) }))
    .sort((a, b) => a.bucket - b.bucket)
    .map(({ entry }) => entry);
}

/** How `HashMap` folds the upper half of a hash code into the lower. */
function spread(hash: number): number {
  return hash ^ (hash >>> 16);
}

/** The table that a HashMap has grown to after so many insertions. */
function capacityFor(size: number): number {
  let capacity = 16;
  while (size > capacity * 0.75) capacity *= 2;
  return capacity;
}

/** The keys in Java's order. */
export function orderedKeys(map: JavaMap): Value[] {
  return orderedEntries(map).map(([key]) => key);
}

/** The values in the order of their keys. */
export function orderedValues(map: JavaMap): Value[] {
  return orderedEntries(map).map(([, value]) => value);
}
