/** `#if(…) … #elseif(…) … #else … #end` */
import type { Block, Else, ElseIf, Expression, IfDirective } from '../ast.ts';
import type { Span } from '../../text/span.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import { missing } from '../values.ts';
import {
  closeBody,
  closeHead,
  endOfMark,
  failUnfinished,
  hashOf,
  mustReread,
  parseBlock,
  rereadHead,
  type Directive,
} from './directive.ts';

export const ifDirective: Directive = { name: 'if', shape: 'block', parse: parseIf };

function parseIf(state: ParseState, token: LexerToken): IfDirective {
  const branch = parseBranch(state, token);
  const elseIfs: ElseIf[] = [];
  while (state.peek().kind === 'elseif-directive') {
    const head = state.take();
    const start = state.at(hashOf(head));
    const inner = parseBranch(state, head);
    elseIfs.push({
      kind: 'elseif',
      start,
      end: inner.body.end,
      head: inner.head,
      condition: inner.condition,
      openTrailing: inner.openTrailing,
      body: inner.body,
    });
  }
  const otherwise = state.peek().kind === 'else-directive' ? parseElse(state) : null;
  const close = closeBody(state, token, '#if');
  const start = state.at(hashOf(token));
  return {
    kind: 'if',
    start,
    end: close.end,
    leading: { start, end: start },
    head: branch.head,
    condition: branch.condition,
    openTrailing: branch.openTrailing,
    body: branch.body,
    elseIfs,
    otherwise,
    endMark: close.endMark,
    trailing: close.trailing,
    closed: close.closed,
  };
}

interface Branch {
  readonly head: Span;
  readonly condition: Expression;
  readonly openTrailing: Span;
  readonly body: Block;
}

function parseBranch(state: ParseState, token: LexerToken): Branch {
  state.beginStatement();
  const head = state.span(hashOf(token), token.to);
  const { condition, openTrailing } = parseCondition(state, token);
  return { head, condition, openTrailing, body: parseBlock(state, token, 'end-or-else') };
}

function parseCondition(
  state: ParseState,
  token: LexerToken,
): { condition: Expression; openTrailing: Span } {
  const hasBlank = state.peek().kind === 'whitespace';
  const next = state.peek(hasBlank ? 1 : 0);
  if (next.kind !== 'lparen') {
    // Without parentheses the name alone is the head, and what follows is its body.
    state.fail(
      'expected-parentheses',
      hashOf(token),
      token.to,
      `#${state.slice(token.matchFrom, token.to)}`,
      state.placeOf(next),
    );
    const condition = missing(state);
    state.restart(token.to);
    return { condition, openTrailing: state.span(token.to, token.to) };
  }
  const mark = state.mark();
  let read = readCondition(state);
  if (mustReread(state, mark)) {
    rereadHead(state, mark, token, false);
    read = readCondition(state);
  }
  return { condition: read.condition, openTrailing: closeHead(state, read.open).trailing };
}

function readCondition(state: ParseState): { condition: Expression; open: LexerToken } {
  state.accept('whitespace');
  const open = state.take();
  state.noteOpening(open.from);
  const condition = state.grammar.expression(state);
  if (!state.isPanicking() && state.peek().kind !== 'rparen') failUnfinished(state, open);
  return { condition, open };
}

function parseElse(state: ParseState): Else {
  const token = state.take();
  const markEnd = endOfMark(state, token);
  const body = parseBlock(state, token, 'end');
  return {
    kind: 'else',
    start: state.at(hashOf(token)),
    end: body.end,
    head: state.span(hashOf(token), markEnd),
    openTrailing: state.span(markEnd, token.to),
    body,
  };
}
