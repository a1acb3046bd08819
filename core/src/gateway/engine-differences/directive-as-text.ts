import type { Explanation } from './explanation.ts';

/** velocityjs 2.1.7: its lexer knows neither `#{if}` nor `#literal` nor a comment that is not closed. */
export const directiveAsText: Explanation = {
  code: 'directive-as-text',
  explain({ between, writer, theirs, template }) {
    const head = /^\s*(#[{*\w]\w*)/.exec(theirs)?.[1];
    if (head === undefined) return null;
    const at = [...between, ...(writer === null ? [] : [writer])].find(
      ({ kind, start, end }) =>
        kind !== 'text' &&
        kind !== 'reference' &&
        template.slice(start, end).trimStart().startsWith(head),
    );
    if (at === undefined || at.kind === 'macro-call') return null;
    return { text: `velocityjs does not know '${head}' in this form, and prints it as text`, at };
  },
};
