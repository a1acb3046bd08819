import type { Explanation } from './explanation.ts';

/** Velocity 1.7: ASTReference.render and the escapes of the grammar; velocityjs has a part of it. */
export const escape: Explanation = {
  code: 'escape',
  explain({ writer, between, template }) {
    const at = [...between, ...(writer === null ? [] : [writer])].find((statement) =>
      template.slice(statement.start, statement.end).includes('\\'),
    );
    if (at === undefined) return null;
    return { text: 'velocityjs has other rules for backslashes than Velocity', at };
  },
};
