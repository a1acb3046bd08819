/** Reads what `packed-provenance.ts` packs. */
import type { Provenance, Report } from '../../core/src/gateway/report.ts';
import type { PackedPieces, PackedProvenance, PackedReport } from './packed-provenance.ts';

/** The pieces of an output, one behind the other from its beginning on; an entry for each. */
export interface ReadPieces {
  /** UTF-16 offsets: where each ends, and the next begins. */
  readonly ends: Int32Array;
  /** Indices into the writers; -1 for what no template wrote. */
  readonly writers: Int32Array;
}

/** Read digit by digit: this runs for a hundred thousand pieces while somebody waits for a frame. */
export function readPieces({ pieces }: Pick<PackedPieces<unknown>, 'pieces'>): ReadPieces {
  const count = countOf(pieces);
  const ends = new Int32Array(count);
  const writers = new Int32Array(count);
  let at = 0;
  let end = 0;
  for (let index = 0; index < count; index += 1) {
    end += number();
    ends[index] = end;
    writers[index] = number();
  }
  return { ends, writers };

  /** The number at `at`, which goes behind the comma after it. */
  function number(): number {
    const isNegative = pieces.charCodeAt(at) === minus;
    if (isNegative) at += 1;
    let value = 0;
    for (; at < pieces.length; at += 1) {
      const digit = pieces.charCodeAt(at) - zero;
      if (digit < 0) break;
      value = 10 * value + digit;
    }
    at += 1;
    return isNegative ? -value : value;
  }
}

const minus = 45;
const zero = 48;

function countOf(pieces: string): number {
  if (pieces === '') return 0;
  let commas = 0;
  for (let at = pieces.indexOf(','); at >= 0; at = pieces.indexOf(',', at + 1)) commas += 1;
  return (commas + 1) / 2;
}

/** A piece by itself, as a report of the core has it. */
type Piece<Place> = Omit<Provenance, 'at'> & { readonly at: Place };

/** The report that was packed, its pieces one by one. */
export function unpackReport(report: PackedReport): Report {
  return { ...report, provenance: unpackProvenance(report.provenance) };
}

/** The pieces that were packed, in their order. */
export function unpackProvenance<Place>(
  provenance: PackedProvenance<Place>,
): readonly Piece<Place>[] {
  const pieces: Piece<Place>[] = [];
  for (const [output, packed] of Object.entries(provenance)) {
    const { ends, writers } = readPieces(packed);
    ends.forEach((end, index) => {
      const writer = packed.writers[writers[index] ?? -1];
      const start = ends[index - 1] ?? 0;
      if (writer !== undefined)
        pieces.push({ output: output as Provenance['output'], start, end, ...writer });
    });
  }
  return pieces;
}
