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
  const { start, end } = edit.old.span;
  // Of everything before the edit, nothing moves; half of a file's findings stay as they are.
  if (!hasPlace(found, (span) => span.start > start || span.end > start)) return found;
  const isInside = (offset: number) => start < offset && offset < end;
  if (hasPlace(found, (span) => isInside(span.start) || isInside(span.end))) return null;
  return found.map((diagnostic) => ({
    ...diagnostic,
    span: movedSpan(diagnostic.span, edit),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: movedSpan(span, edit), newText })),
    })),
  }));
}

/** True where one of the diagnostics, or one of their edits, has such a place. */
function hasPlace(found: readonly Diagnostic[], isMeant: (span: Span) => boolean): boolean {
  return found.some(
    ({ span, fixes }) =>
      isMeant(span) || fixes.some(({ edits }) => edits.some((edit) => isMeant(edit.span))),
  );
}
