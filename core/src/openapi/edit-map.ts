/**
 * Edits of maps and scalars in a host file: what quick fixes are made of. Each answers with one
 * edit after which the file parses to what was meant and everything else is what it was, or with
 * null where that cannot be had: merge keys, anchors that are named elsewhere, intrinsics, layouts
 * that nobody writes. `map` and `entry` are of the tree of that very text; the tree of a
 * CloudFormation method, whose keys are respelled, will do.
 */
import { containsSpan, slice } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { isAnchored } from './anchors.ts';
import { addToBlock, removeFromBlock, type BlockPart } from './edit-block.ts';
import { addToFlow, isJson, removeFromFlow } from './edit-flow.ts';
import { entryEnd } from './entry-end.ts';
import type { Entry, MapNode, ScalarNode } from './host-tree.ts';
import { intrinsicOf } from './placeholders.ts';
import {
  blockEntry,
  flowEntry,
  isPlain,
  isSingleQuotable,
  jsonEntry,
  quoted,
  quoteOf,
  yamlScalar,
} from './write-value.ts';
import type { NewValue } from './write-value.ts';

/**
 * Take an entry out of a map, with its line and the comment behind it; comments above stay. Of the
 * only entry, `{}` stays.
 */
export function removeEntry(file: string, map: MapNode, entry: Entry): TextEdit | null {
  const own = ownEntries(file, map);
  const index = own?.indexOf(entry) ?? -1;
  if (!own || index < 0 || own.filter(({ key }) => key.text === entry.key.text).length > 1)
    return null;
  const parts = own.map((each) => partOf(file, each));
  if (isAnchored(file, slice(file, parts[index] ?? map.span))) return null;
  return isFlow(file, map)
    ? removeFromFlow(file, map.span, parts, index)
    : removeFromBlock(file, parts, index, '{}');
}

/**
 * Write a new entry behind `after`, or at the end of the map, as the entries around it are written:
 * a block of YAML, a flow map, JSON. `key` is spelled as the file spells it. Null too where the map
 * has that key.
 */
export function addEntry(
  file: string,
  map: MapNode,
  key: string,
  value: NewValue,
  after?: Entry,
): TextEdit | null {
  const own = ownEntries(file, map);
  if (!own || own.some((entry) => entry.key.text === key || isWritten(file, entry.key, key)))
    return null;
  const target = after && own.includes(after) ? after : (own.at(-1) ?? null);
  if (isFlow(file, map)) return addToFlowMap(file, map, own, target, key, value);
  if (!target) return null;
  const parts = own.map((each) => partOf(file, each));
  const quote = quoteOf(own.flatMap((each) => [each.key, each.value]));
  return addToBlock(file, parts, partOf(file, target), quote, (manner) =>
    blockEntry(key, value, manner),
  );
}

function addToFlowMap(
  file: string,
  map: MapNode,
  own: readonly Entry[],
  target: Entry | null,
  key: string,
  value: NewValue,
): TextEdit | null {
  if (target?.value.kind === 'scalar' && target.value.style === 'missing') return null;
  const isQuoted = own.length > 0 && own.every(({ key: { span } }) => file.charAt(span.start) === '"'); // prettier-ignore
  const isCompact = target !== null && isJson(file) && file.charAt(target.key.span.end + 1) !== ' ';
  const part = target && partOf(file, target);
  return addToFlow(file, map.span, part, isCompact, (manner, isInJson) =>
    isQuoted || isInJson ? jsonEntry(key, value, manner) : flowEntry(key, value, manner),
  );
}

function partOf(file: string, entry: Entry): BlockPart {
  return { start: entry.key.span.start, end: entryEnd(file, entry), value: entry.value };
}

/** Give an entry another key, in the quotes of the old one. */
export function renameKey(file: string, { key }: Entry, name: string): TextEdit {
  const newText = scalarLike(file, key, name) ?? JSON.stringify(name);
  return { span: key.span, newText };
}

/**
 * Write another value in place of a scalar, in its own style where that can hold it; a text that
 * YAML would read as a number or another word is quoted. Null for intrinsics and block scalars.
 */
export function replaceScalar(
  file: string,
  node: ScalarNode,
  text: string | number | boolean,
): TextEdit | null {
  if (node.tag) return null;
  if (node.style === 'missing') return fillIn(file, node, text);
  const newText = scalarLike(file, node, text);
  return newText === null ? null : { span: node.span, newText };
}

function scalarLike(
  file: string,
  { style }: ScalarNode,
  value: string | number | boolean,
): string | null {
  switch (style) {
    case 'literal':
    case 'folded':
      return null;
    case 'json':
    case 'double':
      return JSON.stringify(value);
    case 'single':
      return typeof value === 'string' && isSingleQuotable(value)
        ? quoted(value)
        : JSON.stringify(value);
    case 'plain':
    case 'missing':
      if (typeof value !== 'string') return String(value);
      return isPlain(value) && !isJson(file) ? value : JSON.stringify(value);
  }
}

/** A value behind the colon of a half-typed `key:`. */
function fillIn(
  file: string,
  { span }: ScalarNode,
  value: string | number | boolean,
): TextEdit | null {
  const json = isJson(file);
  const newText = json ? JSON.stringify(value) : yamlScalar(value, '"');
  // JSON's parser puts the missing value behind the colon, YAML's before it.
  const isBehind = /:[ \t]?$/.test(file.slice(Math.max(0, span.start - 2), span.start));
  const colon = isBehind
    ? 0
    : (/^[ \t]*:[ \t]*/.exec(file.slice(span.start, span.start + 40))?.[0].length ?? -1);
  if (colon < 0) return null;
  const at = span.start + colon;
  const blank = /[ \t]/.test(file.charAt(at - 1)) ? '' : ' ';
  const behind = /^[^\s,}\]]/.test(file.slice(at, at + 1)) ? ' ' : '';
  return { span: { start: at, end: at }, newText: blank + newText + behind };
}

/** The entries that stand in the map itself; null where somebody else has a say in it. */
function ownEntries(file: string, map: MapNode): readonly Entry[] | null {
  if (map.tag !== null || (map.entries.length > 0 && intrinsicOf(map) !== null)) return null;
  const own = map.entries.filter(
    ({ key, value }) => containsSpan(map.span, key.span) && containsSpan(map.span, value.span),
  );
  const isWhole = own.length === map.entries.length;
  return isWhole && !own.some(({ key }) => isWritten(file, key, '<<')) ? own : null;
}

/** True where the key stands so in the file; the tree of CloudFormation spells it otherwise. */
function isWritten(file: string, { span }: ScalarNode, key: string): boolean {
  const text = slice(file, span);
  return text === key || text === `"${key}"` || text === `'${key}'`;
}

function isFlow(file: string, { span }: MapNode): boolean {
  return file.charAt(span.start) === '{';
}
