/** `#macro(name $a $b) … #end`: a macro's definition. */
import type { Expression, MacroDirective, Missing, Word } from '../ast.ts';
import type { LexerToken } from '../lexer-token.ts';
import type { ParseState } from '../parse-state.ts';
import {
  bodiless,
  hashOf,
  parseArguments,
  parseBody,
  referenceOrMissing,
  type ArgumentList,
  type Directive,
} from './directive.ts';

export const macroDirective: Directive = { name: 'macro', shape: 'block', parse: parseMacro };

function parseMacro(state: ParseState, token: LexerToken): MacroDirective {
  let isNamed = true;
  const list = parseArguments(state, token, (argument, position) => {
    const isWord = argument.kind === 'word';
    if (position === 0) isNamed = isWord;
    else if (isWord) {
      const from = state.takenEnd - argument.value.length;
      state.report('macro-argument', from, state.takenEnd, '', token.to);
    }
  });
  const isComplete = list.closed && list.args.length > 0 && isNamed;
  if (list.closed && !isComplete) {
    const velocityAt = list.parens === null ? token.from : token.to;
    state.report('macro-name', hashOf(token), token.to, '', velocityAt);
  }
  const head = state.span(hashOf(token), token.to);
  const name = macroName(state, list);
  const { end, ...body } =
    list.parens === null ? bodiless(state, token) : parseBody(state, token, '#macro');
  if (name.kind === 'word') state.session.macros.add(name.value);
  return {
    kind: 'macro',
    start: head.start,
    end,
    leading: { start: head.start, end: head.start },
    head,
    name,
    parameters: parametersOf(list.args),
    openTrailing: list.trailing,
    ...body,
  };
}

function macroName(state: ParseState, list: ArgumentList): Word | Missing {
  const first = list.args[0];
  if (first?.kind === 'word') return first;
  const { start } = referenceOrMissing(state, first, list);
  return { kind: 'missing', start, end: start };
}

function parametersOf(args: readonly Expression[]): readonly Expression[] {
  return args[0]?.kind === 'word' ? args.slice(1) : args;
}
