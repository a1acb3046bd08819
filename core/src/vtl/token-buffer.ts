/**
 * The tokens between the lexer and the parser: fetched only when looked at, since what a token is
 * depends on what the parser did before it, and kept while a rule may look back at them.
 */
import { type LexerToken, TokenRecord } from './lexer-token.ts';
import type { Lexer } from './lexer.ts';
import type { TokenKind } from './tokens.ts';

export class TokenBuffer {
  readonly lexer: Lexer;
  /** Whether all tokens are kept, for an editor; else only those that may be looked back at. */
  private readonly keepsTokens: boolean;
  /**
   * Tokens passed in the outermost statement, and those looked at ahead. The records behind
   * `count` are free, and written anew for the tokens to come: most of the memory that a parse
   * goes through would else be tokens.
   */
  private readonly records: TokenRecord[] = [];
  /** How many of `records` are tokens. */
  private count = 0;
  private index = 0;
  /** At the last odd token or behind it; -1 where all are plain. */
  private oddAt = -1;
  /** The next token, once it was looked at: what `peek` is asked for most. */
  private current: LexerToken | null = null;
  /** Behind the last token taken. */
  takenEnd = 0;

  constructor(lexer: Lexer, keepsTokens: boolean) {
    this.lexer = lexer;
    this.keepsTokens = keepsTokens;
  }

  /**
   * The token `ahead` places on, without taking it. A token is good until it is gone back behind
   * and another is looked at, or until `forgetTaken`.
   */
  peek(ahead = 0): LexerToken {
    if (ahead > 0) return this.lookAhead(ahead);
    this.current ??= this.lookAhead(0);
    return this.current;
  }

  private lookAhead(ahead: number): LexerToken {
    const at = this.index + ahead;
    // Looking beyond the end of an array is slow, and this is asked for each token.
    let token = at < this.count ? this.records[at] : undefined;
    while (token === undefined) {
      const fetched = this.fetch();
      if (this.count > at) token = fetched;
    }
    return token;
  }

  private fetch(): TokenRecord {
    const { records, lexer } = this;
    let record = this.count < records.length ? records[this.count] : undefined;
    if (record === undefined) {
      record = new TokenRecord(lexer.text);
      records.push(record);
    }
    lexer.next(record);
    if (record.isOdd) this.oddAt = this.count;
    this.count++;
    return record;
  }

  take(): LexerToken {
    const token = this.peek();
    this.index++;
    this.current = null;
    this.takenEnd = token.to;
    return token;
  }

  /** Take the token if it is of that kind. */
  accept(kind: TokenKind): LexerToken | null {
    return this.peek().kind === kind ? this.take() : null;
  }

  /** How many tokens have been taken: a mark for `takenAt`. */
  get position(): number {
    return this.index;
  }

  /** A token that was taken; null beyond them. */
  takenAt(position: number): LexerToken | null {
    return position < this.index ? (this.records[position] ?? null) : null;
  }

  /** True when the tokens from a position on are without gap, and print as they were written. */
  isPlainFrom(position: number): boolean {
    return this.oddAt < position;
  }

  /** The tokens from a position on, those that were only looked at too. */
  tokensFrom(position: number): readonly LexerToken[] {
    return this.records.slice(position, this.count);
  }

  /** Forget the tokens taken: a statement that stands in no other begins, and none looks back. */
  forgetTaken(): void {
    if (this.keepsTokens || this.index === 0) return;
    const { records, index } = this;
    for (let at = index; at < this.count; at++) {
      const [ahead, free] = [records[at], records[at - index]];
      if (ahead === undefined || free === undefined) break;
      records[at - index] = ahead;
      records[at] = free;
    }
    this.count -= index;
    this.index = 0;
    this.oddAt = Math.max(-1, this.oddAt - index);
  }

  /** Go back to a position, forgetting all tokens from there on. */
  protected backTo(position: number): void {
    this.index = this.count = position;
    this.current = null;
  }

  /** Go back behind the last token taken that begins before an offset. */
  protected backBefore(offset: number): void {
    let position = this.index;
    while (position > 0 && (this.records[position - 1]?.from ?? -1) >= offset) position--;
    this.backTo(position);
    // What lies between them and the offset is lost.
    this.oddAt = position;
  }
}
