/** The text that a report is of, and what became of its places since it ran. */
import { atOf } from '../../../protocol/src/report-place.ts';
import type { At } from '../../../protocol/src/report.ts';
import type { LspPosition, LspRange } from '../../../protocol/src/requests.ts';
import { replacementBetween } from '../replacement-between.ts';

export class RunText {
  readonly #text: string;
  /** Counted when they are asked for first: most runs are followed by the next before anybody points. */
  #counted: readonly number[] | null = null;
  /** How the text that was looked at last differs; a pointer that moves asks many times. */
  #known: {
    readonly now: string;
    readonly lines: readonly number[];
    readonly change: Change;
  } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  /** A place of the report in the text as it reads now; null where what stood there was changed. */
  toNow(at: At, now: string): LspRange | null {
    const { change, lines } = this.#compare(now);
    const start = this.#offset({ line: at.line - 1, character: at.column - 1 }, this.#lines);
    const end = this.#offset({ line: at.endLine - 1, character: at.endColumn - 1 }, this.#lines);
    const moved = move(start, end, change.start, change.end, change.delta);
    return moved && { start: position(moved.start, lines), end: position(moved.end, lines) };
  }

  /** A range of the text as it reads now, as a place of the report's; null where it is new. */
  toThen({ start, end }: LspRange, now: string, file: string): At | null {
    const { change, lines } = this.#compare(now);
    const moved = move(
      this.#offset(start, lines),
      this.#offset(end, lines),
      change.start,
      change.end + change.delta,
      -change.delta,
    );
    if (moved === null) return null;
    const place = (offset: number): LspPosition => position(offset, this.#lines);
    return atOf(file, { start: place(moved.start), end: place(moved.end) });
  }

  get #lines(): readonly number[] {
    return (this.#counted ??= lineStarts(this.#text));
  }

  #offset({ line, character }: LspPosition, lines: readonly number[]): number {
    return (lines[line] ?? lines.at(-1) ?? 0) + character;
  }

  #compare(now: string): { readonly lines: readonly number[]; readonly change: Change } {
    if (now === this.#text) return { lines: this.#lines, change: noChange };
    if (this.#known?.now !== now) {
      const { start, end, newText } = replacementBetween(this.#text, now);
      const change = { start, end, delta: newText.length - (end - start) };
      this.#known = { now, lines: lineStarts(now), change };
    }
    return this.#known;
  }
}

/** `[start, end)` of the text was replaced by something that is longer by `delta`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly delta: number;
}

const noChange: Change = { start: Infinity, end: Infinity, delta: 0 };

/** Where a span stands that the replacement of `[from, to)` left alone; null where it touched it. */
function move(
  start: number,
  end: number,
  from: number,
  to: number,
  delta: number,
): { readonly start: number; readonly end: number } | null {
  if (end < from || (end === from && start < from)) return { start, end };
  if (start > to || (start === to && end > to)) return { start: start + delta, end: end + delta };
  return null;
}

function position(offset: number, lines: readonly number[]): LspPosition {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low, character: offset - (lines[low] ?? 0) };
}

/** The offset of each line's first character, lines ending as in LSP. */
function lineStarts(text: string): readonly number[] {
  return [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
}
