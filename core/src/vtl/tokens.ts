/** Tokens of a template: every character of the text lies in exactly one of them, in order. */
import type { Span } from '../text/span.ts';

/** The owner of the lexer completes this union; the names are those of Velocity's own grammar. */
export type TokenKind = 'text' | 'dollar' | 'eof';

export interface Token extends Span {
  readonly kind: TokenKind;
}
