/**
 * Provenance as it travels from the run worker to the panel. A template that writes a megabyte in a
 * loop does it in a hundred thousand pieces; one by one, each with its place, they are many times
 * longer than the body. So places are named once, and the pieces are numbers in a text, which costs
 * next to nothing to copy from process to process and is read (`read-provenance.ts`) when somebody
 * looks at the body. The public report of the command line has them one by one.
 */
import type { Provenance, Report } from '../../core/src/gateway/report.ts';
import type { Span } from '../../core/src/text/span.ts';

/** Each place of a template that wrote something, once. */
export interface Writer<Place> {
  readonly at: Place;
  /** Text of the template: its characters stand from `at` on as they do in the output. */
  readonly literal?: true;
}

/** The pieces of one output. */
export interface PackedPieces<Place> {
  readonly writers: readonly Writer<Place>[];
  /**
   * Two decimal numbers for each piece, with commas between all: how many UTF-16 units it is long,
   * and who wrote it, as an index into `writers`. -1 stands for what no template wrote.
   */
  readonly pieces: string;
}

/** By the body that was written; `Place` is a `Span` in the worker, an `At` on the way to the panel. */
export type PackedProvenance<Place> = {
  readonly [output in Provenance['output']]?: PackedPieces<Place>;
};

/** A report of the core as the worker sends it. */
export type PackedReport = Omit<Report, 'provenance'> & {
  readonly provenance: PackedProvenance<Span>;
};

/** The same report, packed. */
export function packReport(report: Report): PackedReport {
  return { ...report, provenance: packProvenance(report.provenance) };
}

/** @param pieces those of an output one behind the other, as a report has them. */
export function packProvenance(pieces: readonly Provenance[]): PackedProvenance<Span> {
  const packers = new Map<Provenance['output'], Packer>();
  for (const piece of pieces) {
    const packer = packers.get(piece.output) ?? new Packer();
    packers.set(piece.output, packer);
    packer.add(piece);
  }
  return Object.fromEntries([...packers].map(([output, packer]) => [output, packer.packed]));
}

/** The same with every place turned into another by `toPlace`; the pieces are not looked at. */
export function withPlaces<From, To>(
  provenance: PackedProvenance<From>,
  toPlace: (place: From) => To,
): PackedProvenance<To> {
  return Object.fromEntries(
    Object.entries(provenance).map(([output, { writers, pieces }]) => [
      output,
      { writers: writers.map((writer) => ({ ...writer, at: toPlace(writer.at) })), pieces },
    ]),
  );
}

class Packer {
  readonly #writers: Writer<Span>[] = [];
  readonly #indices = new Map<string, number>();
  readonly #same = new Map<Span, number>();
  readonly #numbers: number[] = [];
  #end = 0;

  get packed(): PackedPieces<Span> {
    return { writers: this.#writers, pieces: this.#numbers.join() };
  }

  add({ start, end, at, literal }: Provenance): void {
    if (start > this.#end) this.#numbers.push(start - this.#end, -1);
    this.#numbers.push(end - start, this.#indexOf(at, literal));
    this.#end = end;
  }

  #indexOf(at: Span, literal: true | undefined): number {
    // Mostly it is the very same object, and needs no key.
    const same = this.#same.get(at);
    if (same !== undefined && this.#writers[same]?.literal === literal) return same;
    const key = `${at.start} ${at.end} ${literal ?? ''}`;
    const index = this.#indices.get(key) ?? this.#writers.length;
    if (index === this.#writers.length)
      this.#writers.push({ at, ...(literal === true && { literal }) });
    this.#indices.set(key, index);
    this.#same.set(at, index);
    return index;
  }
}
