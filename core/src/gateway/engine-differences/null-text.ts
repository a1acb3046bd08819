import type { Explanation } from './explanation.ts';
import { referencesOf } from './reference-parts.ts';

/** API Gateway: recorded. velocityjs 2.1.7: null is added to the output as JavaScript has it. */
export const nullText: Explanation = {
  code: 'null-text',
  explain({ between, theirs }) {
    const at = referencesOf(between).at(-1);
    const printed = /^(?:null|undefined|NaN|false|true)/.exec(theirs)?.[0];
    if (at === undefined || printed === undefined) return null;
    return {
      text: `velocityjs prints '${printed}' where Velocity has no value; API Gateway prints nothing`,
      at,
    };
  },
};
