import type { Explanation } from './explanation.ts';
import { lastMethod } from './reference-parts.ts';

/** velocityjs 2.1.7: a method that JavaScript's value does not have gives undefined. */
export const missingMember: Explanation = {
  code: 'missing-member',
  explain({ writer, theirs, template }) {
    if (writer?.kind !== 'reference' || !theirs.startsWith('$')) return null;
    const method = lastMethod(writer);
    const source = template.slice(writer.start, writer.end);
    const text =
      method === null
        ? `velocityjs has no value for '${source}', and prints it as its source`
        : `velocityjs has no method '${method.name.name}' here, since its values are JavaScript's and not Java's, and prints the reference as its source`;
    return { text, at: writer };
  },
};
