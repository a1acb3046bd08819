/**
 * Parts between braces or brackets, JSON's or YAML's (the entries of a map, the items of a list):
 * commas part them, and lines where the file has some.
 */
import { indentStep } from '../text/indent-step.ts';
import { indentAt, lineEnd, lineStart, nextLine } from '../text/line-at.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { bracketed } from './write-value.ts';
import type { Manner } from './write-value.ts';

/** True for a file that is JSON as a whole, whatever its name. */
export function isJson(file: string): boolean {
  return /^\uFEFF?\s*(?:[{[]|\/[/*])/.test(file);
}

/**
 * Take the part at `index` out, with one of the commas around it; null where the layout is one that
 * nobody writes. `holder` reaches from bracket to bracket.
 */
export function removeFromFlow(
  file: string,
  holder: Span,
  parts: readonly Span[],
  index: number,
): TextEdit | null {
  const part = parts[index];
  if (!part || !isClosed(file, holder)) return null;
  const { start, end } = part;
  const next = parts[index + 1]?.start ?? holder.end - 1;
  const comma = /^\s*,/.exec(file.slice(end, next));
  if (comma) return { span: withBlanks(file, start, end + comma[0].length), newText: '' };
  const before = parts[index - 1];
  if (before) return withoutCommaBefore(file, before.end, start, end);
  if (parts.length > 1) return null;
  const inside = file.slice(holder.start + 1, start) + file.slice(end, holder.end - 1);
  // Comments inside the brackets stay where they are.
  if (/\S/.test(inside)) return { span: { start, end }, newText: '' };
  return { span: { start: holder.start + 1, end: holder.end - 1 }, newText: '' };
}

/** With its whole lines where nothing else stands in them, else with the blanks on one side. */
function withBlanks(file: string, start: number, end: number): Span {
  const indent = indentAt(file, start);
  const isFirst = start - indent.length === lineStart(file, start);
  const restEnd = lineEnd(file, end);
  const isLast = /^[ \t]*(?:\/\/.*|(?<=\s)#.*)?$/.test(file.slice(end, restEnd));
  if (isFirst && isLast) return { start: start - indent.length, end: nextLine(file, end) };
  if (isLast) return { start: start - blanks(file, start), end };
  return { start, end: end + (/^[ \t]*/.exec(file.slice(end, restEnd))?.[0].length ?? 0) };
}

/** How many blanks stand before an offset. */
function blanks(file: string, offset: number): number {
  let start = offset;
  while (/[ \t]/.test(file.charAt(start - 1))) start--;
  return offset - start;
}

/** The last part goes, and the comma before it; comments between the two stay. */
function withoutCommaBefore(
  file: string,
  from: number,
  start: number,
  end: number,
): TextEdit | null {
  const between = file.slice(from, start);
  if (!/^\s*,/.test(between))
    return /\S/.test(between) ? null : { span: { start: from, end }, newText: '' };
  const kept = between.replace(/^(\s*),/, '$1').trimEnd();
  if (kept === '') return { span: { start: from, end }, newText: '' };
  const isLineEnd = /^[ \t]*$/.test(file.slice(end, lineEnd(file, end)));
  return isLineEnd ? { span: { start: from, end }, newText: kept } : null;
}

/** What is written in a manner, as JSON or as YAML. */
export type Written = (manner: Manner, isLikeJson: boolean) => string;

/**
 * Write a new part behind `target`; between the empty brackets where that is null. `isCompact`: no
 * blanks around it.
 */
export function addToFlow(
  file: string,
  holder: Span,
  target: Span | null,
  isCompact: boolean,
  write: Written,
): TextEdit | null {
  if (!isClosed(file, holder)) return null;
  if (!target) return betweenBrackets(file, holder, write);
  const { start, end: at } = target;
  const isSpread = isFirstOnLine(file, start);
  const manner = mannerOf(file, holder, isSpread ? indentAt(file, start) : '', isSpread, isCompact);
  const part = write(manner, isJson(file));
  const gap = isSpread ? manner.lineBreak + manner.indent : manner.blank;
  const end = lineEnd(file, at);
  const rest = file.slice(at, end);
  // A comment behind the target is about the target, and stays on its line.
  if (isSpread && /^[ \t]*,?[ \t]*(?:\/\/|(?<=\s)#|\/\*[^*]*\*\/[ \t]*$)/.test(rest)) {
    return rest.trimStart().startsWith(',')
      ? { span: { start: end, end }, newText: `${gap}${part},` }
      : { span: { start: at, end }, newText: `,${rest}${gap}${part}` };
  }
  return { span: { start: at, end: at }, newText: `,${gap}${part}` };
}

function betweenBrackets(file: string, holder: Span, write: Written): TextEdit | null {
  const { start, end } = holder;
  if (/\S/.test(file.slice(start + 1, end - 1))) return null;
  const json = isJson(file);
  const indent = /^[ \t]*/.exec(file.slice(lineStart(file, start), start))?.[0] ?? '';
  const isCompact = json && !file.trim().includes('\n');
  const manner = mannerOf(file, holder, indent, json && !isCompact, isCompact);
  const part = write({ ...manner, indent: indent + (json ? manner.step : '') }, json);
  const open = file.charAt(start);
  const close = file.charAt(end - 1);
  if (json) return { span: holder, newText: bracketed(open, [part], close, manner) };
  return { span: holder, newText: open === '{' ? `{ ${part} }` : `[${part}]` };
}

function mannerOf(
  file: string,
  holder: Span,
  indent: string,
  isSpread: boolean,
  isCompact: boolean,
): Manner {
  return {
    indent,
    step: stepOf(file, holder.start, indent),
    lineBreak: file.startsWith('\r', lineEnd(file, holder.start)) ? '\r\n' : '\n',
    quote: '"',
    isSpread,
    blank: isCompact ? '' : ' ',
  };
}

/** By what a line is indented against the nearest one above that is indented less. */
function stepOf(file: string, offset: number, indent: string): string {
  let at = offset;
  for (let lines = 0; lines < 50; lines++) {
    at = lineStart(file, at);
    const line = file.slice(at, lineEnd(file, at));
    const above = indentAt(file, at + line.length);
    if (line !== above && above.length < indent.length && indent.startsWith(above)) {
      return indent.slice(above.length).slice(0, 8);
    }
    if (at === 0) break;
    at--;
  }
  return indent.startsWith('\t') ? '\t' : (indentStep(file) ?? '  ');
}

function isFirstOnLine(file: string, offset: number): boolean {
  return offset - indentAt(file, offset).length === lineStart(file, offset);
}

/** Where the closing bracket is still to be typed, nobody knows where it ends. */
function isClosed(file: string, { start, end }: Span): boolean {
  return end - start > 1 && file.charAt(end - 1) === (file.charAt(start) === '{' ? '}' : ']');
}
