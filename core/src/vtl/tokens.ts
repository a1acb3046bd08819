/** Tokens of a template: every character of the text lies in exactly one of them, in order. */
import type { Span } from '../text/span.ts';

/**
 * The names are those of Velocity's own grammar, in kebab case. A token may carry characters in
 * front of its proper sign: Velocity glues a `$` or `#` that begins nothing to what follows.
 */
export type TokenKind =
  // Text and escapes.
  | 'text'
  | 'escape'
  | 'double-escape'
  | 'escape-directive'
  | 'empty-index'
  | 'reference-terminator'
  | 'directive-terminator'
  // Comments and unparsed text.
  | 'single-line-comment-start'
  | 'single-line-comment'
  | 'multi-line-comment'
  | 'formal-comment'
  | 'unclosed-comment'
  | 'textblock'
  // Directive names.
  | 'set-directive'
  | 'if-directive'
  | 'elseif-directive'
  | 'else-directive'
  | 'end'
  | 'word'
  | 'bracketed-word'
  // References.
  | 'identifier'
  | 'dot'
  | 'lcurly'
  | 'rcurly'
  | 'index-lbracket'
  | 'index-rbracket'
  | 'refmod2-rparen'
  // Literals.
  | 'string-literal'
  | 'integer-literal'
  | 'floating-point-literal'
  | 'true'
  | 'false'
  // Signs of expressions.
  | 'lparen'
  | 'rparen'
  | 'lbracket'
  | 'rbracket'
  | 'left-curley'
  | 'right-curley'
  | 'comma'
  | 'colon'
  | 'doubledot'
  | 'whitespace'
  | 'minus'
  | 'plus'
  | 'multiply'
  | 'divide'
  | 'modulus'
  | 'logical-and'
  | 'logical-or'
  | 'logical-lt'
  | 'logical-le'
  | 'logical-gt'
  | 'logical-ge'
  | 'logical-equals'
  | 'logical-not-equals'
  | 'logical-not'
  | 'equals'
  // What Velocity cannot read, and the end.
  | 'error'
  | 'eof';

export interface Token extends Span {
  readonly kind: TokenKind;
}
