import type { Text } from '../../../vtl/ast.ts';
import type { Finding, TemplateCheck, TemplateContext } from '../check.ts';
import { formParts } from './form-text.ts';

/** Blanks and line breaks of a form are part of the name or the value beside them. */
export const templateFormBlank: TemplateCheck = {
  code: 'template-form-blank',
  title: 'Blank or line break in a form',
  severity: 'hint',
  appliesTo: 'template',
  *run(ctx) {
    for (const part of formParts(ctx) ?? []) if (part.kind === 'text') yield* blanksOf(part, ctx);
  },
};

function* blanksOf(
  { start, end, value }: Text,
  { parse, phase }: TemplateContext,
): Iterable<Finding> {
  // Where Velocity loses a sign, offsets in the text are not those of the template.
  if (value.length !== end - start) return;
  for (const { index, 0: blank } of value.matchAll(/\s+/g)) {
    const span = { start: start + index, end: start + index + blank.length };
    const isBeside = /[&=]/.test(parse.text.charAt(span.start - 1) + parse.text.charAt(span.end));
    const isLast = span.end === parse.text.length;
    const isFirst = span.start === 0;
    // A file ends in a line break, which whoever takes it into an integration may leave out.
    if (isLast && phase === null && blank === '\n') continue;
    if (!isBeside && !isFirst && !blank.includes('\n')) continue;
    // A comment swallows the line break behind it, wherever the template stands.
    const isBreak = blank === '\n' && (isLast || !isFirst);
    const fix: Finding['fix'] = isBreak
      ? {
          title: "End the line with '##'",
          edits: [{ span: { ...span, end: span.start }, newText: '##' }],
        }
      : { title: 'Remove the blanks', edits: [{ span, newText: '' }] };
    const message = `${blank.includes('\n') ? 'This line break' : 'This blank'} is sent as a part of the form: of the value before it, or of the name behind it.`;
    yield { span, message, ...(isLast && !isBreak ? {} : { fix }) };
  }
}
