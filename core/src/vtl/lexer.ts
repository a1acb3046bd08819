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
import { LexerToken } from './lexer-token.ts';
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

  /** The next token; `eof` again and again at the end. */
  next(): LexerToken {
    const { text, offset: begin } = this;
    let special = '';
    let from = begin;
    let imageFrom = begin;
    for (;;) {
      if (this.offset >= text.length) return this.atEnd(begin, from, imageFrom, special);
      const matchFrom = this.offset;
      const isRead = matchAt(this.states.state, text, matchFrom, this.scan);
      if (!isRead || (this.stringsEndAtLine && isRunaway(text, matchFrom, this.scan))) {
        return this.unreadable(begin, from, special);
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
          return new LexerToken(kind, text, from, end, signFrom, oddity);
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
      // Most tokens are one of these; they need not be held against all that follow.
      case 'identifier':
      case 'text':
      case 'whitespace':
        return;
      case 'index-lbracket':
        this.states.push('refindex');
        return;
      case 'dot':
        this.states.state = 'refmodifier';
        return;
      case 'refmod2-rparen':
        this.states.state = 'reference';
        return;
      case 'if-directive':
      case 'elseif-directive':
        this.states.state = 'directive';
        return;
      case 'rparen':
        this.states.closeParenthesis();
        return;
      case 'index-rbracket':
      case 'end':
      case 'else-directive':
      case 'rcurly':
        this.states.pop();
        return;
      case 'lparen':
        this.states.lparen++;
        if (this.states.state === 'refmodifier') this.states.state = 'refmod2';
        return;
      case 'set-directive':
        this.states.push('directive');
        this.isInSet = true;
        this.states.lparen++;
        return;
      case 'single-line-comment-start':
        if (this.states.state === 'reference') this.states.pop();
        this.beginIgnored('in-single-line-comment', this.offset - 2);
        return;
      case 'single-line-comment':
      case 'multi-line-comment':
      case 'formal-comment':
      case 'textblock':
        this.isInComment = false;
        this.states.pop();
        return;
      case 'string-literal':
        if (this.states.state === 'directive' && !this.isInSet && this.states.lparen === 0)
          this.states.pop();
        return;
      case 'integer-literal': {
        const isArgument = this.states.state === 'refmod2' || this.states.state === 'refindex';
        if (this.states.lparen === 0 && !this.isInSet && !isArgument) this.states.pop();
        return;
      }
      case 'floating-point-literal':
        if (this.states.lparen === 0 && !this.isInSet && this.states.state !== 'refmod2')
          this.states.pop();
        return;
      default:
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
  private atEnd(begin: number, from: number, imageFrom: number, special: string): LexerToken {
    const { text } = this;
    const end = text.length;
    const oddity = { imageFrom: end, special, specialFrom: begin, errorAt: -1 };
    if (imageFrom < end) {
      const isTextblock = this.states.state === 'in-textblock';
      this.restart(end);
      const matchFrom = isTextblock ? this.openedAt : imageFrom;
      return new LexerToken('error', text, from, end, matchFrom, { ...oddity, errorAt: end });
    }
    if (from === end) return new LexerToken('eof', text, from, end, end, oddity);
    const isLine = this.states.state === 'in-single-line-comment';
    const openedAt = this.openedAt;
    this.restart(end);
    const kind = isLine ? 'single-line-comment' : 'unclosed-comment';
    return new LexerToken(kind, text, from, end, isLine ? from : openedAt, oddity);
  }

  /** One character, or what stands of an unclosed string on its line. */
  private unreadable(begin: number, from: number, special: string): LexerToken {
    const { text, offset: at } = this;
    const code = text.charCodeAt(at);
    const isString = code === QUOTE || code === DOUBLE_QUOTE;
    this.offset = isString ? unclosedStringEnd(text, at) : wordEndOr(text, at, at + 1);
    const errorAt = isString ? text.length : at;
    const oddity = { imageFrom: from, special, specialFrom: begin, errorAt };
    return new LexerToken('error', text, from, this.offset, at, oddity);
  }
}
