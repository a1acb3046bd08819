import type { Reference } from '../../vtl/ast.ts';
import type { Explanation } from './explanation.ts';
import { lastMethod, referencesOf } from './reference-parts.ts';

/** API Gateway: recorded. velocityjs 2.1.7: `getReferences` gives the source of what is undefined. */
export const undefinedReference: Explanation = {
  code: 'undefined-reference',
  explain({ between, theirs }) {
    if (!theirs.startsWith('$')) return null;
    const silent = referencesOf(between).filter(({ literal }) => literal !== '');
    const at = silent.find((reference) => opensWith(theirs, reference)) ?? silent.at(-1);
    if (at === undefined) return null;
    const method = lastMethod(at);
    const why =
      method === null
        ? 'velocityjs prints a reference that has no value as its source'
        : `velocityjs has no value for '${method.name.name}()' here, and prints the reference as its source`;
    return { text: `${why}; API Gateway prints nothing`, at };
  },
};

function opensWith(text: string, { name }: Reference): boolean {
  return name !== null && /^\$!?\{?(\w*)/.exec(text)?.[1]?.startsWith(name.name) === true;
}
