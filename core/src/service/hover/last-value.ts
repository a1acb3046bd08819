import { touches } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { paragraphs } from '../catalogue-docs.ts';
import { valueTexts, type RunValues } from '../inlay-values.ts';
import type { Hover } from '../language-service.ts';
import { codeSpan } from '../markdown-text.ts';
import { templateNamed } from '../template-name.ts';

/**
 * A hover with what the reference, `#set`, loop variable or condition around the offset gave in the
 * last run, as long as its template reads the same. Of several around each other the innermost.
 */
export function withLastValue(
  shown: Hover | null,
  analysis: Analysis,
  fileOffset: number,
  known: readonly RunValues[],
): Hover | null {
  for (const { name, text, values } of known) {
    const region = name === null ? analysis.regions[0] : templateNamed(analysis, name);
    if (region?.text !== text) continue;
    const offset = region.map.toTemplate(fileOffset);
    if (offset === undefined) continue;
    const [inner] = values
      .filter(({ span }) => touches(span, offset))
      .sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
    if (inner === undefined) continue;
    const lines = valueTexts(inner).map((line) => `- ${codeSpan(line)}`);
    const contents = paragraphs([shown?.contents ?? null, `**Last run**\n\n${lines.join('\n')}`]);
    return { span: shown?.span ?? region.map.toFile(inner.span), contents };
  }
  return shown;
}
