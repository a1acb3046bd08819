import type { Finding, TemplateCheck } from '../check.ts';
import { callOf, holesInStrings } from './json-place.ts';

/** `$input.json(…)` prints JSON, and a text with its own quotes. */
export const templateJsonQuoted: TemplateCheck = {
  code: 'template-json-quoted',
  title: 'Quotes around $input.json',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    const { text } = ctx.parse;
    for (const [reference, { quote }] of holesInStrings(ctx)) {
      const { start, end, path } = reference;
      if (callOf(reference, 'input', 'json', ctx) === null || path.length > 1) continue;
      const isAlone = quote === start - 1 && text.charAt(end) === '"';
      const fix: Finding['fix'] = {
        title: 'Remove the quotes',
        edits: [
          { span: { start: quote, end: start }, newText: '' },
          { span: { start: end, end: end + 1 }, newText: '' },
        ],
      };
      yield {
        span: { start, end },
        message:
          "'$input.json' prints JSON, a text with its own quotes: inside of quotes the output is broken.",
        ...(isAlone ? { fix } : {}),
      };
    }
  },
};
