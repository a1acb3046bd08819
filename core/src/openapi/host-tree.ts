/**
 * The tree of a host file, the same for YAML and JSON: plain data in offsets of the file. It keeps
 * what was written (styles, tags, duplicate keys, aliases) and concludes nothing.
 */
import type { Span } from '../text/span.ts';

/** What is wrong with the YAML or JSON itself. Other extensions report it; we only may. */
export interface HostError {
  readonly span: Span;
  readonly message: string;
}

export type HostNode = MapNode | ListNode | ScalarNode | AliasNode;

export interface MapNode {
  readonly kind: 'map';
  readonly span: Span;
  /** An explicit tag such as `!Sub`; null where there is none. */
  readonly tag: string | null;
  /** In the order of the file; a key may come twice, and `<<` is a key like any other. */
  readonly entries: readonly Entry[];
}

export interface Entry {
  readonly key: ScalarNode;
  /** A half-typed `key:` has a scalar of style `missing`, an empty span where the value would be. */
  readonly value: HostNode;
}

export interface ListNode {
  readonly kind: 'list';
  readonly span: Span;
  readonly tag: string | null;
  readonly items: readonly HostNode[];
}

export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'json' | 'missing';

export interface ScalarNode {
  readonly kind: 'scalar';
  /** From the first to the last character written: quotes and block header included. */
  readonly span: Span;
  readonly tag: string | null;
  readonly style: ScalarStyle;
  /** What the value is by the rules of JSON or of YAML 1.2's core schema. */
  readonly type: 'string' | 'number' | 'boolean' | 'null';
  /** The decoded text; of a number, the digits as written. */
  readonly text: string;
  /** Only of literal and folded scalars. */
  readonly block: BlockShape | null;
}

/** What the header of a block scalar and its place say about its lines. */
export interface BlockShape {
  readonly content: Span;
  /** Columns that do not belong to the text; null where the first line of text tells. */
  readonly indent: number | null;
  readonly chomp: 'clip' | 'strip' | 'keep';
}

export interface AliasNode {
  readonly kind: 'alias';
  readonly span: Span;
  readonly name: string;
  /** The node of that anchor; null where there is none before the alias. */
  readonly target: HostNode | null;
}

/** A node with its aliases followed; null where an alias leads nowhere. */
export function resolveAlias(
  node: HostNode | null | undefined,
): Exclude<HostNode, AliasNode> | null {
  let current = node ?? null;
  // An alias of an alias is not YAML, so a short walk is enough and a circle cannot hold us.
  for (let hop = 0; hop < 4 && current?.kind === 'alias'; hop++) current = current.target;
  return current === null || current.kind === 'alias' ? null : current;
}

/** The node as a map, through aliases; null when it is something else. */
export function asMap(node: HostNode | null | undefined): MapNode | null {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'map' ? resolved : null;
}

/** The node as a list, through aliases; null when it is something else. */
export function asList(node: HostNode | null | undefined): ListNode | null {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'list' ? resolved : null;
}

/** The node as a scalar, through aliases; null when it is something else. */
export function asScalar(node: HostNode | null | undefined): ScalarNode | null {
  const resolved = resolveAlias(node);
  return resolved?.kind === 'scalar' ? resolved : null;
}

/** True for `key:` with nothing behind it, `null` and `~`: as good as not written. */
export function isNothing(node: HostNode | null | undefined): boolean {
  const resolved = resolveAlias(node);
  return (
    resolved === null || (resolved.kind === 'scalar' && resolved.type === 'null' && !resolved.tag)
  );
}

/**
 * The entries of a map with its merge keys (`<<: *defaults`) followed: own keys win over merged
 * ones, and the last of two equal keys wins, as in the parsers that AWS builds on.
 */
export function entriesOf(map: MapNode, depth = 0): readonly Entry[] {
  if (!map.entries.some(({ key }) => isMergeKey(key)) && !hasDuplicates(map)) return map.entries;
  const found = new Map<string, Entry>();
  for (const { key, value } of map.entries) {
    if (!isMergeKey(key) || depth > 8) continue;
    const list = asList(value);
    for (const source of list ? list.items : [value]) {
      const merged = asMap(source);
      if (!merged) continue;
      for (const entry of entriesOf(merged, depth + 1)) {
        if (!found.has(entry.key.text)) found.set(entry.key.text, entry);
      }
    }
  }
  for (const entry of map.entries) if (!isMergeKey(entry.key)) found.set(entry.key.text, entry);
  return [...found.values()];
}

/** The entry of a key, as `entriesOf` sees it; null where the map has no such key. */
export function findEntry(map: MapNode | null, key: string): Entry | null {
  if (!map) return null;
  let found: Entry | null = null;
  let merges = false;
  for (const entry of map.entries) {
    if (entry.key.text === key) found = entry;
    merges ||= isMergeKey(entry.key);
  }
  if (found || !merges) return found;
  return entriesOf(map).find((entry) => entry.key.text === key) ?? null;
}

/** The value of a key; null where the map has no such key. */
export function valueOf(map: MapNode | null, key: string): HostNode | null {
  return findEntry(map, key)?.value ?? null;
}

function isMergeKey(key: ScalarNode): boolean {
  return key.style === 'plain' && key.text === '<<';
}

/** Nearly all maps are small, and are asked often: then looking at pairs makes no garbage. */
const fewEntries = 8;

function hasDuplicates({ entries }: MapNode): boolean {
  if (entries.length > fewEntries) {
    return new Set(entries.map(({ key }) => key.text)).size < entries.length;
  }
  return entries.some(({ key }, index) => {
    for (let before = 0; before < index; before++) {
      if (entries[before]?.key.text === key.text) return true;
    }
    return false;
  });
}
