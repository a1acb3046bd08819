/** What a directive's file exports, and what all directives share: head, arguments, body. */
import type { Span } from '../../text/span.ts';
import type { Block, Expression, Missing, Reference, Statement } from '../ast.ts';
import { failExpecting } from '../expectations.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { BlockEnds, Mark } from '../grammar.ts';
import type { ParseState } from '../parse-state.ts';
import { behindLastSign } from '../recovery.ts';
import { missing } from '../values.ts';

/** One directive of Velocity. */
export interface Directive {
  readonly name: string;
  /** `line` has no body, `block` has one up to its `#end`. */
  readonly shape: 'line' | 'block';
  /** Parse it; its name was taken and is `token`. */
  parse(state: ParseState, token: LexerToken): Statement;
}

/**
 * Where the hash of a directive's name stands; or the name itself, where Velocity takes one
 * without its own hash (the `if` of `#$}if`).
 */
export function hashOf(token: LexerToken): number {
  return Math.max(token.from, token.matchFrom - 1);
}

/** The head of a directive whose arguments are a plain list. */
export interface ArgumentList {
  readonly args: readonly Expression[];
  /** From `(` to behind `)`; null without parentheses. */
  readonly parens: Span | null;
  /** What is swallowed behind the `)`; empty without. */
  readonly trailing: Span;
  readonly closed: boolean;
}

/**
 * The arguments of `#name(…)`, commas optional; or none when no `(` follows. `check` is told each
 * bare word, which most directives refuse.
 */
export function parseArguments(
  state: ParseState,
  token: LexerToken,
  check: (argument: Expression, position: number) => void,
): ArgumentList {
  state.lexer.enterDirective();
  if (!state.lexer.isParenthesisNext()) {
    state.lexer.leaveDirective();
    return { args: [], parens: null, trailing: state.span(token.to, token.to), closed: true };
  }
  const mark = state.mark();
  const list = readArguments(state, check);
  if (!mustReread(state, mark)) return closeList(state, list);
  rereadHead(state, mark, token, false);
  return closeList(state, readArguments(state, check));
}

function closeList(
  state: ParseState,
  { args, open }: { args: readonly Expression[]; open: LexerToken },
): ArgumentList {
  const { parens, trailing, closed } = closeHead(state, open);
  return { args, parens, trailing, closed };
}

function readArguments(
  state: ParseState,
  check: (argument: Expression, position: number) => void,
): { args: readonly Expression[]; open: LexerToken } {
  state.accept('whitespace');
  const open = state.take();
  state.noteOpening(open.from);
  const outer = state.expressions.begin();
  while (!state.isPanicking() && isArgumentNext(state)) {
    state.accept('whitespace');
    if (state.accept('comma') !== null) state.accept('whitespace');
    const mark = state.mark();
    const token = state.peek();
    const argument = state.grammar.argument(state);
    if (!state.isPanicking()) check(argument, state.expressions.size);
    if (state.hasErrorSince(mark) && isOnLaterLine(state, token)) {
      // What stands on the next line was not meant as an argument: the `)` is missing.
      state.rewind(mark);
      state.lexer.restart(token.from);
      state.failIfLaterLine(open, token);
      break;
    }
    state.expressions.add(argument);
  }
  if (!state.isPanicking()) state.accept('whitespace');
  return { args: state.expressions.end(outer), open };
}

function isOnLaterLine(state: ParseState, token: LexerToken): boolean {
  return /[\r\n]\s*$/u.test(state.slice(Math.max(0, token.from - 200), token.from));
}

/** True when a head is broken and a string in it looks as if its quote was forgotten. */
export function mustReread(state: ParseState, mark: Mark): boolean {
  return state.isPanicking() && state.sawRunawayString(mark);
}

/** Read a head anew from behind its name, each string within its line. */
export function rereadHead(state: ParseState, mark: Mark, token: LexerToken, isSet: boolean): void {
  state.rewind(mark);
  state.lexer.restartArguments(token.to, isSet);
  state.lexer.stringsEndAtLine = true;
}

/** False at what can only be the end of the arguments. */
function isArgumentNext(state: ParseState): boolean {
  const { kind } = state.peek(state.peek().kind === 'whitespace' ? 1 : 0);
  return kind !== 'rparen' && kind !== 'eof';
}

/** Close a head's parenthesis, or recover on its line. */
export function closeHead(
  state: ParseState,
  open: LexerToken,
): Omit<ArgumentList, 'args'> & { parens: Span } {
  const close = state.isPanicking() ? null : state.accept('rparen');
  if (close !== null) {
    const behind = close.matchFrom + 1;
    return {
      parens: state.span(open.to - 1, behind),
      trailing: state.span(behind, close.to),
      closed: true,
    };
  }
  state.failIfLaterLine(open, state.peek());
  failExpecting(state, { code: 'unclosed-parenthesis', opening: open });
  const end = state.recover(true);
  return { parens: state.span(open.to - 1, end), trailing: state.span(end, end), closed: false };
}

/** Something stands behind a complete expression: an operator is missing, or the `)`. */
export function failUnfinished(state: ParseState, open: LexerToken): void {
  const next = state.peek();
  state.failIfLaterLine(open, next);
  switch (next.kind) {
    case 'eof':
      failExpecting(state, { code: 'unclosed-parenthesis', opening: open });
      return;
    case 'identifier':
    case 'lcurly':
    case 'string-literal':
    case 'integer-literal':
    case 'floating-point-literal':
    case 'true':
    case 'false':
    case 'lparen':
    case 'lbracket':
    case 'left-curley':
      failExpecting(state, { code: 'operator-expected' });
      return;
    default:
      failExpecting(state, { code: 'unexpected' });
  }
}

/** The body of a directive and its `#end`. */
export interface Body {
  readonly body: Block;
  readonly endMark: Span | null;
  readonly trailing: Span;
  readonly closed: boolean;
  readonly end: number;
}

/** Parse a body up to `#end`; the error for a missing one stands at the directive's name. */
export function parseBody(state: ParseState, head: LexerToken, name: string): Body {
  const body = parseBlock(state, head, 'end');
  const { endMark, trailing, closed, end } = closeBody(state, head, name);
  return { body, endMark, trailing, closed, end };
}

/** The body of a block directive that stands without parentheses: Velocity reads none. */
export function bodiless(state: ParseState, head: LexerToken): Body {
  const at = state.at(head.to);
  const none = { start: at, end: at };
  return {
    body: { kind: 'block', ...none, children: [] },
    endMark: null,
    trailing: none,
    closed: false,
    end: at,
  };
}

/** The inside of a directive up to the mark that ends it. */
export function parseBlock(state: ParseState, head: LexerToken, ends: BlockEnds): Block {
  if (state.enter(head.from, head.to)) {
    const block = state.grammar.block(state, ends);
    state.leave();
    return block;
  }
  state.calm();
  return { kind: 'block', ...state.span(state.takenEnd, state.takenEnd), children: [] };
}

/** Take the `#end`, or report that it is missing. */
export function closeBody(state: ParseState, head: LexerToken, name: string): Omit<Body, 'body'> {
  const token = state.accept('end');
  if (token === null) {
    const givenUpAt = state.placeOf(state.peek());
    state.report('unclosed-directive', hashOf(head), head.to, name, givenUpAt);
    const end = state.at(state.takenEnd);
    return { endMark: null, trailing: { start: end, end }, closed: false, end };
  }
  const markEnd = endOfMark(state, token);
  return {
    endMark: state.span(hashOf(token), markEnd),
    trailing: state.span(markEnd, token.to),
    closed: true,
    end: state.at(token.to),
  };
}

/** Behind `end`, `{end}`, `else` or `{else}`, without the blanks and line end swallowed with it. */
export function endOfMark(state: ParseState, token: LexerToken): number {
  return behindLastSign(state.lexer.text, token.to);
}

/** Refuse bare words: `#parse(file)`. */
export function refuseWords(state: ParseState, token: LexerToken): (argument: Expression) => void {
  return (argument) => {
    if (argument.kind !== 'word') return;
    const from = state.takenEnd - argument.value.length;
    // Velocity names the place behind the directive's name.
    state.report('bare-word', from, state.takenEnd, argument.value, token.to);
  };
}

/** The first argument where it is a reference; else nothing. */
export function referenceOrMissing(
  state: ParseState,
  argument: Expression | undefined,
  list: ArgumentList,
): Reference | Missing {
  if (argument?.kind === 'reference') return argument;
  if (list.parens === null) return missing(state);
  const at = argument?.start ?? list.parens.start + 1;
  return { kind: 'missing', start: at, end: at };
}
