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

function clamp(offset: number, length: number): number {
  return Math.max(0, Math.min(offset, length));
}
