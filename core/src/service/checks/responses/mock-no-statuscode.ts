import { spanAt } from '../../../text/span.ts';
import type { TemplateCheck } from '../check.ts';
import { asGuess, replacement } from '../entry-fix.ts';
import { isPlainText } from '../template-text.ts';

/**
 * The rendered request of a MOCK holds the `statusCode` of the answer. Judged only where the text
 * is all there is: a reference may bring it along.
 */
export const mockNoStatuscode: TemplateCheck = {
  code: 'mock-no-statuscode',
  title: 'MOCK template without a statusCode',
  severity: 'error',
  appliesTo: 'template',
  *run({ integrationType, phase, parse, placeholders }) {
    if (integrationType !== 'MOCK' || phase !== 'request') return;
    if (parse.text.trim() === '' || parse.text.includes('statusCode')) return;
    if (placeholders.length > 0 || !isPlainText(parse)) return;
    const start = parse.text.search(/\S/);
    const [, before, key] =
      /^(\s*\{\s*["']?)(status(?:code|_code)?|code)(?=["']?\s*:\s*\d{3}\s*[,}])/i.exec(
        parse.text,
      ) ?? [];
    yield {
      span: { start, end: parse.text.trimEnd().length },
      message:
        "The request template of a MOCK gives no 'statusCode': calls end in 500 (log: 'Unable to parse statusCode').",
      ...(before !== undefined && key !== undefined
        ? asGuess(replacement(spanAt(before.length, key.length), 'statusCode'))
        : {}),
    };
  },
};
