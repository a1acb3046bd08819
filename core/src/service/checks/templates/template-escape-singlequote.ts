import type { TemplateCheck } from '../check.ts';
import { callOf, holesInStrings } from './json-place.ts';

/** What turns the `\'` of `escapeJavaScript` back, which JSON does not know. */
export const singleQuoteTail = `.replaceAll("\\\\'","'")`;

/**
 * `escapeJavaScript` writes `\'` for a single quote (the guide says so), and JSON has no such
 * escape.
 */
export const templateEscapeSinglequote: TemplateCheck = {
  code: 'template-escape-singlequote',
  title: "escapeJavaScript in JSON without undoing \\'",
  severity: 'hint',
  appliesTo: 'template',
  *run(ctx) {
    for (const [reference] of holesInStrings(ctx)) {
      const call = callOf(reference, 'util', 'escapeJavaScript', ctx);
      if (call === null || reference.path.length > 1) continue;
      yield {
        span: { start: reference.start, end: reference.end },
        message:
          "'escapeJavaScript' writes \\' for a single quote, which is no JSON: a value with an apostrophe breaks the output.",
        fix: {
          title: `Append ${singleQuoteTail}`,
          edits: [{ span: { start: call.end, end: call.end }, newText: singleQuoteTail }],
        },
      };
    }
  },
};
