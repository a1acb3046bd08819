import { movedSpan, type ScalarEdit } from '../../openapi/replace-scalar.ts';
import type { Diagnostic } from '../diagnostic.ts';

/** What was found before one scalar was edited, at the places where it stands now. */
export function movedDiagnostics(
  found: readonly Diagnostic[],
  edit: ScalarEdit,
): readonly Diagnostic[] {
  return found.map((diagnostic) => ({
    ...diagnostic,
    span: movedSpan(diagnostic.span, edit),
    fixes: diagnostic.fixes.map((fix) => ({
      ...fix,
      edits: fix.edits.map(({ span, newText }) => ({ span: movedSpan(span, edit), newText })),
    })),
  }));
}
