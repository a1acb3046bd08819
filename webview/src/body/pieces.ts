/** Which template piece wrote what of a body, and what the piece at the editor's cursor wrote. */
import type { At, PublicOutput, PublicReport } from '../../../protocol/src/report.ts';

export type Piece = PublicReport['provenance'][number];

/** UTF-16 offsets into a body, half-open. */
export interface Interval {
  readonly start: number;
  readonly end: number;
}

const byReport = new WeakMap<PublicReport, Map<PublicOutput, readonly Piece[]>>();

/** The pieces of one output in its order; the same list for the same report. */
export function piecesOf(report: PublicReport, output: PublicOutput): readonly Piece[] {
  const known = byReport.get(report) ?? new Map<PublicOutput, readonly Piece[]>();
  byReport.set(report, known);
  const pieces = known.get(output) ?? report.provenance.filter((piece) => piece.output === output);
  known.set(output, pieces);
  return pieces;
}

/** The piece that wrote the character at `offset`, by its index; -1 where none did. */
export function pieceAt(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((pieces[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return (pieces[low]?.start ?? Infinity) <= offset ? low : -1;
}

/** The place of a piece without the blanks before its text, which nobody means. */
export function placeOfPiece({ at, literal, start, end }: Piece, text: string): At {
  if (literal !== true) return at;
  const blanks = /^[ \t]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { ...at, column: Math.min(at.column + blanks, at.endColumn) };
}

/**
 * What the marked places of a template wrote, in the order of the output. A place without an extent
 * is a cursor: it means the reference that it touches, else the text that it stands in.
 */
export function writtenBy(
  pieces: readonly Piece[],
  marks: readonly At[],
  text: string,
): readonly Interval[] {
  if (marks.length === 0) return [];
  const found = marks.flatMap((mark) => {
    if (!isCursor(mark)) return pieces.flatMap((piece) => overlap(piece, mark, text));
    const touched = pieces.filter(({ at }) => touches(at, mark));
    const references = touched.filter(({ literal }) => literal !== true);
    return (references.length > 0 ? references : touched).flatMap((piece) =>
      visible(piece.start, piece.end, text),
    );
  });
  return joined(found.sort((a, b) => a.start - b.start));
}

/** A selection marks of text those characters that are selected, of a reference all that it wrote. */
function overlap({ at, start, end, literal }: Piece, mark: At, text: string): readonly Interval[] {
  if (at.file !== mark.file || !isBefore(at, mark) || !isBefore(mark, at)) return [];
  if (literal !== true) return visible(start, end, text);
  const from = mark.line === at.line ? Math.max(0, mark.column - at.column) : 0;
  const until = mark.endLine === at.line ? mark.endColumn - at.column : end - start;
  return visible(start + from, Math.min(end, start + until), text);
}

/** Without the blanks at both ends; nothing where there is nothing else. */
function visible(start: number, end: number, text: string): readonly Interval[] {
  const part = text.slice(start, end);
  const trimmed = part.trim();
  if (trimmed === '') return [];
  const from = start + part.indexOf(trimmed);
  return [{ start: from, end: from + trimmed.length }];
}

function isCursor({ line, column, endLine, endColumn }: At): boolean {
  return line === endLine && column === endColumn;
}

/** `a` begins before `b` ends. */
function isBefore(a: At, b: At): boolean {
  return a.line < b.endLine || (a.line === b.endLine && a.column < b.endColumn);
}

function touches(at: At, { file, line, column }: At): boolean {
  if (at.file !== file || line < at.line || line > at.endLine) return false;
  if (line === at.line && column < at.column) return false;
  return line !== at.endLine || column <= at.endColumn;
}

/** Overlapping intervals as one; given by their beginnings. */
function joined(intervals: readonly Interval[]): readonly Interval[] {
  const all: { start: number; end: number }[] = [];
  for (const { start, end } of intervals) {
    const last = all.at(-1);
    if (last !== undefined && start < last.end) last.end = Math.max(last.end, end);
    else all.push({ start, end });
  }
  return all;
}
