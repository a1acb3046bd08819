import type { Reference } from '../../../vtl/ast.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { callOf, holesInStrings } from './json-place.ts';
import { memberPath } from './member-path.ts';
import { singleQuoteTail } from './template-escape-singlequote.ts';

/** Text of the client or the backend inside a JSON string: a quote in it ends the string. */
export const templateUnescapedInput: TemplateCheck = {
  code: 'template-unescaped-input',
  title: 'Input in a JSON string without its escape',
  severity: 'warning',
  appliesTo: 'template',
  *run(ctx) {
    const { text } = ctx.parse;
    for (const [reference, { quote }] of holesInStrings(ctx)) {
      if (!isInput(reference, ctx)) continue;
      const { start, end, formal, quiet } = reference;
      // JSON inside of a JSON string needs its escapes twice: no call does that.
      const isNested = quote < 0 || text.slice(quote, start).includes('\\"');
      const isPlain = !formal && !quiet && !isNested;
      const newText = `$util.escapeJavaScript(${text.slice(start, end)})${singleQuoteTail}`;
      const fix: Finding['fix'] = {
        title: 'Escape it for JSON',
        edits: [{ span: { start, end }, newText }],
      };
      yield {
        span: { start, end },
        message:
          'A quote, a backslash or a line break in this value breaks the JSON around it, and lets the caller add members of their own. $util.escapeJavaScript escapes it.',
        ...(isPlain ? { fix } : {}),
      };
    }
  },
};

/** `$input.body`, `$input.path('…')`, `$input.params('…')` as they are, without a method on them. */
function isInput(reference: Reference, ctx: TemplateContext): boolean {
  const path = memberPath(reference);
  if (path?.root !== 'input' || ctx.assigned.has('input')) return false;
  if (reference.path.length !== 1) return false;
  if (path.properties[0]?.name === 'body') return true;
  if (callOf(reference, 'input', 'path', ctx) !== null) return true;
  return callOf(reference, 'input', 'params', ctx)?.args.length === 1;
}
