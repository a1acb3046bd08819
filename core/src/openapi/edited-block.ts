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
  if (block.length > MAX_LENGTH || !isBelow(block, column)) return null;
  const below = neighbourBelow(file, end, block, column);
  if (below === null) return null;

  const own = `${' '.repeat(column)}k:\n`;
  const isOutside = below !== '' && below.length < own.length;
  const above = isOutside ? below + own : own;
  const text = above + block + below;
  const read = readPart(text);
  const outer = read && onlyEntry(read.root, below === '' ? null : above.length + block.length);
  const entry = isOutside && outer ? onlyEntry(outer.value, null) : outer;
  if (read === null || !entry || entry.key.span.end !== above.length - 2) return null;
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

/**
 * A key in the place of the next content, whose column block scalars above it are sensitive to;
 * empty at the end of the file, null for content that is sensitive to what stands above it.
 */
function neighbourBelow(file: string, end: number, block: string, column: number): string | null {
  if (end === file.length) return '';
  if (!block.endsWith('\n')) return null;
  const next = /( *)[^\s{[:?&*!|>%@`]/y;
  next.lastIndex = end;
  const pad = next.exec(file)?.[1];
  return pad === undefined || pad.length > column ? null : `${pad}k:\n`;
}

/** The one entry of a map; `next` says where the neighbour's line begins that must be the other one. */
function onlyEntry(node: HostNode, next: number | null): Entry | null {
  if (node.kind !== 'map') return null;
  const [entry, neighbour, ...others] = node.entries;
  if (entry === undefined || others.length > 0) return null;
  if (next === null) return neighbour === undefined ? entry : null;
  // Between the line's begin and its key there are only spaces.
  return neighbour !== undefined && neighbour.key.span.start >= next ? entry : null;
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
