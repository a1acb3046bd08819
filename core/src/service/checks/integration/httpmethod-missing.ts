import type { IntegrationCheck } from '../check.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey, spelledType } from '../spelling.ts';

/**
 * All types of REST integrations but MOCK name the method of the call to the backend
 * (aws-recorded: integration-method-required-http-proxy, integration-method-required-aws).
 */
export const httpmethodMissing: IntegrationCheck = {
  code: 'httpmethod-missing',
  title: 'Integration without an HTTP method',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration }) {
    const { api, type, httpMethod } = integration;
    if (api !== 'REST' || type === null || type === 'MOCK') return;
    if (httpMethod !== null || !isWhole(integration)) return;
    if (isMisspelt(integration, 'httpMethod')) return;
    const which = type === 'AWS_PROXY' ? 'POST' : 'the method of the backend';
    yield {
      span: placeOfType(integration),
      message: `An integration of type '${spelledType(integration, type)}' needs '${spelledKey(integration, 'httpMethod')}' (${which}); without it API Gateway refuses the integration.`,
    };
  },
};
