/**
 * Whatever the text, a render ends without throwing, with its output within the budget and its
 * error, if any, inside the text. In both profiles, with the roots that a template has.
 */
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import { makeCase } from '../../conformance/generate-template.ts';
import { integer, pick } from '../law.ts';
import type { Law, Random } from '../law.ts';

const limits = { steps: 20_000, depth: 50, output: 20_000, loopRounds: 1000 };

export const law: Law = {
  name: 'velocity-evaluator-total',
  run(random) {
    const profile = pick(random, ['aws', 'velocity-1.7'] as const);
    const one = makeCase(random, '0', profile);
    const template = damaged(one.template, random);
    const { output, error, trace, pieces } = renderTemplate(
      { ...one, template } as Parameters<typeof renderTemplate>[0],
      {
        limits,
        trace: random() < 0.5,
      },
    );
    const problem = complaint(template, output, error, pieces, trace);
    return problem === null ? null : `${problem}: ${profile} ${JSON.stringify(template)}`;
  },
};

type Answer = ReturnType<typeof renderTemplate>;

function complaint(
  template: string,
  output: string,
  error: Answer['error'],
  pieces: Answer['pieces'],
  trace: Answer['trace'],
): string | null {
  if (output.length > limits.output) return 'the output is beyond its budget';
  if (error?.message.startsWith('internal') === true) return error.message;
  const spans = [
    ...(error === null ? [] : [error.span]),
    ...pieces.map(({ span }) => span),
    ...trace.map(({ span }) => span),
  ];
  if (spans.some(({ start, end }) => start < 0 || end < start || end > template.length))
    return 'a span lies outside the text';
  let at = 0;
  for (const { start, end } of pieces) {
    if (start !== at || end <= start) return `the pieces do not tile the output at ${at}`;
    at = end;
  }
  if (pieces.length > 0 && at !== output.length) return 'the pieces do not cover the output';
  return null;
}

/** Half of the templates get a few characters cut, doubled or changed. */
function damaged(template: string, random: Random): string {
  if (random() < 0.5) return template;
  let text = template;
  for (let times = integer(random, 1, 4); times > 0; times--) {
    const at = integer(random, 0, text.length);
    const length = integer(random, 0, 6);
    const part = pick(random, [
      '',
      '#',
      '$',
      '"',
      ')',
      '(',
      '{',
      '}',
      '[',
      ']',
      '#end',
      '#if(',
      '\\',
      '\ud800',
      '\n',
      text.slice(at, at + length).repeat(2),
    ]);
    text = text.slice(0, at) + part + text.slice(at + length);
  }
  return text;
}
