/** `#foreach($x in $list) … #end` */
import type { ForeachDirective } from '../ast.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import {
  bodiless,
  hashOf,
  parseArguments,
  parseBody,
  referenceOrMissing,
  refuseWords,
  type ArgumentList,
  type Directive,
} from './directive.ts';

export const foreachDirective: Directive = { name: 'foreach', shape: 'block', parse: parseForeach };

function parseForeach(state: ParseState, token: LexerToken): ForeachDirective {
  const refuse = refuseWords(state, token);
  const list = parseArguments(state, token, (argument, position) => {
    // A bare word may stand in the second place only, where `in` should; Velocity does not read it.
    if (position !== 1 && !(argument.kind === 'word' && argument.inert === true)) refuse(argument);
  });
  const start = state.at(hashOf(token));
  const head = state.span(hashOf(token), token.to);
  if (list.parens === null) {
    // Velocity reads `#foreach` alone as a directive without a body, and fails to set it up.
    state.report('expected-parentheses', hashOf(token), token.to, '#foreach');
  }
  const parts = pick(state, list);
  const content =
    list.parens === null ? bodiless(state, token) : parseBody(state, token, '#foreach');
  return {
    kind: 'foreach',
    start,
    end: content.end,
    leading: { start, end: start },
    head,
    args: list.args,
    variable: parts.variable,
    inWord: parts.inWord,
    collection: parts.collection,
    extra: parts.extra,
    openTrailing: list.trailing,
    body: content.body,
    endMark: content.endMark,
    trailing: content.trailing,
    closed: content.closed,
  };
}

type Parts = Pick<ForeachDirective, 'variable' | 'inWord' | 'collection' | 'extra'>;

function pick(state: ParseState, list: ArgumentList): Parts {
  const { args } = list;
  const variable = referenceOrMissing(state, args[0], list);
  const behind = args.at(-1)?.end ?? variable.end;
  const inWord = args[1] ?? { start: behind, end: behind };
  return {
    variable,
    inWord: { start: inWord.start, end: inWord.end },
    collection: args[2] ?? { kind: 'missing', start: behind, end: behind },
    extra: args.slice(3),
  };
}
