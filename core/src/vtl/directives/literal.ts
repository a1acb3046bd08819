/** `#literal() … #end`: prints its body unrendered. */
import type { LiteralDirective } from '../ast.ts';
import type { LexerToken } from '../lexer-token.ts';
import { literalOf } from '../literal-text.ts';
import type { ParseState } from '../parse-state.ts';
import {
  bodiless,
  closeBody,
  hashOf,
  parseArguments,
  parseBlock,
  refuseWords,
  type ArgumentList,
  type Body,
  type Directive,
} from './directive.ts';

export const literalDirective: Directive = { name: 'literal', shape: 'block', parse: parseLiteral };

function parseLiteral(state: ParseState, token: LexerToken): LiteralDirective {
  const nameAt = state.position;
  const refuse = refuseWords(state, token);
  let argumentLiteral = null as string | null;
  const list = parseArguments(state, token, (argument) => {
    argumentLiteral ??= argumentText(state, nameAt);
    refuse(argument);
  });
  const head = state.span(hashOf(token), token.to);
  const { end, literal, ...body } = parseContent(state, token, list);
  const { args } = list;
  return {
    kind: 'literal',
    start: head.start,
    end,
    leading: { start: head.start, end: head.start },
    head,
    args,
    literal: argumentLiteral ?? literal,
    openTrailing: list.trailing,
    ...body,
  };
}

function parseContent(
  state: ParseState,
  token: LexerToken,
  list: ArgumentList,
): Body & { literal: string } {
  if (list.parens === null) {
    state.report('expected-parentheses', hashOf(token), token.to, '#literal');
    return { ...bodiless(state, token), literal: '' };
  }
  const position = state.position;
  const from = state.takenEnd;
  const body = parseBlock(state, token, 'end');
  const literal = literalOf(state, position, from, state.takenEnd);
  const isEmpty = state.position === position;
  const close = closeBody(state, token, '#literal');
  // Velocity looks for the text of an empty body beyond the template's end, and fails.
  if (isEmpty && close.closed && list.args.length === 0) {
    state.report('literal-body', hashOf(token), token.to);
  }
  return { body, literal, ...close };
}

/** What Velocity prints of `#literal("x")`: the first argument as it is written. */
function argumentText(state: ParseState, nameAt: number): string {
  let position = nameAt;
  let first = state.takenAt(position);
  while (first !== null && LEADING_KINDS.has(first.kind)) first = state.takenAt(++position);
  return first === null ? '' : literalOf(state, position, first.from, state.takenEnd);
}

const LEADING_KINDS: ReadonlySet<string> = new Set(['lparen', 'whitespace', 'comma']);
