/** Tokens joined equal the text: every character lies in exactly one token, in order. */
import { parse } from '../../../core/src/vtl/parser.ts';
import type { Law } from '../law.ts';
import { template } from '../vtl-templates.ts';

export const law: Law = {
  name: 'vtl-tokens',
  run(random) {
    const text = template(random);
    const { tokens } = parse(text);
    let end = 0;
    for (const token of tokens) {
      if (token.start !== end || token.end < token.start) {
        return `token ${JSON.stringify(token)} does not begin at ${end} in ${JSON.stringify(text)}`;
      }
      end = token.end;
    }
    return end === text.length ? null : `tokens end at ${end} in ${JSON.stringify(text)}`;
  },
};
