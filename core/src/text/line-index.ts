/** Offsets as lines and columns, for the rims that speak to editors and people. */
import { changeBetween } from './text-change.ts';

/** A place as an editor counts it: both from 0, the column in UTF-16 units. */
export interface LineColumn {
  readonly line: number;
  readonly column: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Total: an offset out of range is clamped; one between CR and LF counts as the end of its line. */
  toLineColumn(offset: number): LineColumn;
  /** Total: a line out of range is clamped, and so is a column behind the end of its line. */
  toOffset(place: LineColumn): number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/**
 * Index a text by its line breaks: CRLF, LF and CR, each mixed as it may be, as LSP has them.
 * `previous`, the index of an older version, spares looking through all that stayed the same.
 */
export function lineIndex(text: string, previous: LineIndex | null = null): LineIndex {
  const known = previous instanceof Lines ? previous : null;
  return new Lines(
    text,
    known?.startsFor(text) ?? Uint32Array.from(startsIn(text, 0, text.length)),
  );
}

class Lines implements LineIndex {
  readonly #text: string;
  readonly #starts: Uint32Array;

  constructor(text: string, starts: Uint32Array) {
    this.#text = text;
    this.#starts = starts;
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  toLineColumn(offset: number): LineColumn {
    const inside = clamp(offset, 0, this.#text.length);
    const line = this.#lineOf(inside);
    return { line, column: Math.min(inside, this.#endOf(line)) - this.#startOf(line) };
  }

  toOffset({ line, column }: LineColumn): number {
    if (line < 0) return 0;
    if (line >= this.#starts.length) return this.#text.length;
    const start = this.#startOf(line);
    return clamp(start + column, start, this.#endOf(line));
  }

  /** The starts of the lines of a newer version. */
  startsFor(text: string): Uint32Array {
    const { start, oldEnd, newEnd } = changeBetween(this.#text, text);
    // Whether a line starts somewhere is decided by the units before and behind that place.
    const above = this.#indexFrom(start);
    const below = this.#indexFrom(oldEnd + 1);
    const between = startsIn(text, start, newEnd);
    const starts = new Uint32Array(above + between.length + this.#starts.length - below);
    starts.set(this.#starts.subarray(0, above));
    starts.set(between, above);
    starts.set(this.#starts.subarray(below), above + between.length);
    const by = newEnd - oldEnd;
    for (let line = above + between.length; line < starts.length; line++)
      starts[line] = (starts[line] ?? 0) + by;
    return starts;
  }

  /** How many lines start before an offset. */
  #indexFrom(offset: number): number {
    const line = this.#lineOf(offset);
    return this.#startOf(line) < offset ? line + 1 : line;
  }

  #startOf(line: number): number {
    return this.#starts[line] ?? this.#text.length;
  }

  /** Where the characters of a line end: before its break. */
  #endOf(line: number): number {
    const text = this.#text;
    if (line + 1 >= this.#starts.length) return text.length;
    const next = this.#startOf(line + 1);
    const isPair =
      text.charCodeAt(next - 1) === LINE_FEED && text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return isPair && next - 2 >= this.#startOf(line) ? next - 2 : next - 1;
  }

  #lineOf(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

/** The offsets from `from` to `to`, both included, at which a line starts; the first line's is 0. */
function startsIn(text: string, from: number, to: number): number[] {
  const starts = from === 0 ? [0] : [];
  for (let offset = Math.max(from, 1); offset <= to; offset++) {
    const before = text.charCodeAt(offset - 1);
    if (before !== LINE_FEED && before !== CARRIAGE_RETURN) continue;
    const isPair = before === CARRIAGE_RETURN && text.charCodeAt(offset) === LINE_FEED;
    if (!isPair) starts.push(offset);
  }
  return starts;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
