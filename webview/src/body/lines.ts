/** A body laid out: which part of the text stands on which line. No character of it is changed. */

/** Lists of the same length, an entry for each line. */
export interface Lines {
  /** UTF-16 offsets of the text: what of it stands on the line, blanks at both ends left out. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly depths: readonly number[];
  /** The line with the bracket that closes what this line opens; -1 where it opens nothing. */
  readonly closes: readonly number[];
  /** The line that opened what this line stands in; -1 outside of everything. */
  readonly parents: readonly number[];
}

/** One pair a line, `&` behind each but the last. */
export function formLines(text: string): Lines | null {
  const starts: number[] = [];
  const ends: number[] = [];
  for (let start = 0; start < text.length;) {
    const next = text.indexOf('&', start);
    const end = next < 0 ? text.length : next + 1;
    starts.push(start);
    ends.push(end);
    start = end;
  }
  if (starts.length < 2) return null;
  const none = starts.map(() => -1);
  return { starts, ends, depths: starts.map(() => 0), closes: none, parents: none };
}

/** The lines that stand directly in what `parent` opened; those of the outside for -1. */
export function* linesIn(lines: Lines, parent: number): Generator<number> {
  const end = parent < 0 ? lines.starts.length : (lines.closes[parent] ?? -1);
  for (let line = parent + 1; line < end; line = lineBehind(lines, line)) yield line;
}

function lineBehind({ closes }: Lines, line: number): number {
  return Math.max(closes[line] ?? -1, line) + 1;
}
