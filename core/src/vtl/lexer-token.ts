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
export interface LexerToken {
  readonly kind: TokenKind;
  readonly from: number;
  readonly to: number;
  /**
   * Where the sign proper begins, behind a `$` or `#` that was glued to it. For a directive's name
   * that is behind its `#`; for comments and `#[[` it is their opening.
   */
  readonly matchFrom: number;
  /** What Velocity prints of the skipped characters, where it prints the token as text. */
  readonly special: string;
  /** Where the skipped characters begin; equals `from` when there are none. */
  readonly specialFrom: number;
  /** Where Velocity's lexer gave up; only for `error`, else -1. */
  readonly errorAt: number;
  /** The token's text as Velocity holds it: comments without their content, `.` without a `$!`. */
  readonly image: string;
  /** Give it another text: the parser does so for an escaped directive, as Velocity's does. */
  rewrite(image: string): void;
}

/** A token's place in memory, which the lexer writes and later writes anew for another token. */
export class TokenRecord implements LexerToken {
  kind: TokenKind = 'eof';
  from = 0;
  to = 0;
  matchFrom = 0;
  private readonly text: string;
  private oddity: TokenOddity | null = null;
  private rewritten: string | null = null;

  constructor(text: string) {
    this.text = text;
  }

  /** True unless the token is surely printed as it was written: see `literal-text.ts`. */
  get isOdd(): boolean {
    if (this.oddity !== null) return true;
    switch (this.kind) {
      case 'escape-directive':
      case 'multi-line-comment':
        return true;
      case 'dot':
        return this.matchFrom > this.from;
      case 'identifier':
      case 'lcurly':
        return this.matchFrom > this.from + 1;
      default:
        return false;
    }
  }

  /** Become another token. */
  write(
    kind: TokenKind,
    from: number,
    to: number,
    matchFrom: number,
    oddity: TokenOddity | null,
  ): void {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.matchFrom = matchFrom;
    this.oddity = oddity;
    this.rewritten = null;
  }

  get special(): string {
    return this.oddity === null ? '' : this.oddity.special;
  }

  get specialFrom(): number {
    return this.oddity === null ? this.from : this.oddity.specialFrom;
  }

  get errorAt(): number {
    return this.oddity === null ? -1 : this.oddity.errorAt;
  }

  get image(): string {
    if (this.rewritten !== null) return this.rewritten;
    if (this.kind === 'dot') return '.';
    return this.text.slice(this.oddity === null ? this.from : this.oddity.imageFrom, this.to);
  }

  rewrite(image: string): void {
    this.rewritten = image;
  }
}
