import type { Span } from '../../text/span.ts';
import { movedSpan, type NodeEdit } from '../../openapi/replace-node.ts';
import type { Diagnostic } from '../diagnostic.ts';

/**
 * What was found before one value was edited, at the places where it stands now; null where one of
 * the places is inside that value and nobody knows where it went.
 */
export function movedDiagnostics(
  found: readonly Diagnostic[],
  edit: NodeEdit,
): readonly Diagnostic[] | null {
  if (found.some((diagnostic) => placesOf(diagnostic).some((span) => beginsInside(span, edit)))) {
    return null;
  }
  return found.map((diagnostic) => ({
    ...diagnostic,
    span: movedSpan(diagnostic.span, edit),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: movedSpan(span, edit), newText })),
    })),
  }));
}

function placesOf({ span, fixes }: Diagnostic): readonly Span[] {
  return [span, ...fixes.flatMap((fix) => fix.edits.map((edit) => edit.span))];
}

function beginsInside({ start, end }: Span, { old }: NodeEdit): boolean {
  const isInside = (offset: number) => old.span.start < offset && offset < old.span.end;
  return isInside(start) || isInside(end);
}
