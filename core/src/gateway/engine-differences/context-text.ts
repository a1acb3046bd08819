import type { Explanation } from './explanation.ts';
import { referencesOf } from './reference-parts.ts';

/** API Gateway: recorded (`context-requestoverride-prints-empty`). */
export const contextText: Explanation = {
  code: 'context-text',
  explain({ between, theirs }) {
    const at = referencesOf(between).find(({ name }) => name?.name === 'context');
    if (at === undefined || !theirs.startsWith('{')) return null;
    return { text: "velocityjs prints the maps of '$context'; API Gateway prints nothing", at };
  },
};
