import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

/** One entry of the outline. */
export interface DocumentSymbol {
  readonly name: string;
  readonly detail: string;
  readonly kind: 'integration' | 'template' | 'variable' | 'block';
  /** The whole thing, and the part to select; offsets of the file. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline of the file. */
export function symbols(analysis: Analysis): readonly DocumentSymbol[] {
  void analysis;
  return [];
}
