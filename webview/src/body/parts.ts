/** Tokens of a body cut where pieces, marks and the fault begin and end. */
import type { Interval, Piece } from './pieces.ts';
import { pieceAt } from './pieces.ts';
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
  pieces: readonly Piece[],
  marked: readonly Interval[],
  fault: number,
): Part[] {
  const parts: Part[] = [];
  let mark = 0;
  for (const token of tokens) {
    let { start } = token;
    while (start < token.end) {
      while (mark < marked.length && (marked[mark]?.end ?? 0) <= start) mark += 1;
      const piece = pieceAt(pieces, start);
      const isMarked = (marked[mark]?.start ?? Infinity) <= start;
      let { end } = token;
      const cutAt = (border: number | undefined): void => {
        if (border !== undefined && border > start && border < end) end = border;
      };
      cutAt(piece >= 0 ? pieces[piece]?.end : pieceBehind(pieces, start));
      cutAt(isMarked ? marked[mark]?.end : marked[mark]?.start);
      cutAt(fault === start ? fault + 1 : fault);
      parts.push({ kind: token.kind, start, end, piece, isMarked, isFault: start === fault });
      start = end;
    }
  }
  return parts;
}

/** Where the next piece begins; only what no template wrote asks for it. */
function pieceBehind(pieces: readonly Piece[], offset: number): number | undefined {
  return pieces.find(({ start }) => start > offset)?.start;
}
