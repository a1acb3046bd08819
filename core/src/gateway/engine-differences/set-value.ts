import type { Explanation } from './explanation.ts';
import { referencesOf } from './reference-parts.ts';

/** The value itself is another one, and came from a `#set`: that is where to look. */
export const setValue: Explanation = {
  code: 'set-value',
  explain({ writer, between, trace, template }) {
    const shown = writer?.kind === 'reference' ? writer : referencesOf(between).at(-1);
    const name = shown?.name?.name;
    if (shown === undefined || name === undefined) return null;
    const target = new RegExp(String.raw`^\$!?\{?${name}\b`);
    const set = trace
      .filter(({ what }) => what === 'set')
      .filter(({ span }) => target.test(template.slice(span.start, span.end)))
      .at(-1);
    if (set === undefined) return null;
    const { start, end } = set.span;
    return {
      text: `'$${name}' has another value in velocityjs since this '#set'`,
      at: { start, end },
    };
  },
};
