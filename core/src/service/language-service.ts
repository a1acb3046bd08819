/**
 * The façade: one line per feature. Everything is a pure function of an `Analysis` (one version of
 * one file) and offsets of that file. This file is the contract between `core/service` and the
 * rims (`server`, `cli`); the functions live in files of their own.
 */
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/text-edit.ts';

export type HostLanguage = 'vtl' | 'yaml' | 'json';

export type CompletionKind =
  'property' | 'method' | 'variable' | 'directive' | 'keyword' | 'value' | 'snippet';

export interface CompletionItem {
  readonly label: string;
  readonly kind: CompletionKind;
  /** One line behind the label: the signature or type. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** What is inserted in place of `replace`; a snippet in LSP's syntax when `isSnippet`. */
  readonly insertText: string;
  readonly isSnippet: boolean;
  /** The span of the file that it replaces. */
  readonly replace: Span;
  readonly sortText?: string;
  /** What the text typed so far is compared with, where that is not the label or the text. */
  readonly filterText?: string;
}

export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly contents: string;
}

/** A place to press: "▶ Run integration" on an integration, "▶ Preview template" on a `.vtl` file. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  readonly target:
    | { readonly kind: 'integration'; readonly pointer: string; readonly operation: string }
    | { readonly kind: 'template' };
}

/** A quick fix at a place of the file. */
export interface CodeAction {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Code of the diagnostic that it mends. */
  readonly code: string;
  readonly span: Span;
}
