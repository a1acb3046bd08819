/**
 * Velocity's lexer: a state machine with a stack, driven by the parser token by token. What a
 * character means depends on the state that the tokens before it (and three actions of the parser)
 * have left, so the states, their actions and even their slips are Velocity's own.
 * Source: Velocity 1.7, Parser.jjt.
 */
import { DOUBLE_QUOTE, QUOTE, isWhitespace } from './characters.ts';
import { matchAt } from './lexer-rules.ts';
import type { MatchKind, Scan } from './lexer-offers.ts';
import type { LexicalState } from './lexer-rules.ts';
import { lineEnd, unclosedStringEnd, wordEndOr } from './recovery.ts';
import { printedOfSkipped } from './skipped-signs.ts';
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

interface SavedState {
  readonly state: LexicalState;
  readonly lparen: number;
  readonly rparen: number;
}

export class Lexer {
  readonly text: string;
  private offset = 0;
  private state: LexicalState = 'default';
  private stack: SavedState[] = [];
  private lparen = 0;
  private rparen = 0;
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
    const begin = this.offset;
    let special = '';
    let from = begin;
    let imageFrom = begin;
    for (;;) {
      if (this.offset >= this.text.length) return this.atEnd(begin, from, imageFrom, special);
      const matchFrom = this.offset;
      const isRead = matchAt(this.state, this.text, matchFrom, this.scan);
      if (!isRead || (this.stringsEndAtLine && this.isRunaway())) {
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
          this.pop();
          special += printedOfSkipped(this.text, from, matchFrom);
          from = imageFrom = matchFrom;
          break;
        default: {
          const state = this.state;
          this.act(kind);
          const isIgnored = state.startsWith('in-') && kind !== 'single-line-comment';
          return {
            kind,
            from,
            to: this.offset,
            matchFrom: isIgnored ? this.openedAt : matchFrom,
            image: kind === 'dot' ? '.' : this.text.slice(imageFrom, this.offset),
            special,
            specialFrom: begin,
            errorAt: -1,
          };
        }
      }
    }
  }

  /** Begin anew at an offset, as if a template began there: how the parser gets over an error. */
  restart(offset: number): void {
    this.offset = offset;
    this.state = 'default';
    this.stack = [];
    this.lparen = this.rparen = 0;
    this.isInComment = this.isInSet = this.stringsEndAtLine = false;
    this.scan.backslashEnd = 0;
  }

  /** Read a directive's arguments anew, from behind its name (or its `(`, for `#set`). */
  restartArguments(offset: number, isSet: boolean): void {
    this.restart(offset);
    this.push('directive');
    this.isInSet = isSet;
    if (isSet) this.lparen = 1;
  }

  private isRunaway(): boolean {
    const { kind, end } = this.scan;
    return kind === 'string-literal' && lineEnd(this.text, this.offset) < end;
  }

  /** A directive's name was read: its arguments follow. */
  enterDirective(): void {
    this.state = 'directive';
  }

  /** A directive without parentheses ends with its name. */
  leaveDirective(): void {
    this.pop();
  }

  /** True when a `(` follows, white space (line ends too) in between allowed. */
  isParenthesisNext(): boolean {
    let at = this.offset;
    while (isWhitespace(this.text.charCodeAt(at))) at++;
    return this.text[at] === '(';
  }

  /** What a token does to the state, beside being one. */
  private act(kind: MatchKind): void {
    switch (kind) {
      case 'index-lbracket':
        this.push('refindex');
        return;
      case 'dot':
        this.state = 'refmodifier';
        return;
      case 'refmod2-rparen':
        this.state = 'reference';
        return;
      case 'if-directive':
      case 'elseif-directive':
        this.state = 'directive';
        return;
      case 'rparen':
        this.closeParenthesis();
        return;
      case 'index-rbracket':
      case 'end':
      case 'else-directive':
      case 'rcurly':
        this.pop();
        return;
      case 'lparen':
        this.lparen++;
        if (this.state === 'refmodifier') this.state = 'refmod2';
        return;
      case 'set-directive':
        this.push('directive');
        this.isInSet = true;
        this.lparen++;
        return;
      case 'single-line-comment-start':
        if (this.state === 'reference') this.pop();
        this.beginIgnored('in-single-line-comment', this.offset - 2);
        return;
      case 'single-line-comment':
      case 'multi-line-comment':
      case 'formal-comment':
      case 'textblock':
        this.isInComment = false;
        this.pop();
        return;
      case 'string-literal':
        if (this.state === 'directive' && !this.isInSet && this.lparen === 0) this.pop();
        return;
      case 'integer-literal': {
        const isArgument = this.state === 'refmod2' || this.state === 'refindex';
        if (this.lparen === 0 && !this.isInSet && !isArgument) this.pop();
        return;
      }
      case 'floating-point-literal':
        if (this.lparen === 0 && !this.isInSet && this.state !== 'refmod2') this.pop();
        return;
      default:
    }
  }

  private beginReference(): void {
    if (this.isInComment) return;
    if (this.state === 'reference') this.pop();
    this.push('reference');
  }

  private beginDirective(): void {
    if (this.isInComment) return;
    if (this.state === 'reference' || this.state === 'refmodifier') this.pop();
    this.push('pre-directive');
  }

  private beginIgnored(state: LexicalState, openedAt: number): void {
    if (this.isInComment) return;
    this.isInComment = true;
    this.openedAt = openedAt;
    this.push(state);
  }

  /** Drop states until one that has an open parenthesis, and close that. */
  private closeParenthesis(): void {
    for (;;) {
      if (this.lparen > 0) {
        if (this.lparen === this.rparen + 1) this.pop();
        else this.rparen++;
        return;
      }
      if (!this.pop()) return;
    }
  }

  private push(state: LexicalState): void {
    this.stack.push({ state: this.state, lparen: this.lparen, rparen: this.rparen });
    // Only the one counter starts anew: so it is in Velocity, and it shows in odd templates.
    this.lparen = 0;
    this.state = state;
  }

  private pop(): boolean {
    const saved = this.stack.pop();
    if (saved === undefined) {
      this.lparen = 0;
      this.state = 'default';
      return false;
    }
    ({ state: this.state, lparen: this.lparen, rparen: this.rparen } = saved);
    return true;
  }

  /** A begun `$`, `#` or `#[[` must not end the text; skipped text (a comment) may. */
  private atEnd(begin: number, from: number, imageFrom: number, special: string): LexerToken {
    const end = this.text.length;
    const token = { from, to: end, image: '', special, specialFrom: begin };
    if (imageFrom < end) {
      const isTextblock = this.state === 'in-textblock';
      this.restart(end);
      const matchFrom = isTextblock ? this.openedAt : imageFrom;
      return { ...token, kind: 'error', matchFrom, errorAt: end };
    }
    if (from === end) return { ...token, kind: 'eof', matchFrom: end, errorAt: -1 };
    const isLine = this.state === 'in-single-line-comment';
    const openedAt = this.openedAt;
    this.restart(end);
    if (isLine) return { ...token, kind: 'single-line-comment', matchFrom: from, errorAt: -1 };
    return { ...token, kind: 'unclosed-comment', matchFrom: openedAt, errorAt: -1 };
  }

  /** One character, or what stands of an unclosed string on its line. */
  private unreadable(begin: number, from: number, special: string): LexerToken {
    const at = this.offset;
    const code = this.text.charCodeAt(at);
    const isString = code === QUOTE || code === DOUBLE_QUOTE;
    this.offset = isString ? unclosedStringEnd(this.text, at) : wordEndOr(this.text, at, at + 1);
    const image = this.text.slice(from, this.offset);
    const errorAt = isString ? this.text.length : at;
    return {
      kind: 'error',
      from,
      to: this.offset,
      matchFrom: at,
      image,
      special,
      specialFrom: begin,
      errorAt,
    };
  }
}
