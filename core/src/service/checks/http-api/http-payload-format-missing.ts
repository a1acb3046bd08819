import type { IntegrationCheck } from '../check.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { addition } from '../entry-fix.ts';
import { hasHttpApiType, isHttpApi } from './http-api-shape.ts';

/** The Developer Guide calls the key required in HTTP APIs. */
export const httpPayloadFormatMissing: IntegrationCheck = {
  code: 'http-payload-format-missing',
  title: 'HTTP API integration without a payload format',
  // What the import does without it was not recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (!isHttpApi(api) || !hasHttpApiType(integration) || !isWhole(integration)) return;
    if (integration.payloadFormatVersion !== null) return;
    if (isMisspelt(integration, 'payloadFormatVersion')) return;
    const { type, integrationSubtype } = integration;
    const version = type === 'AWS_PROXY' && integrationSubtype === null ? '2.0' : '1.0';
    yield {
      span: placeOfType(integration),
      message: `An integration of an HTTP API needs 'payloadFormatVersion', here "${version}"; what happens without it is unconfirmed.`,
      ...addition(text, integration.node, 'payloadFormatVersion', version),
    };
  },
};
