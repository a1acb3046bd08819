/** `#set($x = value)`, with the blanks before it that Velocity swallows. */
import type { Missing, Reference, SetDirective } from '../ast.ts';
import { failExpecting } from '../expectations.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import { missing } from '../values.ts';
import { closeHead, failUnfinished, mustReread, rereadHead, type Directive } from './directive.ts';

export const setDirective: Directive = { name: 'set', shape: 'line', parse: parseSet };

function parseSet(state: ParseState, token: LexerToken): SetDirective {
  state.noteOpening(token.to - 1);
  const hash = state.lexer.text.indexOf('#', token.matchFrom);
  const nameEnd = hash + (state.lexer.text.startsWith('{', hash + 1) ? '#{set}' : '#set').length;
  const mark = state.mark();
  let assignment = readAssignment(state, token);
  if (mustReread(state, mark)) {
    rereadHead(state, mark, token, true);
    assignment = readAssignment(state, token);
  }
  const isRead = !state.isPanicking();
  // Clearing the flag must wait until the `)` was read: it decides what a number there does.
  const { trailing, closed } = closeHead(state, token);
  state.lexer.isInSet = false;
  return {
    kind: 'set',
    start: state.at(token.matchFrom),
    end: trailing.end,
    leading: state.span(token.matchFrom, hash),
    head: state.span(hash, nameEnd),
    target: assignment.target,
    equals: assignment.equals,
    value: assignment.value,
    trailing,
    closed: closed && isRead,
  };
}

function readAssignment(
  state: ParseState,
  token: LexerToken,
): Pick<SetDirective, 'target' | 'equals' | 'value'> {
  const target = parseTarget(state);
  if (!state.isPanicking()) state.accept('whitespace');
  const sign = state.isPanicking() ? null : state.accept('equals');
  if (sign === null) {
    failExpecting(state, { code: 'expected-set-equals' });
    const equals = state.span(state.takenEnd, state.takenEnd);
    return { target, equals, value: missing(state) };
  }
  const value = state.grammar.expression(state);
  if (!state.isPanicking() && state.peek().kind !== 'rparen') failUnfinished(state, token);
  return { target, equals: state.span(sign.matchFrom, sign.to), value };
}

function parseTarget(state: ParseState): Reference | Missing {
  state.accept('whitespace');
  const { kind } = state.peek();
  if (kind === 'identifier' || kind === 'lcurly') return state.grammar.reference(state);
  failExpecting(state, { code: 'expected-set-target' });
  return missing(state);
}
