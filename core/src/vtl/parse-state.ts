/**
 * What the parts of the parser share: the tokens; the nodes of lists that are being read; the
 * errors, and how to get over one.
 *
 * After an error the state is `panicking`: every part returns at once with what it has, and the
 * statement that holds them all calls `recover`. So a half-typed text keeps its tree and one
 * mistake gives one error.
 */
import type { Span } from '../text/span.ts';
import type { Expression, PathStep, Statement } from './ast.ts';
import type { Boundaries, Grammar, Mark, Rebuilt } from './grammar.ts';
import type { LexerToken } from './lexer-token.ts';
import type { Lexer } from './lexer.ts';
import { behindLastSign, findClosing, headEnd, lineEnd, looksRunaway } from './recovery.ts';
import type { NodeStack } from './node-stack.ts';
import { MAX_DEPTH, type ParseSession } from './parse-session.ts';
import { syntaxErrorMessage, type SyntaxErrorCode } from './syntax-errors.ts';
import { TokenBuffer } from './token-buffer.ts';

export class ParseState extends TokenBuffer {
  readonly grammar: Grammar<ParseState>;
  readonly session: ParseSession;
  readonly statements: NodeStack<Statement>;
  readonly expressions: NodeStack<Expression>;
  readonly steps: NodeStack<PathStep>;
  /** Set for a string's inside: Velocity reports an error there at the string. */
  readonly reportedAt: number | null;
  private panics = false;
  /** The outermost `(` of the statement that is being read, or -1. */
  private openParenthesis = -1;
  /** Where reading goes on after the error, when that is known better than by looking around. */
  private resumeAt: number | null = null;
  /** What `literal-text.ts` has rebuilt and keeps here, since it is gone when tokens are. */
  rebuilt: Map<number, Rebuilt> | null = null;
  readonly boundaries: Boundaries;
  private readonly shift: number;
  private readonly limit: number;
  private readonly table: Int32Array | null;

  constructor(
    lexer: Lexer,
    grammar: Grammar<ParseState>,
    session: ParseSession,
    boundaries: Boundaries,
    reportedAt: number | null = null,
    keepsTokens = false,
  ) {
    super(lexer, keepsTokens);
    this.grammar = grammar;
    this.session = session;
    this.statements = session.statements;
    this.expressions = session.expressions;
    this.steps = session.steps;
    this.boundaries = boundaries;
    this.shift = boundaries.shift;
    this.limit = boundaries.limit;
    this.table = boundaries.table;
    this.reportedAt = reportedAt;
  }

  override forgetTaken(): void {
    super.forgetTaken();
    this.rebuilt = null;
  }

  /** A lexer's offset as an offset of the outermost text. */
  at(offset: number): number {
    if (this.table !== null) return this.table[offset] ?? 0;
    return (offset < this.limit ? offset : this.limit) + this.shift;
  }

  span(from: number, to: number): Span {
    return { start: this.at(from), end: this.at(to) };
  }

  /** The source between two of the lexer's offsets. */
  slice(from: number, to: number): string {
    return this.lexer.text.slice(from, to);
  }

  /** Report an error and begin to panic; while panicking nothing is reported. */
  fail(code: SyntaxErrorCode, from: number, to: number, argument = '', velocityAt?: number): void {
    if (this.panics) return;
    this.panics = true;
    this.report(code, from, to, argument, velocityAt ?? this.placeOf(this.peek()));
  }

  /** Where Velocity says a token stands: the text's end is its last character. */
  placeOf(token: LexerToken): number {
    return token.kind === 'eof' ? Math.max(0, token.from - 1) : token.from;
  }

  /** Report an error and go on: the text is understood, Velocity only does not allow it. */
  report(code: SyntaxErrorCode, from: number, to: number, argument = '', velocityAt = from): void {
    const span = this.visibleSpan(from, to);
    // What stands at one place has one mistake to be told of: the first.
    if (this.session.isTooDeep || this.session.errorStarts.has(span.start)) return;
    this.session.errorStarts.add(span.start);
    this.session.errors.push({
      code,
      message: syntaxErrorMessage(code, argument),
      ...span,
      velocityOffset: this.reportedAt ?? this.at(velocityAt),
    });
  }

  /** The span of an error: never empty, so that there is something to underline. */
  private visibleSpan(from: number, to: number): Span {
    const { start, end } = this.span(from, to);
    if (end > start) return { start, end };
    return start > 0 ? { start: start - 1, end: start } : { start: 0, end: 1 };
  }

  /** True from an error on until the statement recovers. */
  isPanicking(): boolean {
    return this.panics;
  }

  /** End the panic where nothing needs to be passed over. */
  calm(): void {
    this.panics = false;
  }

  /** Go one level down; false (and an error) beyond the limit. Each `true` needs a `leave`. */
  enter(from: number, to: number): boolean {
    if (this.session.depth >= MAX_DEPTH) {
      this.fail('nested-too-deep', from, to);
      this.session.isTooDeep = true;
      return false;
    }
    this.session.depth++;
    return true;
  }

  leave(): void {
    this.session.depth--;
  }

  beginStatement(): void {
    this.openParenthesis = -1;
  }

  /** A place to come back to by `rewind`. */
  mark(): Mark {
    return { position: this.position, errors: this.session.errors.length };
  }

  /** Forget all since the mark; the lexer must be restarted before the next token is looked at. */
  rewind(mark: Mark): void {
    this.backTo(mark.position);
    this.rebuilt = null;
    for (const { start } of this.session.errors.splice(mark.errors)) {
      this.session.errorStarts.delete(start);
    }
    this.panics = false;
  }

  /** True when an error was reported since the mark. */
  hasErrorSince(mark: Mark): boolean {
    return this.session.errors.length > mark.errors;
  }

  /** True when a string was read since the mark whose quote may have been forgotten. */
  sawRunawayString(mark: Mark): boolean {
    return this.tokensFrom(mark.position).some(
      ({ kind, image }) => kind === 'string-literal' && looksRunaway(image),
    );
  }

  /**
   * Report that a parenthesis is not closed on the lines before `token`, where it seems meant to
   * be, when a line end stands before that token; the statement then ends with its line.
   */
  failIfLaterLine(open: LexerToken, token: LexerToken): void {
    const gapFrom = behindLastSign(this.lexer.text, token.from);
    const newline = lineEnd(this.lexer.text, gapFrom, token.from - gapFrom);
    if (this.panics || newline >= token.from) return;
    this.fail('unclosed-parenthesis', open.to - 1, open.to);
    this.resumeAt = newline;
  }

  /** Remember where the statement's outermost parenthesis opens, for `recover`. */
  noteOpening(from: number): void {
    if (this.openParenthesis < 0) this.openParenthesis = from;
  }

  /**
   * End the panic: give up the statement behind its closing parenthesis where one stands on the
   * line of the error, else behind what was understood (`keepLine` false) or at the line's end.
   * Returns the offset at which reading goes on.
   */
  recover(keepLine: boolean): number {
    if (this.resumeAt !== null) {
      const next = this.resumeAt;
      this.resumeAt = null;
      this.restart(next);
      return next;
    }
    const errorAt = Math.max(this.takenEnd, this.openParenthesis);
    const close =
      this.openParenthesis < 0 ? -1 : findClosing(this.lexer.text, this.openParenthesis, errorAt);
    let next = this.takenEnd;
    if (close >= 0) next = Math.max(next, close + 1);
    else if (keepLine && this.openParenthesis >= 0) next = headEnd(this.lexer.text, next);
    this.restart(next);
    return next;
  }

  /** Read on at an offset as if a template began there, forgetting what was looked at ahead. */
  restart(offset: number): void {
    this.backBefore(offset);
    this.rebuilt = null;
    this.lexer.restart(offset);
    this.takenEnd = offset;
    this.panics = false;
  }
}
