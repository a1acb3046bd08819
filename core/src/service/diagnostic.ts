/** What the service says of a document: plain data in offsets of the host file. */
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** A repair that a person can take with one click. */
export interface Fix {
  /** In the imperative: "Replace with 'json'". */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** True for the likeliest of several meanings ("Did you mean"): never taken unasked. */
  readonly isGuess?: boolean;
}

export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: what is wrong and what the gateway will do. */
  readonly message: string;
  readonly span: Span;
  readonly fixes: readonly Fix[];
  /** Faded in the editor: it has no effect here. */
  readonly unnecessary?: boolean;
}
