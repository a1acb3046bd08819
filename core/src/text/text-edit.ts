import type { Span } from './span.ts';

/** Replace the text under `span` by `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** Apply edits that do not overlap, in any order; overlapping ones are applied from the end on. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const fromEnd = [...edits].sort((a, b) => b.span.start - a.span.start || b.span.end - a.span.end);
  // One long text for each of many edits would take minutes.
  const pieces: string[] = [];
  let rest = text.length;
  for (const { span, newText } of fromEnd) {
    if (span.end > rest) return appliedInTurn(text, fromEnd);
    pieces.push(text.slice(span.end, rest), newText);
    rest = span.start;
  }
  return text.slice(0, rest) + pieces.reverse().join('');
}

function appliedInTurn(text: string, edits: readonly TextEdit[]): string {
  return edits.reduce(
    (result, { span, newText }) => result.slice(0, span.start) + newText + result.slice(span.end),
    text,
  );
}
