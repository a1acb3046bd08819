/** A finding of `check` with everything a format may want; lines and UTF-16 columns from 1. */
import { placeName } from '../../core/src/index.ts';
import type { Analysis, Diagnostic, LineIndex, Severity } from '../../core/src/index.ts';
import type { At } from '../../protocol/src/report.ts';
import { toAt } from './report.ts';

export interface Finding extends At {
  readonly severity: Severity;
  readonly code: string;
  readonly message: string;
  /** JSON pointer of the key around it; empty in a template's own file. */
  readonly place: string;
  readonly fixes: readonly FindingFix[];
}

/** A repair, with its places as lines and columns. */
export interface FindingFix {
  /** In the imperative: "Replace with 'json'". */
  readonly title: string;
  readonly edits: readonly { readonly at: At; readonly newText: string }[];
}

/** A file that could not be checked, and why, in one line that names it. */
export interface Unreadable {
  readonly file: string;
  readonly message: string;
}

/** A diagnostic in lines and columns of its file. */
export function toFinding(
  diagnostic: Diagnostic,
  analysis: Analysis,
  file: string,
  lines: LineIndex,
): Finding {
  const { severity, code, message, span, fixes } = diagnostic;
  return {
    ...toAt(span, file, lines),
    severity,
    code,
    message,
    place: placeName(analysis, span.start),
    fixes: fixes.map(({ title, edits }) => ({
      title,
      edits: edits.map(({ span: place, newText }) => ({ at: toAt(place, file, lines), newText })),
    })),
  };
}

/** Things of files by file, in the order in which the files first come. */
export function groupByFile<T>(
  items: readonly T[],
  fileOf: (item: T) => string,
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(fileOf(item));
    if (group === undefined) groups.set(fileOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
