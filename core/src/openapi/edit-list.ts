/**
 * Edits of lists in a host file, as `edit-map.ts` has them for maps: one edit after which the file
 * parses to what was meant, or null where that cannot be had without loss. A list that is not there
 * yet is written by `addItemTo`.
 */
import { containsSpan, slice } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { isAnchored } from './anchors.ts';
import { addToBlock, removeFromBlock, type BlockPart } from './edit-block.ts';
import { addToFlow, isJson, removeFromFlow } from './edit-flow.ts';
import { addEntry } from './edit-map.ts';
import { asList, findEntry } from './host-tree.ts';
import type { HostNode, ListNode, MapNode } from './host-tree.ts';
import { flowValue, jsonValue, listItem, quoteOf, type NewValue } from './write-value.ts';

/** Write a value at the end of a list, as the items before it are written. */
export function addItem(file: string, list: ListNode, value: NewValue): TextEdit | null {
  const parts = partsOf(file, list);
  if (!parts || isShared(file, list)) return null;
  const target = parts.at(-1) ?? null;
  if (!isFlow(file, list)) {
    const quote = quoteOf(list.items);
    return target && addToBlock(file, parts, target, quote, (manner) => listItem(value, manner));
  }
  const isQuoted = parts.length > 0 && parts.every(({ start }) => file.charAt(start) === '"');
  const isCompact = isJson(file) && /[:,]/.test(file.charAt(list.span.start - 1));
  return addToFlow(file, list.span, target, isCompact, (manner, isInJson) =>
    isQuoted || isInJson ? jsonValue(value, manner) : flowValue(value, manner),
  );
}

/**
 * Write a value at the end of the list under a key; a list of this one value where the map has no
 * such key. Null where something else stands there, such as a half-typed `key:`.
 */
export function addItemTo(
  file: string,
  map: MapNode,
  key: string,
  value: NewValue,
): TextEdit | null {
  const entry = findEntry(map, key);
  if (!entry) return addEntry(file, map, key, [value]);
  const list = entry.value.kind === 'alias' ? null : asList(entry.value);
  return list && addItem(file, list, value);
}

/**
 * Take an item out of a list, with its lines and the comment behind it; comments above stay. Of the
 * only item, `[]` stays.
 */
export function removeItem(file: string, list: ListNode, item: HostNode): TextEdit | null {
  const parts = partsOf(file, list);
  const index = list.items.indexOf(item);
  const part = parts?.[index];
  if (!parts || !part || isShared(file, list)) return null;
  // A tag or an anchor before the item belongs to it, and its place is not known.
  if (tagOf(item) !== null || isAnchored(file, slice(file, part))) return null;
  return isFlow(file, list)
    ? removeFromFlow(file, list.span, parts, index)
    : removeFromBlock(file, parts, index, '[]');
}

/** Where the items are, in blocks with their dashes; null where one is written in another way. */
function partsOf(file: string, list: ListNode): readonly BlockPart[] | null {
  if (list.tag !== null) return null;
  const parts: BlockPart[] = [];
  let from = list.span.start + (isFlow(file, list) ? 1 : 0);
  for (const value of list.items) {
    const { span } = value;
    if (!containsSpan(list.span, span) || span.start < from || span.end === span.start) return null;
    const between = file.slice(from, span.start);
    const start = isFlow(file, list) ? span.start : from + between.lastIndexOf('-');
    if (start < from || !isFree(between, isFlow(file, list), tagOf(value))) return null;
    parts.push({ start, end: span.end, value });
    from = span.end;
  }
  return parts;
}

/** True where nothing but commas or a dash, blanks and comments stand before an item, and its tag. */
function isFree(between: string, isInFlow: boolean, tag: string | null): boolean {
  const bare = between.replace(/(?<=^|\s)#.*|\/\/.*|\/\*[\s\S]*?\*\//g, '').trim();
  const own = isInFlow ? bare.replace(/^,\s*/, '') : bare.replace(/^-(?:\s+|$)/, '');
  return own === '' || own === tag;
}

/** An intrinsic in the long form (`Ref: x`) is a map as any other here. */
function tagOf(node: HostNode): string | null {
  return node.kind === 'alias' ? null : node.tag;
}

/** True where the list itself has a name (`&x`) that the file uses elsewhere. */
function isShared(file: string, { span }: ListNode): boolean {
  const anchor = /&\S+\s*$/.exec(file.slice(Math.max(0, span.start - 200), span.start));
  return anchor !== null && isAnchored(file, anchor[0]);
}

function isFlow(file: string, { span }: ListNode): boolean {
  return file.charAt(span.start) === '[';
}
