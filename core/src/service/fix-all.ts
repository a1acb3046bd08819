import type { TextEdit } from '../text/text-edit.ts';
import type { Diagnostic } from './diagnostic.ts';

/**
 * The edits of many fixes as one: those that are sure to be meant, or with `code` all fixes of that
 * check, which somebody has asked for by name. Of two fixes that touch the same text the first in
 * the file wins; the other is left for the next time. Ordered by place, and none overlap.
 */
export function fixAll(found: readonly Diagnostic[], code?: string): readonly TextEdit[] {
  const fixes = found.flatMap((diagnostic) => {
    const [fix] = diagnostic.fixes;
    if (fix === undefined || (code !== undefined && diagnostic.code !== code)) return [];
    return code === undefined && fix.isGuess === true ? [] : [fix];
  });
  const taken: TextEdit[] = [];
  for (const { edits } of fixes) {
    const isFree = !edits.some((edit) => taken.some((other) => isOverlapping(edit, other)));
    if (isFree) taken.push(...edits);
  }
  return taken.sort((a, b) => a.span.start - b.span.start);
}

/** Two insertions at one place count too: which comes first would be chance. */
function isOverlapping({ span: a }: TextEdit, { span: b }: TextEdit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
