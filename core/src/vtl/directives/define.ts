/** `#define($name) … #end` */
import type { DefineDirective } from '../ast.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import {
  bodiless,
  hashOf,
  parseArguments,
  parseBody,
  referenceOrMissing,
  refuseWords,
  type Directive,
} from './directive.ts';

export const defineDirective: Directive = { name: 'define', shape: 'block', parse: parseDefine };

function parseDefine(state: ParseState, token: LexerToken): DefineDirective {
  const list = parseArguments(state, token, refuseWords(state, token));
  const head = state.span(hashOf(token), token.to);
  const { args } = list;
  if (args.length !== 1 && list.closed) state.report('define-argument', hashOf(token), token.to);
  const variable = referenceOrMissing(state, args[0], list);
  const { end, ...body } =
    list.parens === null ? bodiless(state, token) : parseBody(state, token, '#define');
  return {
    kind: 'define',
    start: head.start,
    end,
    leading: { start: head.start, end: head.start },
    head,
    args,
    variable,
    openTrailing: list.trailing,
    ...body,
  };
}
