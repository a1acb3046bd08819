/** Tokens as the lexer hands them to the parser. */
import type { TokenKind } from './tokens.ts';

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
  /** What of the characters skipped before it Velocity prints with it, when it prints it as text. */
  readonly special: string;
  /** Where the skipped characters begin; equals `from` when there are none. */
  readonly specialFrom: number;
  /** Where Velocity's lexer gave up; only for `error`, else -1. */
  readonly errorAt: number;
  private readonly text: string;
  private readonly imageFrom: number;
  private rewritten: string | null = null;

  /** `imageFrom` is where the token's text begins: behind what a comment skips, else `from`. */
  constructor(
    kind: TokenKind,
    text: string,
    from: number,
    to: number,
    matchFrom: number,
    imageFrom: number,
    special: string,
    specialFrom: number,
    errorAt = -1,
  ) {
    this.kind = kind;
    this.from = from;
    this.to = to;
    this.matchFrom = matchFrom;
    this.special = special;
    this.specialFrom = specialFrom;
    this.errorAt = errorAt;
    this.text = text;
    this.imageFrom = imageFrom;
  }

  /** The token's text as Velocity holds it: comments without their content, `.` without a `$!`. */
  get image(): string {
    if (this.rewritten !== null) return this.rewritten;
    return this.kind === 'dot' ? '.' : this.text.slice(this.imageFrom, this.to);
  }

  /** Give it another text: the parser does so for an escaped directive, as Velocity's does. */
  rewrite(image: string): void {
    this.rewritten = image;
  }
}
