import type { DecodedText } from '../../text/offset-map.ts';
import type { Span } from '../../text/span.ts';

/** Collects a decoded text together with the place of every UTF-16 unit in the file. */
export class UnitWriter {
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly pieces: string[] = [];
  private length = 0;

  /** `sourceLength`: the length of the scalar as written; no style decodes to more, bar one break. */
  constructor(
    private readonly file: string,
    sourceLength: number,
  ) {
    this.starts = new Int32Array(sourceLength + 2);
    this.ends = new Int32Array(sourceLength + 2);
  }

  /** Characters that stand for themselves. */
  copy(start: number, end: number): void {
    if (end <= start) return;
    this.pieces.push(this.file.slice(start, end));
    for (let offset = start; offset < end; offset++) {
      this.starts[this.length] = offset;
      this.ends[this.length] = offset + 1;
      this.length++;
    }
  }

  /** Text that was written otherwise: each of its units comes from the whole of `[start, end)`. */
  put(text: string, start: number, end: number): void {
    this.pieces.push(text);
    for (let unit = 0; unit < text.length; unit++) {
      this.starts[this.length] = start;
      this.ends[this.length] = end;
      this.length++;
    }
  }

  /**
   * Line breaks between two pieces of text, folded as YAML folds them: a single one is a space, of
   * several the first is dropped and each other one stays.
   */
  fold(breaks: readonly LineBreak[]): void {
    const [first, ...others] = breaks;
    if (!first) return;
    if (others.length === 0) this.put(' ', first.start, first.end);
    for (const { start, end } of others) this.put('\n', start, end);
  }

  finish(anchor: number, tail?: DecodedText['tail']): DecodedText {
    const decoded = {
      text: this.pieces.join(''),
      starts: this.starts.slice(0, this.length),
      ends: this.ends.slice(0, this.length),
      anchor,
    };
    return tail ? { ...decoded, tail } : decoded;
  }
}

/** A line break of the file: LF, or CR and LF. */
export interface LineBreak {
  readonly start: number;
  readonly end: number;
}

/** A line of a scalar: its characters and the break behind it, null on the last one. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly lineBreak: LineBreak | null;
}

/** The lines of `[start, end)`; there is always at least one, and the last may be empty. */
export function linesOf(file: string, start: number, end: number): readonly Line[] {
  const lines: Line[] = [];
  let lineStart = start;
  for (;;) {
    const feed = file.indexOf('\n', lineStart);
    if (feed < 0 || feed >= end) {
      lines.push({ start: lineStart, end, lineBreak: null });
      return lines;
    }
    const isPair = feed > lineStart && file.charAt(feed - 1) === '\r';
    const lineEnd = isPair ? feed - 1 : feed;
    lines.push({ start: lineStart, end: lineEnd, lineBreak: { start: lineEnd, end: feed + 1 } });
    lineStart = feed + 1;
  }
}

/** The columns of spaces at the start of a line. */
export function spacesOf(file: string, { start, end }: Span): number {
  let offset = start;
  while (offset < end && file.charAt(offset) === ' ') offset++;
  return offset - start;
}

/** A block scalar as a person sees it: up to the last of its characters. */
export function withoutTrailingBlanks(file: string, { start, end }: Span): Span {
  let last = end;
  while (last > start && /\s/.test(file.charAt(last - 1))) last--;
  return { start, end: last };
}

export function isBlank(unit: string): boolean {
  return unit === ' ' || unit === '\t';
}
