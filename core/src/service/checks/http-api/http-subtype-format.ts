import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isHttpApi } from './http-api-shape.ts';

/** The guide gives subtypes format 1.0 only. A version that there is not is another check's. */
export const httpSubtypeFormat: IntegrationCheck = {
  code: 'http-subtype-format',
  title: 'Subtype with payload format 2.0',
  // AWS's answer to this very case was not recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration: { integrationSubtype, payloadFormatVersion }, api, text }) {
    if (!isHttpApi(api) || integrationSubtype === null) return;
    if (payloadFormatVersion?.known !== true || payloadFormatVersion.read !== '2.0') return;
    const span = valueOf(text, payloadFormatVersion);
    yield {
      span,
      message:
        'An integration with a subtype has payload format 1.0; 2.0 is for Lambda functions, and API Gateway refuses it here (unconfirmed).',
      fix: { title: "Replace with '1.0'", edits: [{ span, newText: '1.0' }] },
    };
  },
};
