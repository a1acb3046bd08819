/**
 * Parts of a block of YAML (the entries of a map, the items of a list): a part owns its lines, and
 * the column of its key or dash is the block's.
 */
import { blankStep } from '../text/indent-step.ts';
import { indentAt, lineEnd, lineStart, nextLine } from '../text/line-at.ts';
import type { TextEdit } from '../text/text-edit.ts';
import type { Span } from '../text/span.ts';
import type { HostNode, ScalarNode } from './host-tree.ts';
import type { Manner } from './write-value.ts';

/** One part: from the first character of its key, or its dash, to the end of its value. */
export interface BlockPart extends Span {
  readonly value: HostNode;
}

/**
 * Take the part at `index` out with its lines; null where these are not its own. `empty` is what
 * stays of a block whose only part goes.
 */
export function removeFromBlock(
  file: string,
  parts: readonly BlockPart[],
  index: number,
  empty: '{}' | '[]',
): TextEdit | null {
  const part = parts[index];
  const before = parts[index - 1];
  if (!part) return null;
  const lead = leadOf(file, part);
  const end = endOfLines(file, part, before !== undefined && endsInBlock(before.value));
  if (lead === null || end === null) return null;
  // The blank lines behind a block scalar of `keep` are its text: they would grow.
  if (before && lastScalar(before.value)?.block?.chomp === 'keep') return null;
  const { start } = part;
  if (parts.length === 1) return emptied(file, part, empty);
  if (lead.includes('-')) {
    // It shares its line with the dash of an outer list: the next one moves up to it.
    const next = parts[index + 1]?.start ?? start;
    const isAlone = /^\s*$/.test(file.slice(part.end, next));
    return isAlone && next > start ? { span: { start, end: next }, newText: '' } : null;
  }
  const from = start - lead.length;
  const to = nextLine(file, end);
  const isLastLine = to === file.length && file.charAt(to - 1) !== '\n';
  const span = { start: isLastLine ? lineEnd(file, lineStart(file, from - 1)) : from, end: to };
  return { span, newText: '' };
}

/** `{}` or `[]` in place of the only part, behind the key or the dash that holds the block. */
function emptied(file: string, { start, end }: Span, empty: '{}' | '[]'): TextEdit | null {
  const before = file.slice(0, start).trimEnd();
  const line = before.slice(lineStart(before, before.length));
  const isHolder = !line.includes('#') && /:$|(?:^|[^-])-$|&\S+$/.test(line);
  if (isHolder) return { span: { start: before.length, end }, newText: ` ${empty}` };
  // A list may stand in the column of its key, brackets may not.
  const isAtKey = empty === '[]' && start === lineStart(file, start) && before !== '';
  return isAtKey ? null : { span: { start, end }, newText: empty };
}

/**
 * Write a new part in lines of its own behind `target`; null where its place is none. `write` gives
 * the text without the blanks before it.
 */
export function addToBlock(
  file: string,
  parts: readonly BlockPart[],
  target: BlockPart,
  quote: Manner['quote'],
  write: (manner: Manner) => string,
): TextEdit | null {
  const [first] = parts;
  if (!first || leadOf(file, target) === null) return null;
  const end = endOfLines(file, target, endsInBlock(target.value));
  if (end === null) return null;
  const manner = mannerOf(file, parts, first, quote);
  const text = manner.indent + write(manner);
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

function mannerOf(
  file: string,
  parts: readonly BlockPart[],
  { start }: Span,
  quote: Manner['quote'],
): Manner {
  const column = start - lineStart(file, start);
  return {
    indent: ' '.repeat(column),
    step: ' '.repeat(stepOf(file, parts, start, column)),
    lineBreak: file.startsWith('\r', lineEnd(file, start)) ? '\r\n' : '\n',
    quote,
    isSpread: true,
    blank: ' ',
  };
}

/** By how many columns the file indents: as a block in this one is, else as this one itself. */
function stepOf(file: string, parts: readonly BlockPart[], start: number, column: number): number {
  for (const { value } of parts) {
    if (value.kind !== 'map' || file.charAt(value.span.start) === '{') continue;
    const step = value.span.start - lineStart(file, value.span.start) - column;
    if (step > 0) return step;
  }
  let at = lineStart(file, start);
  // The line of the key that holds this block is a few lines up: behind comments, at most.
  for (let lines = 0; at > 0 && lines < 50; lines++) {
    at = lineStart(file, at - 1);
    const line = file.slice(at, lineEnd(file, at));
    const indent = /^ *(?=[^\s#])/.exec(line)?.[0].length ?? column;
    if (indent < column && column - indent <= 8) return column - indent;
    if (indent < column) break;
  }
  return blankStep(file);
}

/**
 * What stands before a part on its line: blanks, or the dashes of the list whose item the block is.
 * Null where something else does (`?`, an anchor, a bracket).
 */
function leadOf(file: string, { start }: Span): string | null {
  const lead = file.slice(lineStart(file, start), start);
  return /^\uFEFF?[ \t]*(?:-[ \t]+)*$/.test(lead) ? lead : null;
}

/**
 * Where the last line of a part ends: that of its value, with the comment behind it and comments
 * below that are indented deeper than the block. `isBlockBefore`: lines of blanks below count too,
 * for a block scalar would take them for text.
 */
function endOfLines(
  file: string,
  { start, end: from }: Span,
  isBlockBefore: boolean,
): number | null {
  let end = lineEnd(file, from);
  if (!/^[ \t]*(?:(?<=[ \t])#.*)?$/.test(file.slice(from, end))) return null;
  const column = start - lineStart(file, start);
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
