/**
 * Velocity's lexer: a state machine with a stack, driven by the parser token by token. What a
 * character means depends on the state that the tokens before it (and three actions of the parser)
 * have left, so the states, their actions and even their slips are Velocity's own.
 * Source: Velocity 1.7, Parser.jjt.
 */
import { DOUBLE_QUOTE, QUOTE } from './characters.ts';
import { matchAt } from './lexer-rules.ts';
import { isRunaway, type MatchKind, type Scan } from './lexer-offers.ts';
import type { LexicalState } from './lexer-rules.ts';
import { LexerStates } from './lexer-states.ts';
import { whitespaceEnd } from './lexer-scans.ts';
import type { TokenRecord } from './lexer-token.ts';
import { unclosedStringEnd, wordEndOr } from './recovery.ts';
import { printedOfSkipped } from './skipped-signs.ts';

export class Lexer {
  readonly text: string;
  private offset = 0;
  private readonly states = new LexerStates();
  private isInComment = false;
  /**
   * Set by the parser when it reads a broken statement anew: strings then end with their line, so
   * that a missing quote is found where it is missing and not at the next quote of the template.
   */
  stringsEndAtLine = false;
  /** Set by `#set(`, cleared by the parser behind its `)`. */
  isInSet = false;
  private readonly scan: Scan = { kind: 'eof', end: 0, backslashEnd: 0 };
  /** Where the comment or `#[[` that is being read was opened. */
  private openedAt = 0;

  constructor(text: string) {
    this.text = text;
  }

  /** Write the next token; `eof` again and again at the end. */
  next(token: TokenRecord): void {
    const { text, offset: begin } = this;
    let special = '';
    let from = begin;
    let imageFrom = begin;
    for (;;) {
      if (this.offset >= text.length) {
        this.atEnd(token, begin, from, imageFrom, special);
        return;
      }
      const matchFrom = this.offset;
      const isRead = matchAt(this.states.state, text, matchFrom, this.scan);
      if (!isRead || (this.stringsEndAtLine && isRunaway(text, matchFrom, this.scan))) {
        this.unreadable(token, begin, from, special);
        return;
      }
      const { kind, end } = this.scan;
      this.offset = end;
      switch (kind) {
        case 'more-dollar':
          this.beginReference();
          break;
        case 'more-hash':
          this.beginDirective();
          break;
        case 'more-textblock':
          this.beginIgnored('in-textblock', matchFrom);
          break;
        case 'more-comment':
          this.beginIgnored('in-multi-line-comment', matchFrom);
          break;
        case 'more-formal-comment':
          // Velocity looks one character ahead to tell `#**x` from `#**#` and puts it back.
          if (!this.isInComment) this.offset--;
          this.beginIgnored('in-formal-comment', matchFrom);
          break;
        case 'more-character':
          break;
        case 'skip':
          imageFrom = this.offset;
          break;
        case 'reference-terminator':
        case 'directive-terminator':
          this.offset = matchFrom;
          this.states.pop();
          special += printedOfSkipped(text, from, matchFrom);
          from = imageFrom = matchFrom;
          break;
        default: {
          this.act(kind);
          const isIgnored =
            kind === 'textblock' || kind === 'multi-line-comment' || kind === 'formal-comment';
          const signFrom = isIgnored ? this.openedAt : matchFrom;
          const isPlain = imageFrom === from && begin === from;
          const oddity = isPlain ? null : { imageFrom, special, specialFrom: begin, errorAt: -1 };
          token.write(kind, from, end, signFrom, oddity);
          return;
        }
      }
    }
  }

  /** Begin anew at an offset, as if a template began there: how the parser gets over an error. */
  restart(offset: number): void {
    this.offset = offset;
    this.states.reset();
    this.isInComment = this.isInSet = this.stringsEndAtLine = false;
    this.scan.backslashEnd = 0;
  }

  /** Read a directive's arguments anew, from behind its name (or its `(`, for `#set`). */
  restartArguments(offset: number, isSet: boolean): void {
    this.restart(offset);
    this.states.push('directive');
    this.isInSet = isSet;
    if (isSet) this.states.lparen = 1;
  }

  /** A directive's name was read: its arguments follow. */
  enterDirective(): void {
    this.states.state = 'directive';
  }

  /** A directive without parentheses ends with its name. */
  leaveDirective(): void {
    this.states.pop();
  }

  /** True when a `(` follows, white space (line ends too) in between allowed. */
  isParenthesisNext(): boolean {
    return this.text[whitespaceEnd(this.text, this.offset)] === '(';
  }

  /** What a token does to the state, beside being one. */
  private act(kind: MatchKind): void {
    switch (kind) {
      // Most tokens are one of these, and do nothing.
      case 'identifier':
      case 'text':
      case 'whitespace':
        return;
      case 'set-directive':
        this.isInSet = true;
        this.states.pass(kind, true);
        return;
      case 'single-line-comment-start':
        this.states.pass(kind, this.isInSet);
        this.beginIgnored('in-single-line-comment', this.offset - 2);
        return;
      case 'single-line-comment':
      case 'multi-line-comment':
      case 'formal-comment':
      case 'textblock':
        this.isInComment = false;
        this.states.pop();
        return;
      default:
        this.states.pass(kind, this.isInSet);
    }
  }

  private beginReference(): void {
    if (this.isInComment) return;
    if (this.states.state === 'reference') this.states.pop();
    this.states.push('reference');
  }

  private beginDirective(): void {
    if (this.isInComment) return;
    if (this.states.state === 'reference' || this.states.state === 'refmodifier') this.states.pop();
    this.states.push('pre-directive');
  }

  private beginIgnored(state: LexicalState, openedAt: number): void {
    if (this.isInComment) return;
    this.isInComment = true;
    this.openedAt = openedAt;
    this.states.push(state);
  }

  /** A begun `$`, `#` or `#[[` must not end the text; skipped text (a comment) may. */
  private atEnd(
    token: TokenRecord,
    begin: number,
    from: number,
    imageFrom: number,
    special: string,
  ): void {
    const { text } = this;
    const end = text.length;
    const oddity = { imageFrom: end, special, specialFrom: begin, errorAt: -1 };
    if (imageFrom < end) {
      const isTextblock = this.states.state === 'in-textblock';
      this.restart(end);
      const matchFrom = isTextblock ? this.openedAt : imageFrom;
      token.write('error', from, end, matchFrom, { ...oddity, errorAt: end });
      return;
    }
    if (from === end) {
      token.write('eof', from, end, end, oddity);
      return;
    }
    const isLine = this.states.state === 'in-single-line-comment';
    const openedAt = this.openedAt;
    this.restart(end);
    const kind = isLine ? 'single-line-comment' : 'unclosed-comment';
    token.write(kind, from, end, isLine ? from : openedAt, oddity);
  }

  /** One character, or what stands of an unclosed string on its line. */
  private unreadable(token: TokenRecord, begin: number, from: number, special: string): void {
    const { text, offset: at } = this;
    const code = text.charCodeAt(at);
    const isString = code === QUOTE || code === DOUBLE_QUOTE;
    this.offset = isString ? unclosedStringEnd(text, at) : wordEndOr(text, at, at + 1);
    const errorAt = isString ? text.length : at;
    const oddity = { imageFrom: from, special, specialFrom: begin, errorAt };
    token.write('error', from, this.offset, at, oddity);
  }
}
