import type { Span } from '../../text/span.ts';
import type { Fix } from '../diagnostic.ts';

/** "Did you mean" in its two forms: behind a message, and as a quick fix. */
export interface Suggestion {
  /** Begins with a blank; empty when there is nothing to suggest. */
  readonly question: string;
  /** To be spread into a finding. */
  readonly fix: { readonly fix?: Fix };
}

/** Suggests to write `name` in place of what stands at `span`; null suggests nothing. */
export function suggestion(span: Span, name: string | null | undefined): Suggestion {
  if (name === null || name === undefined) return { question: '', fix: {} };
  const fix = { title: `Replace with '${name}'`, edits: [{ span, newText: name }], isGuess: true };
  return { question: ` Did you mean '${name}'?`, fix: { fix } };
}
