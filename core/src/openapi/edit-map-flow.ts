/** Entries of a map in braces, JSON's or YAML's: commas part them, and lines where it has some. */
import { indentAt, lineEnd, lineStart, nextLine } from '../text/line-at.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { entryEnd } from './entry-end.ts';
import type { Entry, MapNode } from './host-tree.ts';
import { bracketed, flowEntry, jsonEntry } from './write-value.ts';
import type { Manner, NewValue } from './write-value.ts';

/** True for a file that is JSON as a whole, whatever its name. */
export function isJson(file: string): boolean {
  return /^\uFEFF?\s*(?:[{[]|\/[/*])/.test(file);
}

/** Take the entry at `index` out, with one of the commas around it. */
export function removeFromFlow(
  file: string,
  map: MapNode,
  own: readonly Entry[],
  index: number,
): TextEdit | null {
  const entry = own[index];
  if (!entry || !isClosed(file, map)) return null;
  const { start } = entry.key.span;
  const end = entryEnd(file, entry);
  const next = own[index + 1]?.key.span.start ?? map.span.end - 1;
  const comma = /^\s*,/.exec(file.slice(end, next));
  if (comma) return { span: withBlanks(file, start, end + comma[0].length), newText: '' };
  const before = own[index - 1];
  if (before) return withoutCommaBefore(file, entryEnd(file, before), start, end);
  if (own.length > 1) return null;
  const inside = file.slice(map.span.start + 1, start) + file.slice(end, map.span.end - 1);
  // Comments inside the braces stay where they are.
  if (/\S/.test(inside)) return { span: { start, end }, newText: '' };
  return { span: { start: map.span.start + 1, end: map.span.end - 1 }, newText: '' };
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

/** The last entry goes, and the comma before it; comments between the two stay. */
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

/** Write a new entry behind `target`; into an empty map where it is null. */
export function addToFlow(
  file: string,
  map: MapNode,
  own: readonly Entry[],
  target: Entry | null,
  key: string,
  value: NewValue,
): TextEdit | null {
  if (!isClosed(file, map)) return null;
  if (!target) return intoEmpty(file, map, key, value);
  if (target.value.kind === 'scalar' && target.value.style === 'missing') return null;
  const { start } = target.key.span;
  const isSpread = isFirstOnLine(file, start);
  const isCompact = file.charAt(target.key.span.end + 1) !== ' ' && isJson(file);
  const manner = mannerOf(file, map, isSpread ? indentAt(file, start) : '', isSpread, isCompact);
  const entry = written(file, own, key, value, manner);
  const part = isSpread ? manner.lineBreak + manner.indent : manner.blank;
  const at = entryEnd(file, target);
  // A comment behind the target is about the target: the new entry goes before it then.
  const isCommented = /^[ \t]*,?[ \t]*(?:\/[/*]|#)/.test(file.slice(at, lineEnd(file, at)));
  return isCommented
    ? { span: { start, end: start }, newText: `${entry},${part}` }
    : { span: { start: at, end: at }, newText: `,${part}${entry}` };
}

function intoEmpty(file: string, map: MapNode, key: string, value: NewValue): TextEdit | null {
  const { start, end } = map.span;
  if (/\S/.test(file.slice(start + 1, end - 1))) return null;
  const json = isJson(file);
  const indent = /^[ \t]*/.exec(file.slice(lineStart(file, start), start))?.[0] ?? '';
  const isCompact = json && !file.trim().includes('\n');
  const manner = mannerOf(file, map, indent, json && !isCompact, isCompact);
  const inner = { ...manner, indent: indent + manner.step };
  const newText = json
    ? bracketed('{', [jsonEntry(key, value, inner)], '}', manner)
    : `{ ${flowEntry(key, value, manner)} }`;
  return { span: map.span, newText };
}

function written(
  file: string,
  own: readonly Entry[],
  key: string,
  value: NewValue,
  manner: Manner,
): string {
  const isLikeJson = own.every((entry) => file.charAt(entry.key.span.start) === '"');
  return isLikeJson || isJson(file) ? jsonEntry(key, value, manner) : flowEntry(key, value, manner);
}

function mannerOf(
  file: string,
  { span }: MapNode,
  indent: string,
  isSpread: boolean,
  isCompact: boolean,
): Manner {
  return {
    indent,
    step: stepOf(file, span.start, indent),
    lineBreak: file.startsWith('\r', lineEnd(file, span.start)) ? '\r\n' : '\n',
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
  return indent.startsWith('\t') ? '\t' : '  ';
}

function isFirstOnLine(file: string, offset: number): boolean {
  return offset - indentAt(file, offset).length === lineStart(file, offset);
}

/** Where the closing brace is still to be typed, nobody knows where the map ends. */
function isClosed(file: string, { span }: MapNode): boolean {
  return span.end - span.start > 1 && file.charAt(span.end - 1) === '}';
}
