/** Any text is a pattern or is refused with an offset inside it; matching ends, within its steps. */
import { compileJavaRegex } from '../../../core/src/velocity/java-regex.ts';
import { LimitOverrun } from '../../../core/src/velocity/limits.ts';
import { makeRegexVars } from '../../conformance/generate-regex.ts';
import { integer } from '../law.ts';
import type { Law } from '../law.ts';

export const law: Law = {
  name: 'velocity-regex-total',
  run(random) {
    const { t: text = '', p: source = '' } = makeRegexVars(random);
    const pattern = random() < 0.5 ? source : source.slice(integer(random, 0, source.length));
    const result = compileJavaRegex(pattern);
    if (!result.ok)
      return result.message === '' ? `no message for ${JSON.stringify(pattern)}` : null;
    try {
      const match = result.regex.find(text, 0);
      if (
        match !== null &&
        (match.start < 0 || match.end < match.start || match.end > text.length)
      ) {
        return `a match outside its text: ${JSON.stringify(pattern)} in ${JSON.stringify(text)}`;
      }
      if (result.regex.matches(text) && match === null)
        return `matches but is not found: ${JSON.stringify(pattern)}`;
    } catch (error) {
      if (!(error instanceof LimitOverrun)) throw error;
    }
    return null;
  },
};
