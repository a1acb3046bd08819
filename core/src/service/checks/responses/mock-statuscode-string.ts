import { spanAt } from '../../../text/span.ts';
import type { TemplateCheck } from '../check.ts';

/** The `statusCode` of a MOCK is a number; a string in its place is not read. */
export const mockStatuscodeString: TemplateCheck = {
  code: 'mock-statuscode-string',
  title: 'MOCK statusCode written as a string',
  severity: 'error',
  appliesTo: 'template',
  *run({ integrationType, phase, parse: { text } }) {
    if (integrationType !== 'MOCK' || phase !== 'request') return;
    // A second one may be the one that counts, in another branch or at another depth.
    if (text.split('statusCode').length !== 2) return;
    const match = /(statusCode["']?\s*:\s*)(["'])([^"'\n]*)\2/.exec(text);
    if (match === null) return;
    const [, before = '', quote = '', status = ''] = match;
    const span = spanAt(match.index + before.length, status.length + 2 * quote.length);
    yield {
      span,
      message:
        "The 'statusCode' of a MOCK is a number; as a string it is not read and calls end in 500 (log: 'Unable to parse statusCode').",
      ...(/^\d{3}$/.test(status)
        ? { fix: { title: 'Remove the quotes', edits: [{ span, newText: status }] } }
        : {}),
    };
  },
};
