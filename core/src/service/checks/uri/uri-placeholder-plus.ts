import { spanAt } from '../../../text/span.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';

/** A greedy path variable is `{proxy+}` in the API's path and `{proxy}` in the uri. */
export const uriPlaceholderPlus: IntegrationCheck = {
  code: 'uri-placeholder-plus',
  title: 'Greedy placeholder in a uri',
  // What API Gateway says to it has not been recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const uri = knownUri(integration);
    if (uri === null || integration.api !== 'REST' || !isHttpType(integration)) return;
    for (const match of uri.read.matchAll(/(?<!\$)\{([\w.-]+)\+\}/g)) {
      const [whole, name = ''] = match;
      const span = partOf(text, uri, spanAt(match.index, whole.length));
      const isExact = text.slice(span.start, span.end) === whole;
      yield {
        span,
        message: `A placeholder of the uri is written '{${name}}'; with the plus sign nothing fills it (unconfirmed: API Gateway refuses it).`,
        ...(isExact
          ? { fix: { title: `Replace with '{${name}}'`, edits: [{ span, newText: `{${name}}` }] } }
          : {}),
      };
    }
  },
};
