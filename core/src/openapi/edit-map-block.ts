/** Entries of a block of YAML: an entry owns its lines, and the column of its key is the block's. */
import { indentAt, lineEnd, lineStart, nextLine } from '../text/line-at.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { entryEnd } from './entry-end.ts';
import type { Entry, HostNode, ScalarNode } from './host-tree.ts';
import { blockEntry } from './write-value.ts';
import type { Manner, NewValue } from './write-value.ts';

/** Take the entry at `index` out; null where its lines are not its own. */
export function removeFromBlock(
  file: string,
  own: readonly Entry[],
  index: number,
): TextEdit | null {
  const entry = own[index];
  const before = own[index - 1];
  if (!entry) return null;
  const lead = leadOf(file, entry);
  const end = endOfLines(file, entry, before !== undefined && endsInBlock(before.value));
  if (lead === null || end === null) return null;
  // The blank lines behind a block scalar of `keep` are its text: they would grow.
  if (before && lastScalar(before.value)?.block?.chomp === 'keep') return null;
  if (own.length === 1) return emptied(file, entry.key.span.start, entryEnd(file, entry));
  const { start } = entry.key.span;
  if (lead.includes('-')) {
    // The key shares its line with the dash of a list: the next one moves up to it.
    const next = own[index + 1]?.key.span.start ?? start;
    const isAlone = /^\s*$/.test(file.slice(entryEnd(file, entry), next));
    return isAlone && next > start ? { span: { start, end: next }, newText: '' } : null;
  }
  const from = start - lead.length;
  const to = nextLine(file, end);
  const isLastLine = to === file.length && file.charAt(to - 1) !== '\n';
  const span = { start: isLastLine ? lineEnd(file, lineStart(file, from - 1)) : from, end: to };
  return { span, newText: '' };
}

/** `{}` in place of the only entry, behind the key or the dash that holds the map. */
function emptied(file: string, start: number, end: number): TextEdit {
  const before = file.slice(0, start).trimEnd();
  const line = before.slice(lineStart(before, before.length));
  const isHolder = !line.includes('#') && /:$|(?:^|[^-])-$|&\S+$/.test(line);
  return isHolder
    ? { span: { start: before.length, end }, newText: ' {}' }
    : { span: { start, end }, newText: '{}' };
}

/** Write a new entry in lines of its own behind `target`. */
export function addToBlock(
  file: string,
  own: readonly Entry[],
  target: Entry,
  key: string,
  value: NewValue,
): TextEdit | null {
  const [first] = own;
  if (!first || leadOf(file, target) === null) return null;
  const end = endOfLines(file, target, endsInBlock(target.value));
  if (end === null) return null;
  const manner = mannerOf(file, own, first);
  const text = manner.indent + blockEntry(key, value, manner);
  const { block } = lastScalar(target.value) ?? { block: null };
  if (block?.chomp !== 'keep') {
    return { span: { start: end, end }, newText: manner.lineBreak + text };
  }
  // All blank lines behind its text are the scalar's own, so the new line stands behind them.
  const at = Math.max(block.content.end, end);
  const isOpen = file.charAt(at - 1) !== '\n';
  return {
    span: { start: at, end: at },
    newText: isOpen ? manner.lineBreak + text : text + manner.lineBreak,
  };
}

function mannerOf(file: string, own: readonly Entry[], first: Entry): Manner {
  const { start } = first.key.span;
  const column = start - lineStart(file, start);
  const quotes = own.flatMap(({ key, value }) => [
    key.style,
    value.kind === 'scalar' ? value.style : '',
  ]);
  return {
    indent: ' '.repeat(column),
    step: ' '.repeat(stepOf(file, own, column)),
    lineBreak: file.startsWith('\r', lineEnd(file, start)) ? '\r\n' : '\n',
    quote: quotes.includes('single') && !quotes.includes('double') ? "'" : '"',
    isSpread: true,
    blank: ' ',
  };
}

/** By how many columns the file indents: as a block in this one is, else as this one itself. */
function stepOf(file: string, own: readonly Entry[], column: number): number {
  for (const { value } of own) {
    if (value.kind !== 'map' || file.charAt(value.span.start) === '{') continue;
    const step = value.span.start - lineStart(file, value.span.start) - column;
    if (step > 0) return step;
  }
  const start = own[0]?.key.span.start ?? 0;
  let at = lineStart(file, start);
  // The line of the key that holds this map is a few lines up: behind comments, at most.
  for (let lines = 0; at > 0 && lines < 50; lines++) {
    at = lineStart(file, at - 1);
    const line = file.slice(at, lineEnd(file, at));
    const indent = /^ *(?=[^\s#])/.exec(line)?.[0].length ?? column;
    if (indent < column) return column - indent <= 8 ? column - indent : 2;
  }
  return 2;
}

/**
 * What stands before the key on its line: blanks, or the dashes of the list whose item the map is.
 * Null where something else does (`?`, an anchor, a bracket).
 */
function leadOf(file: string, { key }: Entry): string | null {
  const { start } = key.span;
  const lead = file.slice(lineStart(file, start), start);
  return /^\uFEFF?[ \t]*(?:-[ \t]+)*$/.test(lead) ? lead : null;
}

/**
 * Where the last line of an entry ends: that of its value, with the comment behind it and comments
 * below that are indented deeper than the key. `isBlockBefore`: lines of blanks below count too,
 * for a block scalar would take them for text.
 */
function endOfLines(file: string, entry: Entry, isBlockBefore: boolean): number | null {
  const from = entryEnd(file, entry);
  let end = lineEnd(file, from);
  if (!/^[ \t]*(?:(?<=[ \t])#.*)?$/.test(file.slice(from, end))) return null;
  const column = entry.key.span.start - lineStart(file, entry.key.span.start);
  for (let at = nextLine(file, end); at < file.length; at = nextLine(file, at)) {
    const line = file.slice(at, lineEnd(file, at));
    const isBlank = /^[ \t]*$/.test(line);
    if (
      !isBlank &&
      !(line.trimStart().startsWith('#') && indentAt(file, at + line.length).length > column)
    )
      break;
    if (!isBlank || (isBlockBefore && line !== '')) end = at + line.length;
  }
  return end;
}

function endsInBlock(node: HostNode): boolean {
  return (lastScalar(node)?.block ?? null) !== null;
}

/** The scalar that a value ends with; null for a flow collection, which ends with its bracket. */
function lastScalar(node: HostNode): ScalarNode | null {
  let current: HostNode | undefined = node;
  while (current && current.kind !== 'scalar') {
    if (current.kind === 'alias') return null;
    current = current.kind === 'map' ? current.entries.at(-1)?.value : current.items.at(-1);
  }
  return current ?? null;
}
