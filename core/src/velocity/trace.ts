import type { Span } from '../text/span.ts';

/** One thing that happened in a render, in order of happening. */
export interface TraceEvent {
  /** Where in the template. */
  readonly span: Span;
  readonly what: 'reference' | 'set' | 'condition' | 'loop' | 'round' | 'define' | 'call' | 'stop';
  /** The value as short text, cut with `…`; what it would print. */
  readonly value: string;
  /** The value's Java type in short, such as `String`, `Integer`, `JSONArray`; `null` for none. */
  readonly type: string;
}

/** Output `[start, end)`, in UTF-16 offsets, was written by the template's `span`. */
export interface OutputPiece {
  readonly start: number;
  readonly end: number;
  readonly span: Span;
}

/** Events kept of one render; the first ones, since a loop's later rounds tell little more. */
export const maximalEvents = 10_000;

const shownLength = 200;

/** A value's text as the trace shows it: at most 200 UTF-16 units. */
export function shortText(text: string): string {
  return text.length > shownLength ? `${text.slice(0, shownLength - 1)}…` : text;
}
