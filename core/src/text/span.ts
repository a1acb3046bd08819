/**
 * A half-open range `[start, end)` of UTF-16 offsets into one text. Which text (a template or its
 * host file) is said by whoever hands the span over; an `OffsetMap` turns one into the other.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span of `length` UTF-16 units that begins at `start`. */
export function spanAt(start: number, length: number): Span {
  return { start, end: start + length };
}

/** The smallest span that holds both. */
export function cover(a: Span, b: Span): Span {
  return { start: Math.min(a.start, b.start), end: Math.max(a.end, b.end) };
}

/** True when `inner` lies wholly in `outer`; an empty span at either border counts as inside. */
export function containsSpan(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/**
 * True when the offset lies in the span or at one of its borders. A cursor stands between two
 * characters, so a cursor at the end of a word still touches the word.
 */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The text under a span. */
export function slice(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}
