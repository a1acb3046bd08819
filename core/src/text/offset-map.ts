import type { Span } from './span.ts';

/**
 * The way between a template's offsets and its host file's. Exact for every UTF-16 unit of the
 * decoded template, through indentation, folding, escapes and CRLF; or `coarse`, when decoding
 * could not be verified: then every span maps to the whole scalar and nothing points at a wrong
 * place.
 */
export interface OffsetMap {
  readonly exact: boolean;
  /** A span of the template as a span of the file. Total: offsets out of range are clamped. */
  toFile(span: Span): Span;
  /**
   * A file offset as a template offset (a cursor position, so both borders count); undefined when
   * it does not stand on the template's text, as in the indentation of a block scalar.
   */
  toTemplate(offset: number): number | undefined;
}

/** The map of a `.vtl` file: template and file are one text. */
export function identityMap(length: number): OffsetMap {
  return {
    exact: true,
    toFile: (span) => ({ start: clamp(span.start, length), end: clamp(span.end, length) }),
    toTemplate: (offset) => (offset >= 0 && offset <= length ? offset : undefined),
  };
}

/** A decoded text with the place of each of its UTF-16 units in the file. */
export interface DecodedText {
  readonly text: string;
  /** Unit `i` was written at `[starts[i], ends[i])` of the file; both never decrease. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Where an empty text stands: between its quotes, or where its first line would begin. */
  readonly anchor: number;
  /**
   * Further cursor places that stand for the end of the text: the blank lines behind a block
   * scalar, which chomping drops but where a person goes on typing.
   */
  readonly tail?: Span & { readonly indent: number };
}

/** The exact map of a decoded text into `file`, the text that it was decoded from. */
export function exactMap(file: string, decoded: DecodedText): OffsetMap {
  const { starts, ends, anchor } = decoded;
  const length = starts.length;
  const startOf = (unit: number): number => starts[unit] ?? ends[length - 1] ?? anchor;
  const endOf = (unit: number): number => ends[unit] ?? anchor;

  /** True where the unit is a line break: the place behind it is the next line's indentation. */
  const isBreak = (unit: number): boolean => /[\r\n]/.test(file.charAt(endOf(unit) - 1));

  return {
    exact: true,
    toFile(span) {
      const start = clamp(span.start, length);
      const end = clamp(span.end, length);
      if (end <= start) return { start: startOf(start), end: startOf(start) };
      return { start: startOf(start), end: endOf(end - 1) };
    },
    toTemplate(offset) {
      if (length === 0) return offset === anchor || isInTail(file, decoded, offset) ? 0 : undefined;
      const next = firstNotBefore(starts, offset);
      if (next < length && startOf(next) === offset) return next;
      const unit = next - 1;
      if (unit < 0) return undefined;
      if (offset < endOf(unit)) return firstNotBefore(starts, startOf(unit));
      if (offset === endOf(unit) && !isBreak(unit)) return next;
      return next === length && isInTail(file, decoded, offset) ? length : undefined;
    },
  };
}

/**
 * A map that is worked out when it is first needed: most templates of a file have no findings, and
 * a cursor stands in one of them only. `mayHold` is a cheap test of a file offset: false means that
 * it surely does not stand on the text.
 */
export class LazyMap implements OffsetMap {
  #made: OffsetMap | null = null;
  readonly #make: () => OffsetMap;
  readonly #mayHold: (offset: number) => boolean;

  constructor(make: () => OffsetMap, mayHold: (offset: number) => boolean) {
    this.#make = make;
    this.#mayHold = mayHold;
  }

  get exact(): boolean {
    return this.#map().exact;
  }

  toFile(span: Span): Span {
    return this.#map().toFile(span);
  }

  toTemplate(offset: number): number | undefined {
    return this.#mayHold(offset) ? this.#map().toTemplate(offset) : undefined;
  }

  #map(): OffsetMap {
    return (this.#made ??= this.#make());
  }
}

/** The map of a text whose decoding could not be verified: everything is the whole of it. */
export function coarseMap(whole: Span): OffsetMap {
  return { exact: false, toFile: () => whole, toTemplate: () => undefined };
}

/** True in the dropped blank lines behind a text, from the column of its indentation on. */
function isInTail(file: string, { tail }: DecodedText, offset: number): boolean {
  if (!tail || offset < tail.start || offset > tail.end) return false;
  const lineStart = Math.max(tail.start, file.lastIndexOf('\n', offset - 1) + 1);
  return offset - lineStart >= tail.indent;
}

/** The least index whose value is not less than `offset`; the length where there is none. */
function firstNotBefore(sorted: Int32Array, offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
