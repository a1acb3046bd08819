import type { IntegrationCheck } from '../check.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { addition } from '../entry-fix.ts';
import { isHttpApi } from './http-api-shape.ts';

/** A Lambda function is always called with POST and needs no method here; an HTTP backend does. */
export const httpMethodMissing: IntegrationCheck = {
  code: 'http-method-missing',
  title: 'HTTP backend of an HTTP API without a method',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { type, httpMethod } = integration;
    if (!isHttpApi(api) || type !== 'HTTP_PROXY' || httpMethod !== null) return;
    if (!isWhole(integration) || isMisspelt(integration, 'httpMethod')) return;
    yield {
      span: placeOfType(integration),
      message:
        "An 'http_proxy' integration needs 'httpMethod' ('ANY' for that of the client); without it API Gateway refuses the integration.",
      ...addition(text, integration.node, 'httpMethod', 'ANY'),
    };
  },
};
