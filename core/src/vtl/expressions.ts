/** Expressions: Velocity's operators by precedence, loosest first. */
import type { BinaryOperator, Expression } from './ast.ts';
import { failExpecting } from './expectations.ts';
import type { ParseState } from './parse-state.ts';
import type { TokenKind } from './tokens.ts';
import { missing, parseValue } from './values.ts';

interface Operator {
  readonly operator: BinaryOperator;
  /** A higher one binds tighter; equal ones group from the left. */
  readonly precedence: number;
}

/** The one table of precedence. Source: Velocity 1.7, Parser.jjt, the productions of Expression. */
const OPERATORS: ReadonlyMap<TokenKind, Operator> = new Map([
  ['logical-or', { operator: '||', precedence: 1 }],
  ['logical-and', { operator: '&&', precedence: 2 }],
  ['logical-equals', { operator: '==', precedence: 3 }],
  ['logical-not-equals', { operator: '!=', precedence: 3 }],
  ['logical-lt', { operator: '<', precedence: 4 }],
  ['logical-gt', { operator: '>', precedence: 4 }],
  ['logical-le', { operator: '<=', precedence: 4 }],
  ['logical-ge', { operator: '>=', precedence: 4 }],
  ['plus', { operator: '+', precedence: 5 }],
  ['minus', { operator: '-', precedence: 5 }],
  ['multiply', { operator: '*', precedence: 6 }],
  ['divide', { operator: '/', precedence: 6 }],
  ['modulus', { operator: '%', precedence: 6 }],
]);

/** Longest chain of operators of one level; deeper trees would outgrow the stack of a walk. */
const MAX_CHAIN = 1000;

/** A whole expression. In half-typed text operands may be missing. */
export function parseExpression(state: ParseState): Expression {
  return parseBinary(state, 1);
}

function parseBinary(state: ParseState, minimum: number): Expression {
  let left = parseUnary(state);
  for (let links = 0; !state.isPanicking(); links++) {
    const token = state.peek();
    const found = OPERATORS.get(token.kind);
    if (found === undefined || found.precedence < minimum) break;
    if (links >= MAX_CHAIN) {
      state.fail('nested-too-deep', token.from, token.to);
      break;
    }
    state.take();
    const operatorSpan = state.span(token.matchFrom, token.to);
    const right = parseBinary(state, found.precedence + 1);
    const { operator } = found;
    const end = Math.max(right.end, operatorSpan.end);
    left = { kind: 'binary', start: left.start, end, operator, operatorSpan, left, right };
  }
  return left;
}

function parseUnary(state: ParseState): Expression {
  const isBlank = state.peek().kind === 'whitespace';
  if (state.peek(isBlank ? 1 : 0).kind !== 'logical-not') return parsePrimary(state);
  state.accept('whitespace');
  const sign = state.take();
  if (!state.enter(sign.from, sign.to)) return missing(state);
  const operand = parseUnary(state);
  state.leave();
  return {
    kind: 'not',
    start: state.at(sign.matchFrom),
    end: Math.max(operand.end, state.at(sign.to)),
    operand,
  };
}

function parsePrimary(state: ParseState): Expression {
  state.accept('whitespace');
  let value: Expression | null;
  if (state.peek().kind === 'lparen') {
    value = parseParenthesized(state);
  } else {
    value = parseValue(state);
    if (value === null) failExpecting(state, { code: 'expected-expression' });
  }
  if (!state.isPanicking()) state.accept('whitespace');
  return value ?? missing(state);
}

function parseParenthesized(state: ParseState): Expression {
  const open = state.take();
  if (!state.enter(open.from, open.to)) return missing(state);
  const inner = parseExpression(state);
  state.leave();
  const close = state.isPanicking() ? null : state.accept('rparen');
  if (close === null) failExpecting(state, { code: 'unclosed-parenthesis', opening: open });
  // The line end that the `)` swallows is no part of the expression.
  const behind = close === null ? state.takenEnd : close.matchFrom + 1;
  const { start, end } = state.span(open.matchFrom, behind);
  return { kind: 'parenthesized', start, end, inner, closed: close !== null };
}
