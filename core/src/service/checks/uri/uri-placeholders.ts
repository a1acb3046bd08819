import { spanAt, type Span } from '../../../text/span.ts';

/** A `{name}` of a uri; offsets of its text. A plus sign behind the name is no part of it. */
export interface UriPlaceholder {
  readonly name: string;
  readonly isGreedy: boolean;
  readonly span: Span;
}

/** The placeholders of a uri in their order; `${stageVariables.x}` is none. */
export function uriPlaceholders(uri: string): readonly UriPlaceholder[] {
  return [...uri.matchAll(/(?<!\$)\{([\w.-]+)(\+?)\}/g)].map(
    ({ index, 0: whole, 1: name = '', 2: plus }) => ({
      name,
      isGreedy: plus === '+',
      span: spanAt(index, whole.length),
    }),
  );
}
