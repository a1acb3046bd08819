/** What `#stop`, `#break`, `#include`, `#parse` and `#evaluate` share. */
import type { LineDirective } from '../ast.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import { hashOf, parseArguments, refuseWords, type Directive } from './directive.ts';

/** A directive of one line; `check` reports arguments that Velocity refuses, `checkWord` bare words. */
export function lineDirective(
  name: LineDirective['name'],
  check: (directive: LineDirective, state: ParseState, token: LexerToken) => void,
  checkWord = refuseWords,
): Directive & { parse(state: ParseState, token: LexerToken): LineDirective } {
  return {
    name,
    shape: 'line',
    parse(state, token) {
      const list = parseArguments(state, token, checkWord(state, token));
      const head = state.span(hashOf(token), token.to);
      const { args, parens, trailing } = list;
      const { start } = head;
      const directive: LineDirective = {
        kind: 'line-directive',
        start,
        end: trailing.end,
        leading: { start, end: start },
        head,
        name,
        args,
        parens,
        trailing,
      };
      if (list.closed) check(directive, state, token);
      return directive;
    },
  };
}

/** `#stop` and `#break` take one argument at most. */
export function checkAtMostOne(
  directive: LineDirective,
  state: ParseState,
  token: LexerToken,
): void {
  if (directive.args.length <= 1) return;
  state.report('break-arguments', hashOf(token), token.to, directive.name);
}
