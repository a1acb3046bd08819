/** Tokens as the lexer hands them to the parser. */
import type { TokenKind } from './tokens.ts';

/** What few tokens have; it is kept apart so that the many stay small. */
export interface TokenOddity {
  /** Where the token's text begins: behind what a comment skips. */
  readonly imageFrom: number;
  /** What of the characters skipped before it Velocity prints with it, when it prints it as text. */
  readonly special: string;
  /** Where the skipped characters begin. */
  readonly specialFrom: number;
  /** Where Velocity's lexer gave up; only for `error`, else -1. */
  readonly errorAt: number;
}

/** A token as the parser reads it; all numbers are offsets of the lexer's own text. */
export class LexerToken {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  /**
   * Where the sign proper begins, behind a `$` or `#` that was glued to it. For a directive's name
   * that is behind its `#`; for comments and `#[[` it is their opening.
   */
  readonly matchFrom: number;
  private readonly text: string;
  private readonly oddity: TokenOddity | null;
  private rewritten: string | null = null;

  constructor(
    kind: TokenKind,
    text: string,
    from: number,
    to: number,
    matchFrom: number,
    oddity: TokenOddity | null,
  ) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.matchFrom = matchFrom;
    this.text = text;
    this.oddity = oddity;
  }

  /** What Velocity prints of the skipped characters, where it prints the token as text. */
  get special(): string {
    return this.oddity === null ? '' : this.oddity.special;
  }

  /** Where the skipped characters begin; equals `from` when there are none. */
  get specialFrom(): number {
    return this.oddity === null ? this.from : this.oddity.specialFrom;
  }

  /** Where Velocity's lexer gave up; only for `error`, else -1. */
  get errorAt(): number {
    return this.oddity === null ? -1 : this.oddity.errorAt;
  }

  /** The token's text as Velocity holds it: comments without their content, `.` without a `$!`. */
  get image(): string {
    if (this.rewritten !== null) return this.rewritten;
    if (this.kind === 'dot') return '.';
    return this.text.slice(this.oddity === null ? this.from : this.oddity.imageFrom, this.to);
  }

  /** Give it another text: the parser does so for an escaped directive, as Velocity's does. */
  rewrite(image: string): void {
    this.rewritten = image;
  }
}
