import type { Explanation } from './explanation.ts';

/** velocityjs 2.1.7: `getBlockEach` goes over lists and the values of objects, and nothing else. */
export const loop: Explanation = {
  code: 'loop',
  explain({ between }) {
    const directive = between.find((statement) => statement.kind === 'foreach');
    if (directive === undefined) return null;
    const text =
      "velocityjs goes over other items here, or in another order: it knows JavaScript's lists and objects only";
    return { text, at: directive.collection };
  },
};
