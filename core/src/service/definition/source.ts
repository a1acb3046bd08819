/** What a source of links between the parts of a host file gives. */
import type { Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';

/** A name in a file and the place that it names; offsets of the file. */
export interface Link {
  readonly origin: Span;
  readonly target: Span;
}

/**
 * Every link of one kind in a file. Definition reads them forwards and references backwards, so a
 * new source serves both.
 */
export type LinkSource = (analysis: Analysis) => Iterable<Link>;
