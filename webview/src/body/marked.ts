/** What of a body the template pieces at the editor's cursors and selections wrote. */
import type { Writer } from '../../../protocol/src/packed-provenance.ts';
import type { At } from '../../../protocol/src/report.ts';
import { firstBehind } from './first-behind.ts';
import type { Pieces } from './pieces.ts';

/** UTF-16 offsets into a body, half-open. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

/**
 * What the marked places of a template wrote, in the order of the output. A place without an extent
 * is a cursor: it means the reference that it touches, else the text that it stands in.
 * @param text the whole body.
 */
export function writtenBy(pieces: Pieces, marks: readonly At[], text: string): readonly Interval[] {
  // A writer has thousands of pieces, so what a mark means is looked for among the writers.
  const meant = pieces.writers.map(() => [] as At[]);
  for (const mark of [...marks].sort(byBeginning))
    for (const index of writersAt(pieces.writers, mark)) meant[index]?.push(mark);
  if (meant.every((own) => own.length === 0)) return [];
  const intervals: { start: number; end: number }[] = [];
  for (let index = 0; index < pieces.count; index += 1) {
    const writerIndex = pieces.writerIndexOf(index);
    for (const mark of meant[writerIndex] ?? []) {
      const writer = pieces.writers[writerIndex];
      const [start, end] = [pieces.startOf(index), pieces.endOf(index)];
      if (writer !== undefined) add(intervals, part(writer, start, end, mark), text);
    }
  }
  return intervals;
}

/** The indices of what a mark means. */
function writersAt(writers: readonly Writer<At>[], mark: At): readonly number[] {
  const indices = writers.map((_, index) => index);
  const placed = (test: (at: At) => boolean): readonly number[] =>
    indices.filter((index) => {
      const at = writers[index]?.at;
      return at !== undefined && at.file === mark.file && test(at);
    });
  if (!isCursor(mark)) return placed((at) => isBefore(at, mark) && isBefore(mark, at));
  const touched = placed((at) => touches(at, mark));
  const references = touched.filter((index) => writers[index]?.literal !== true);
  return references.length > 0 ? references : touched;
}

/** A selection marks of text those characters that are selected, of a reference all that it wrote. */
function part({ at, literal }: Writer<At>, start: number, end: number, mark: At): Interval {
  if (literal !== true || isCursor(mark)) return { start, end };
  const from = mark.line === at.line ? Math.max(0, mark.column - at.column) : 0;
  const until = mark.endLine === at.line ? mark.endColumn - at.column : end - start;
  return { start: start + from, end: Math.min(end, start + until) };
}

/** Without the blanks at both ends; nothing where there is nothing else. Overlapping ones are one. */
function add(
  intervals: { start: number; end: number }[],
  { start: first, end: last }: Interval,
  text: string,
): void {
  let start = first;
  let end = last;
  while (start < end && isBlank(text.charCodeAt(start))) start += 1;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (start === end) return;
  const before = intervals.at(-1);
  if (before === undefined || before.end <= start) intervals.push({ start, end });
  else {
    before.start = Math.min(before.start, start);
    before.end = Math.max(before.end, end);
  }
}

function isBlank(char: number): boolean {
  return char === 32 || (char >= 9 && char <= 13);
}

/** Those of the intervals that touch `[start, end)`, found without looking at the others. */
export function within(
  intervals: readonly Interval[],
  start: number,
  end: number,
): readonly Interval[] {
  const first = firstBehind(intervals.length, (index) => intervals[index]?.end ?? 0, start);
  let behind = first;
  while ((intervals[behind]?.start ?? Infinity) < end) behind += 1;
  return intervals.slice(first, behind);
}

function byBeginning(a: At, b: At): number {
  return a.line - b.line || a.column - b.column;
}

function isCursor({ line, column, endLine, endColumn }: At): boolean {
  return line === endLine && column === endColumn;
}

/** `a` begins before `b` ends. */
function isBefore(a: At, b: At): boolean {
  return a.line < b.endLine || (a.line === b.endLine && a.column < b.endColumn);
}

function touches(at: At, { line, column }: At): boolean {
  if (line < at.line || line > at.endLine) return false;
  if (line === at.line && column < at.column) return false;
  return line !== at.endLine || column <= at.endColumn;
}
