/** `#evaluate("text")`: renders its argument as a template. */
import { hashOf } from './directive.ts';
import { lineDirective } from './line-directive.ts';

export const evaluateDirective = lineDirective('evaluate', ({ args }, state, token) => {
  const [argument] = args;
  const isFit =
    args.length === 1 && (argument?.kind === 'string' || argument?.kind === 'reference');
  if (!isFit) state.report('evaluate-argument', hashOf(token), token.to);
});
