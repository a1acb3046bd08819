import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { isHttpType, knownUri } from '../integration-uri.ts';
import { uriPlaceholders } from './uri-placeholders.ts';

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
    for (const { name, isGreedy, span: written } of uriPlaceholders(uri.read)) {
      if (!isGreedy) continue;
      const span = partOf(text, uri, written);
      const isExact = text.slice(span.start, span.end) === `{${name}+}`;
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
