/** Tokens of a body cut where pieces, marks and the fault begin and end. */
import type { Interval } from './marked.ts';
import type { Pieces } from './pieces.ts';
import type { Token } from './token.ts';

export interface Part extends Token {
  /** Index of the piece that wrote it; -1 where no template did. */
  readonly piece: number;
  /** The template piece at the editor's cursor wrote it. */
  readonly isMarked: boolean;
  /** The character where it stops being JSON. */
  readonly isFault: boolean;
}

/**
 * Joined, the parts are the tokens.
 * @param tokens in the order of the text; offsets of all of it.
 * @param marked in the same order, none within another.
 * @param fault an offset; -1 for none.
 */
export function partsOf(
  tokens: readonly Token[],
  pieces: Pieces,
  marked: readonly Interval[],
  fault: number,
): Part[] {
  const parts: Part[] = [];
  let mark = 0;
  for (const token of tokens) {
    let { start } = token;
    while (start < token.end) {
      while (mark < marked.length && (marked[mark]?.end ?? 0) <= start) mark += 1;
      const index = pieces.indexAt(start);
      const isMarked = (marked[mark]?.start ?? Infinity) <= start;
      let { end } = token;
      const cutAt = (border: number | undefined): void => {
        if (border !== undefined && border > start && border < end) end = border;
      };
      if (index < pieces.count) cutAt(pieces.endOf(index));
      cutAt(isMarked ? marked[mark]?.end : marked[mark]?.start);
      cutAt(fault === start ? fault + 1 : fault);
      const piece = pieces.writerOf(index) === null ? -1 : index;
      parts.push({ kind: token.kind, start, end, piece, isMarked, isFault: start === fault });
      start = end;
    }
  }
  return parts;
}
