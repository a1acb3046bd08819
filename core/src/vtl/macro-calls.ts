/** `#name`, `#name(…)` and `#@name(…) … #end` of names that are no directives. */
import type { MacroCall } from './ast.ts';
import { parseArguments, parseBody } from './directives/directive.ts';
import type { LexerToken } from './lexer-token.ts';
import { callLiteralOf } from './literal-text.ts';
import type { ParseState } from './parse-state.ts';

/** Parse a call; its name was taken as `token`, which may carry stray signs before the `#`. */
export function parseMacroCall(
  state: ParseState,
  token: LexerToken,
  position: number,
  name: string,
): MacroCall {
  const isKnown = state.reportedAt !== null && state.session.macros.has(name);
  const list = parseArguments(state, token, (argument) => {
    // Inside a string Velocity knows the template's macros already, and refuses bare words.
    if (!isKnown || argument.kind !== 'word') return;
    const from = state.takenEnd - argument.value.length;
    state.report('bare-word', from, state.takenEnd, argument.value, token.to);
  });
  const head = state.span(token.from, token.to);
  const hasBody = name.startsWith('@') && list.parens !== null;
  const content = hasBody
    ? parseBody(state, token, `#${name}`)
    : {
        body: null,
        endMark: null,
        trailing: list.trailing,
        closed: list.closed,
        end: list.trailing.end,
      };
  const { end, ...rest } = content;
  return {
    kind: 'macro-call',
    start: head.start,
    end,
    leading: { start: head.start, end: head.start },
    head,
    name,
    args: list.args,
    parens: list.parens,
    literal: callLiteralOf(state, position, token.from, state.takenEnd),
    ...rest,
  };
}
