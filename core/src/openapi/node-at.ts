/** Ways into a host tree: by JSON pointer, and by the place of a cursor. */
import type { Span } from '../text/span.ts';
import { touches } from '../text/span.ts';
import { findEntry, resolveAlias } from './host-tree.ts';
import type { Entry, HostNode, MapNode, ScalarNode } from './host-tree.ts';

/** Steps of a JSON pointer (RFC 6901): `/paths/~1orders/get` has three. Empty for the root. */
export function pointerSteps(pointer: string): readonly string[] {
  if (pointer === '') return [];
  return pointer
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The pointer one step below `pointer`. */
export function childPointer(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** The node that a pointer names, through aliases; null where it names none. */
export function nodeAtPointer(root: HostNode, pointer: string): HostNode | null {
  let current: HostNode | null = root;
  for (const step of pointerSteps(pointer)) {
    const resolved = resolveAlias(current);
    if (resolved?.kind === 'map') current = findEntry(resolved, step)?.value ?? null;
    else if (resolved?.kind === 'list') current = resolved.items[Number(step)] ?? null;
    else return null;
  }
  return current;
}

/** Where a cursor stands in a host file. */
export interface HostPosition {
  /** Keys and indexes from the root to the innermost map or list around the cursor. */
  readonly path: readonly (string | number)[];
  /** JSON pointer of the same. */
  readonly pointer: string;
  /** The map in which a key stands or could be written; null while it has no key or in a list. */
  readonly map: MapNode | null;
  /** The entry whose key or value the cursor is in; null between entries. */
  readonly entry: Entry | null;
  /** `key`: in a key, or where one may begin. `value`: in the scalar of `entry`, or of a list. */
  readonly role: 'key' | 'value';
  /** The scalar under the cursor, half-typed or missing (an empty span) included. */
  readonly scalar: ScalarNode | null;
  /** What a completion would replace: the scalar without its quotes, or nothing at the cursor. */
  readonly replace: Span;
}

/**
 * Where the cursor stands among the keys and values of a document; total. In YAML a word alone on
 * the line below a key is read as that key's value, though a person is typing the first key of a
 * map: it counts as a key, in a map that is not there yet.
 */
export function positionAt(text: string, root: HostNode, offset: number): HostPosition {
  const path: (string | number)[] = [];
  let pointer = '';
  let map: MapNode | null = null;
  let node: HostNode = root;
  let entry: Entry | null = null;

  for (;;) {
    if (node.kind === 'alias' || node.kind === 'scalar') {
      const scalar = node.kind === 'scalar' && touches(node.span, offset) ? node : null;
      const replace = scalar ? withoutQuotes(scalar, text) : { start: offset, end: offset };
      if (entry && isOnLaterLine(text, entry, offset) && (!scalar || isWord(text, scalar))) {
        path.push(entry.key.text);
        pointer = childPointer(pointer, entry.key.text);
        return { path, pointer, map: null, entry: null, role: 'key', scalar, replace };
      }
      return { path, pointer, map, entry, role: 'value', scalar, replace };
    }
    if (node.kind === 'list') {
      const index = itemAt(text, node.items, offset);
      const item = node.items[index];
      if (!item) return between(path, pointer, null, offset);
      path.push(index);
      pointer = childPointer(pointer, index);
      node = item;
      entry = null;
      continue;
    }
    map = node;
    const inKey = node.entries.find(
      ({ key }) => touches(key.span, offset) && key.style !== 'missing',
    );
    if (inKey) {
      const replace = withoutQuotes(inKey.key, text);
      return { path, pointer, map, entry: inKey, role: 'key', scalar: inKey.key, replace };
    }
    const around = node.entries.find((candidate) => holdsCursor(text, candidate, offset));
    if (!around) return between(path, pointer, map, offset);
    if (around.value.kind === 'map' || around.value.kind === 'list') {
      if (!touches(around.value.span, offset) && !isIndentedBelow(text, around, offset)) {
        return between(path, pointer, map, offset);
      }
      path.push(around.key.text);
      pointer = childPointer(pointer, around.key.text);
    }
    entry = around;
    node = around.value;
  }
}

/** The item that the cursor is in; a map also on a blank line below it, in the column of its keys. */
function itemAt(text: string, items: readonly HostNode[], offset: number): number {
  const index = items.findIndex(({ span }) => touches(span, offset));
  if (index >= 0) return index;
  const before = items.filter(({ span }) => span.end < offset).length - 1;
  const item = items[before];
  if (item?.kind !== 'map' || !/^\s*\n[ \t]*$/.test(text.slice(item.span.end, offset))) return -1;
  return columnOf(text, offset) >= columnOf(text, item.span.start) ? before : -1;
}

function between(
  path: readonly (string | number)[],
  pointer: string,
  map: MapNode | null,
  offset: number,
): HostPosition {
  const replace = { start: offset, end: offset };
  return { path, pointer, map, entry: null, role: 'key', scalar: null, replace };
}

/** True in the value of an entry, on the rest of its line, or on a deeper line right below it. */
function holdsCursor(text: string, entry: Entry, offset: number): boolean {
  if (offset < entry.key.span.end) return false;
  return (
    touches(entry.value.span, offset) ||
    isOnValueLine(text, entry, offset) ||
    isIndentedBelow(text, entry, offset)
  );
}

/** True between the colon and the end of its line, with only blanks around the cursor. */
function isOnValueLine(text: string, { key, value }: Entry, offset: number): boolean {
  const from = Math.max(key.span.end, value.span.start <= offset ? value.span.end : key.span.end);
  return offset > key.span.end && offset >= from && /^:?[ \t]*$/.test(text.slice(from, offset));
}

/**
 * True on a blank stretch behind the entry, or between its key and the block below, whose line is
 * indented deeper than the entry's key.
 */
function isIndentedBelow(text: string, { key, value }: Entry, offset: number): boolean {
  const isAboveValue = value.kind !== 'scalar' && value.span.start > offset;
  const end = isAboveValue ? key.span.end : Math.max(key.span.end, value.span.end);
  if (offset < end || !/^:?\s*$/.test(text.slice(end, offset))) return false;
  return (
    columnOf(text, offset) > columnOf(text, key.span.start) &&
    text.slice(end, offset).includes('\n')
  );
}

/** True where a line break lies between the entry's key and the cursor. */
function isOnLaterLine(text: string, { key }: Entry, offset: number): boolean {
  return text.slice(key.span.end, offset).includes('\n');
}

/** True for a bare word of one line, as a key begins. */
function isWord(text: string, { style, span }: ScalarNode): boolean {
  const isBare = style === 'missing' || style === 'plain';
  return isBare && !/\s/.test(text.slice(span.start, span.end));
}

function columnOf(text: string, offset: number): number {
  return offset - (text.lastIndexOf('\n', offset - 1) + 1);
}

/** The characters that a person sees as the word: quotes are not replaced. */
function withoutQuotes(scalar: ScalarNode, text: string): Span {
  const { start, end } = scalar.span;
  const quote = text.charAt(start);
  if (quote !== '"' && quote !== "'") return scalar.span;
  const isClosed = end - start > 1 && text.charAt(end - 1) === quote;
  return { start: start + 1, end: isClosed ? end - 1 : end };
}
