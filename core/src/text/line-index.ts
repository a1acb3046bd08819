/** Offsets as lines and columns, for the rims that speak to editors and people. */

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

/** Index a text by its line breaks: CRLF, LF and CR, each mixed as it may be, as LSP has them. */
export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;

  /** Where the characters of a line end: before its break. */
  const endOf = (line: number): number => {
    if (line + 1 >= starts.length) return text.length;
    const next = startOf(line + 1);
    const isPair =
      text.charCodeAt(next - 1) === LINE_FEED && text.charCodeAt(next - 2) === CARRIAGE_RETURN;
    return isPair && next - 2 >= startOf(line) ? next - 2 : next - 1;
  };

  const lineOf = (offset: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startOf(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    lineCount: starts.length,
    toLineColumn(offset) {
      const inside = clamp(offset, 0, text.length);
      const line = lineOf(inside);
      return { line, column: Math.min(inside, endOf(line)) - startOf(line) };
    },
    toOffset({ line, column }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      return clamp(startOf(line) + column, startOf(line), endOf(line));
    },
  };
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit !== LINE_FEED && unit !== CARRIAGE_RETURN) continue;
    if (unit === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED) offset++;
    starts.push(offset + 1);
  }
  return starts;
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
