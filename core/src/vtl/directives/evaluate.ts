/** `#evaluate("text")`: renders its argument as a template, or stays as text where there is none. */
import { callLiteralOf } from '../literal-text.ts';
import { hashOf, type Directive } from './directive.ts';
import { lineDirective } from './line-directive.ts';

/**
 * All its mistakes have one code, since none of them counts under a profile without `#evaluate`:
 * there it is the call of a macro that nobody has defined.
 */
const line = lineDirective(
  'evaluate',
  ({ args }, state, token) => {
    const [argument] = args;
    if (args.length === 1 && (argument?.kind === 'string' || argument?.kind === 'reference'))
      return;
    // Velocity meets a bare word while it reads, and names the place behind the directive's name.
    const hasWord = args.some(({ kind }) => kind === 'word');
    const velocityAt = hasWord ? token.to : token.from;
    state.report('evaluate-argument', hashOf(token), token.to, '', velocityAt);
  },
  () => () => undefined,
);

export const evaluateDirective: Directive = {
  ...line,
  parse(state, token) {
    const position = state.position - 1;
    const directive = line.parse(state, token);
    return {
      ...directive,
      literal: callLiteralOf(state, position, hashOf(token), state.takenEnd),
    };
  },
};
