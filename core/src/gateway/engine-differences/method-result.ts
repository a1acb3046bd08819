import type { Explanation } from './explanation.ts';
import { lastMethod, referencesOf } from './reference-parts.ts';

/** velocityjs 2.1.7 calls JavaScript's methods, or some of its own, where Velocity calls Java's. */
export const methodResult: Explanation = {
  code: 'method-result',
  explain({ writer, between }) {
    const last = writer?.kind === 'reference' ? writer : referencesOf(between).at(-1);
    const method = last === undefined ? null : lastMethod(last);
    if (last === undefined || method === null) return null;
    const text = `velocityjs calls another '${method.name.name}' than Java's, which gives another value`;
    return { text, at: last };
  },
};
