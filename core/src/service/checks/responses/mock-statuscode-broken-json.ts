import { readJson } from '../../../gateway/read-json.ts';
import type { TemplateCheck } from '../check.ts';

/**
 * The rendered request of a MOCK is read as JSON by a lenient reader (bare keys, single quotes and
 * spare commas pass). Judged only where the template is its own text.
 */
export const mockStatuscodeBrokenJson: TemplateCheck = {
  code: 'mock-statuscode-broken-json',
  title: 'MOCK template that is no object',
  severity: 'error',
  appliesTo: 'template',
  *run({ integrationType, phase, parse, placeholders }) {
    if (integrationType !== 'MOCK' || phase !== 'request' || placeholders.length > 0) return;
    const { text, root, errors } = parse;
    // Without it `mock-no-statuscode` speaks, and of one in quotes `mock-statuscode-string`.
    if (!text.includes('statusCode') || /statusCode["']?\s*:\s*["']/.test(text)) return;
    if (errors.length > 0 || root.children.some(({ kind }) => kind !== 'text')) return;
    const reading = readJson(text);
    if (reading.ok) return;
    yield {
      span: { start: text.search(/\S/), end: text.trimEnd().length },
      message:
        "What this template renders cannot be read as an object: calls end in 500 (log: 'Unable to parse statusCode').",
    };
  },
};
