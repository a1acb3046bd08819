/** Tokens as the lexer hands them to the parser. */
import type { TokenKind } from './tokens.ts';

/** A token as the parser reads it; all numbers are offsets of the lexer's own text. */
export interface LexerToken {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  /**
   * Where the sign proper begins, behind a `$` or `#` that was glued to it. For a directive's name
   * that is behind its `#`; for comments and `#[[` it is their opening.
   */
  readonly matchFrom: number;
  /**
   * The token's text as Velocity holds it: comments without their content, `.` without a `$!`;
   * the parser rewrites that of an escaped directive, as Velocity does.
   */
  image: string;
  /** What of the characters skipped before it Velocity prints with it, when it prints it as text. */
  readonly special: string;
  /** Where the skipped characters begin; equals `from` when there are none. */
  readonly specialFrom: number;
  /** Where Velocity's lexer gave up; only for `error`. */
  readonly errorAt: number;
}
