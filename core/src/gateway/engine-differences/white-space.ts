import type { Explanation } from './explanation.ts';

/** So much of the text behind the difference must agree when blanks are left out. */
const compared = 24;

/** Velocity 1.7: blanks and a line end around directives are swallowed by rules of its grammar. */
export const whiteSpace: Explanation = {
  code: 'white-space',
  explain({ writer, ours, theirs, common, between }) {
    const [our, their] = [ours.slice(common), theirs.slice(common)];
    if (!/^\s/.test(our) && !/^\s/.test(their)) return null;
    const [ourText, theirText] = [our, their].map((text) =>
      text.replace(/\s+/g, '').slice(0, compared),
    );
    if (ourText === undefined || theirText === undefined) return null;
    const length = Math.min(ourText.length, theirText.length);
    if (ourText.slice(0, length) !== theirText.slice(0, length)) return null;
    const at = between.at(-1) ?? writer;
    if (at === null) return null;
    const text =
      'velocityjs keeps or drops other blanks and line ends around directives, comments and references than Velocity does';
    return { text, at };
  },
};
