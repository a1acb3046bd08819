import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import type { Analysis, TemplateRegion } from '../analysis.ts';

/** A change that a person may want at a place, where nothing is wrong. */
export interface Refactoring {
  readonly title: string;
  /** LSP's kind. */
  readonly kind: 'refactor.extract' | 'refactor.rewrite';
  /** Offsets of the file. */
  readonly edits: readonly TextEdit[];
}

/** One kind of refactoring: what it offers for a selection of the template; null for nothing. */
export type RefactoringSource = (place: RefactoredPlace) => Refactoring | null;

export interface RefactoredPlace {
  readonly analysis: Analysis;
  readonly region: TemplateRegion;
  /** What is selected, or where the cursor is; offsets of the template. */
  readonly selection: Span;
}
