import type { Explanation } from './explanation.ts';

/**
 * API Gateway: only false is false, and a reference without value is true, being the empty text
 * (recorded). velocityjs 2.1.7: JavaScript's truth and `==`.
 */
export const condition: Explanation = {
  code: 'condition',
  explain({ between }) {
    const directive = between.find((statement) => statement.kind === 'if');
    if (directive === undefined) return null;
    const { condition: asked } = directive;
    const text =
      asked.kind === 'binary' && asked.operator !== '&&' && asked.operator !== '||'
        ? "velocityjs compares as JavaScript does, API Gateway as Velocity does with Java's values, so this '#if' may go another way"
        : "velocityjs takes 0, '' and what is undefined for false; at API Gateway only false is, so this '#if' may go another way";
    return { text, at: asked };
  },
};
