/** Which template piece wrote what of a body: an entry for each piece, in the order of the body. */
import type { PackedPieces, Writer } from '../../../protocol/src/packed-provenance.ts';
import { readPieces } from '../../../protocol/src/read-provenance.ts';
import type { At, PublicOutput } from '../../../protocol/src/report.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import { firstBehind } from './first-behind.ts';

export class Pieces {
  /** Each place of the template once. */
  readonly writers: readonly Writer<At>[];
  readonly #packed: PackedPieces<At>;
  #read: ReturnType<typeof readPieces> | null = null;

  constructor(packed: PackedPieces<At>) {
    this.#packed = packed;
    this.writers = packed.writers;
  }

  /** Parts that no template wrote count too; they have no writer. */
  get count(): number {
    return this.#pieces.ends.length;
  }

  /** UTF-16 offsets into the body; the piece is `[start, end)`. */
  startOf(index: number): number {
    return this.#pieces.ends[index - 1] ?? 0;
  }

  endOf(index: number): number {
    return this.#pieces.ends[index] ?? 0;
  }

  /** An index into `writers`; -1 where no template wrote it. */
  writerIndexOf(index: number): number {
    return this.#pieces.writers[index] ?? -1;
  }

  writerOf(index: number): Writer<At> | null {
    return this.writers[this.writerIndexOf(index)] ?? null;
  }

  /** The index of the piece that the character at `offset` is in; `count` behind the last. */
  indexAt(offset: number): number {
    const { ends } = this.#pieces;
    return firstBehind(ends.length, (index) => ends[index] ?? 0, offset);
  }

  /** Read when the body is looked at first. */
  get #pieces(): ReturnType<typeof readPieces> {
    return (this.#read ??= readPieces(this.#packed));
  }
}

/** Those of a body that no template wrote. */
export const noPieces = new Pieces({ writers: [], pieces: '' });

const byReport = new WeakMap<SentReport, Map<PublicOutput, Pieces>>();

/** The pieces of one output; the same for the same report. */
export function piecesOf(report: SentReport, output: PublicOutput): Pieces {
  const known = byReport.get(report) ?? new Map<PublicOutput, Pieces>();
  byReport.set(report, known);
  const packed = report.provenance[output];
  const pieces = known.get(output) ?? (packed === undefined ? noPieces : new Pieces(packed));
  known.set(output, pieces);
  return pieces;
}

/**
 * The place of a piece without the blanks before its text, which nobody means; null where no
 * template wrote it.
 * @param text the whole body.
 */
export function placeOfPiece(pieces: Pieces, index: number, text: string): At | null {
  const writer = pieces.writerOf(index);
  if (writer?.literal !== true) return writer?.at ?? null;
  const { at } = writer;
  const part = text.slice(pieces.startOf(index), pieces.endOf(index));
  const blanks = /^[ \t]*/.exec(part)?.[0].length ?? 0;
  return { ...at, column: Math.min(at.column + blanks, at.endColumn) };
}
