import { isLongerInUtf8 } from '../../../gateway/encoding/utf8.ts';
import { quotas } from '../../../gateway/limits.ts';
import type { Span } from '../../../text/span.ts';
import type { TemplateCheck } from '../check.ts';

/** A quota of API Gateway, in bytes of UTF-8; what somebody else fills in is not counted. */
export const templateSize: TemplateCheck = {
  code: 'template-size',
  title: 'Template above 300 KB',
  // What API Gateway says to a larger one has not been recorded.
  severity: 'warning',
  appliesTo: 'template',
  *run({ parse: { text }, placeholders, home }) {
    const limit = quotas.templateBytes.value;
    if (home !== 'api-gateway' || !isLongerInUtf8(text, limit)) return;
    if (!isLongerInUtf8(withoutPlaceholders(text, placeholders), limit)) return;
    yield {
      span: beginning(text, placeholders),
      message: `A template has at most ${limit / 1024} KB, and this one has more; API Gateway refuses it (unconfirmed).`,
    };
  },
};

function withoutPlaceholders(text: string, placeholders: readonly Span[]): string {
  const starts = [0, ...placeholders.map(({ end }) => end)];
  return starts.map((start, index) => text.slice(start, placeholders[index]?.start)).join('');
}

/** The first line stands for all of them; of a placeholder, which nothing is said of, it stays clear. */
function beginning(text: string, placeholders: readonly Span[]): Span {
  const [line = ''] = text.split(/\r?\n/, 1);
  const end = Math.min(line.length, (placeholders[0]?.start ?? text.length) - 1);
  return end > 0 ? { start: 0, end } : { start: text.length - 1, end: text.length };
}
