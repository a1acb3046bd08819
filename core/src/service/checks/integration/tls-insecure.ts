import { asScalar } from '../../../openapi/host-tree.ts';
import type { IntegrationCheck } from '../check.ts';
import { isHttpType } from '../integration-uri.ts';
import { tlsEntry } from './tls-entry.ts';

/** Anybody between API Gateway and the backend can then read along. */
export const tlsInsecure: IntegrationCheck = {
  code: 'tls-insecure',
  title: 'Certificate of the backend is not verified',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration }) {
    if (integration.api !== 'REST' || !isHttpType(integration)) return;
    const value = asScalar(tlsEntry(integration, 'insecureSkipVerification')?.entry.value);
    if (value === null || value.tag || value.text.toLowerCase() !== 'true') return;
    yield {
      span: value.span,
      message:
        'API Gateway does not check who issued the certificate of the backend; outside of tests, use one of a certificate authority that it knows.',
    };
  },
};
