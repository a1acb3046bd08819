/**
 * The block of a YAML file that an edit falls in, read anew by itself. What stands below a key is
 * told apart from the rest by its indentation alone, so it can be read between two keys of our own
 * that take the places of its neighbours.
 */
import type { TextChange } from '../text/text-change.ts';
import type { Entry, HostError, HostNode } from './host-tree.ts';
import { parseYamlPart, type ParsedPart } from './parse-yaml.ts';
import { readPlainYaml } from './plain-yaml/read-plain-yaml.ts';
import { shiftedNode, shiftedSpan } from './shifted-node.ts';

/** A block that was read anew. */
export interface EditedBlock {
  readonly old: HostNode;
  readonly edited: HostNode;
  /** What `yaml` objects to in it, as in a key that is half typed. */
  readonly errors: readonly HostError[];
}

/** Columns that nobody indents a key by. */
const MAX_INDENT = 400;

/** Above this many characters reading the block saves little. */
const MAX_LENGTH = 100_000;

/**
 * The value of the entry of `file` after the change; null where the change may reach beyond it. The
 * old file has no aliases and no directives, which could mean something from afar.
 */
export function editedBlock(
  oldFile: string,
  file: string,
  change: TextChange,
  { key, value: old }: Entry,
): EditedBlock | null {
  const column = columnOfKey(oldFile, key.span.start);
  const start = oldFile.indexOf('\n', key.span.end) + 1;
  if (column < 0 || start === 0 || old.span.start < start) return null;
  if (!/^: *(?:#[^\n]*)?\r?\n$/.test(oldFile.slice(key.span.end, start))) return null;
  const oldEnd = nextContent(oldFile, old.span.end);
  if (change.start < start || change.oldEnd > oldEnd) return null;
  const end = oldEnd + change.newEnd - change.oldEnd;
  const block = file.slice(start, end);
  const isAtEnd = end === file.length;
  if (block.length > MAX_LENGTH || !isBelow(block, column)) return null;
  if (!isAtEnd && !block.endsWith('\n')) return null;
  // A collection as a key objects to a comment above it.
  if (/^ *[{[]/.test(file.slice(end, end + MAX_INDENT))) return null;

  const pad = ' '.repeat(column);
  const above = `${pad}k:\n`;
  const text = above + block + (isAtEnd ? '' : `${pad}k:\n`);
  const read = readPart(text);
  if (read === null || read.root.kind !== 'map') return null;
  const [entry, next, ...others] = read.root.entries;
  const isApart = isAtEnd
    ? next === undefined
    : next?.key.span.start === above.length + block.length + column;
  if (entry?.key.span.end !== column + 1 || !isApart || others.length > 0) return null;
  const edited = entry.value;
  if (edited.span.start < above.length || holdsAlias(edited, text)) return null;
  if (edited.kind === 'scalar' && edited.style === 'missing') return null;
  if (read.errors.some(({ span }) => span.end > above.length + block.length)) return null;
  const by = start - above.length;
  return {
    old,
    edited: shiftedNode(edited, by),
    errors: read.errors.map(({ span, message }) => ({ span: shiftedSpan(span, by), message })),
  };
}

/** The column of a key that begins its line, or its item of a list; -1 for another. */
function columnOfKey(file: string, offset: number): number {
  const lineStart = file.lastIndexOf('\n', offset - 1) + 1;
  return /^ *(?:- +)*$/.test(file.slice(lineStart, offset)) ? offset - lineStart : -1;
}

/** The start of the first line below the offset that is neither blank nor a comment. */
function nextContent(file: string, offset: number): number {
  const feed = file.indexOf('\n', offset);
  if (feed < 0) return file.length;
  const lines = /(?:[ \t]*(?:#[^\n]*|\r)?(?:\n|$))*/y;
  lines.lastIndex = feed + 1;
  return feed + 1 + (lines.exec(file)?.[0].length ?? 0);
}

/** True where every line is deeper than the key, or an item of a list in its column. */
function isBelow(block: string, column: number): boolean {
  // A lone carriage return is no line break to us and sometimes one to `yaml`.
  if (/\r(?!\n)/.test(block)) return false;
  for (const [line] of block.matchAll(/[^\n]+/g)) {
    const content = line.search(/[^ ]/);
    if (content < 0 || line.charAt(content) === '#' || line.charAt(content) === '\r') continue;
    if (content > column) continue;
    if (content < column || !/^-(?:\s|$)/.test(line.slice(content))) return false;
  }
  return true;
}

function readPart(text: string): ParsedPart | null {
  const plain = readPlainYaml(text);
  return plain === null ? parseYamlPart(text) : { root: plain, errors: [] };
}

/** True where a value or a key of the node is an alias; a key's own alias shows in the text only. */
export function holdsAlias(node: HostNode, text: string): boolean {
  switch (node.kind) {
    case 'alias':
      return true;
    case 'scalar':
      return false;
    case 'list':
      return node.items.some((item) => holdsAlias(item, text));
    case 'map':
      return node.entries.some(
        ({ key, value }) => text.charAt(key.span.start) === '*' || holdsAlias(value, text),
      );
  }
}
