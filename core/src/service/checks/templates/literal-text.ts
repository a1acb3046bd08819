import { spanAt, type Span } from '../../../text/span.ts';
import type { Expression } from '../../../vtl/ast.ts';

/** A part of a literal's text as a span of the template; null where it is written with escapes. */
export function placeInLiteral({ start, end }: Expression, text: string, part: Span): Span | null {
  return end - start === text.length + 2
    ? spanAt(start + 1 + part.start, part.end - part.start)
    : null;
}
