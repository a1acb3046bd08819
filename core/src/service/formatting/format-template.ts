/**
 * Formatting of a template. Blanks are output, so that a template cannot be laid out as other
 * languages are: by itself this changes only what Velocity swallows or reads over, and every
 * rendering stays the same to the byte. Whoever asks for it has the blanks between JSON's tokens
 * changed too; what is printed is then the same JSON.
 */
import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/text-edit.ts';
import { expressionBlanks } from './expression-blanks.ts';
import type { FormatSettings, FormattedTemplate } from './format-settings.ts';
import { lineIndents } from './line-indents.ts';
import { setIndents, swallowedBlanks } from './swallowed-blanks.ts';

/**
 * The edits that lay a template out, in its own offsets, in order and without overlap. Empty for a
 * template with errors, of which nobody knows yet what belongs together.
 */
export function formatTemplate(
  template: FormattedTemplate,
  settings: FormatSettings,
): readonly TextEdit[] {
  if (template.parse.errors.length > 0) return [];
  const { text, placeholders } = template;
  const isForeign = ({ start, end }: Span): boolean =>
    placeholders.some((one) => one.start <= end && start <= one.end);
  return (
    [
      ...expressionBlanks(template),
      ...(settings.changesJsonBlanks ? lineIndents(template, settings) : []),
      ...setIndents(template, settings),
      ...swallowedBlanks(template),
    ]
      .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
      // Of two that want to write the same blanks the first counts.
      .filter(({ span }, index, all) => {
        const before = all[index - 1]?.span;
        return before === undefined || (before.start < span.start && before.end <= span.start);
      })
      .filter(
        ({ span, newText }) => text.slice(span.start, span.end) !== newText && !isForeign(span),
      )
  );
}
