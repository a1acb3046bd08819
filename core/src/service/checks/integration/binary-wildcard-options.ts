import type { IntegrationCheck } from '../check.ts';
import { addition } from '../entry-fix.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';

/** With every type binary, the empty body of a preflight request is bytes that no template reads. */
export const binaryWildcardOptions: IntegrationCheck = {
  code: 'binary-wildcard-options',
  title: 'MOCK for OPTIONS where every media type is binary',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { keys, method, node, type } = integration;
    if (type !== 'MOCK' || method.httpMethod !== 'OPTIONS' || !isWhole(integration)) return;
    if (keys.has('contentHandling') || !method.binaryMediaTypes.includes('*/*')) return;
    if (isMisspelt(integration, 'contentHandling')) return;
    yield {
      span: placeOfType(integration),
      message:
        "With '*/*' among the binary media types this MOCK needs 'contentHandling: CONVERT_TO_TEXT'; without it the call ends in 500 (log: 'Unable to transform request').",
      ...addition(text, node, 'contentHandling', 'CONVERT_TO_TEXT'),
    };
  },
};
