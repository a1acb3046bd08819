import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { isHttpApi } from './http-api-shape.ts';

/** A service is called with a role; there is no resource policy that would do in its place. */
export const httpSubtypeCredentials: IntegrationCheck = {
  code: 'http-subtype-credentials',
  title: 'Subtype without a role',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { integrationSubtype, credentials } = integration;
    if (!isHttpApi(api) || integrationSubtype === null || credentials !== null) return;
    if (!isWhole(integration) || isMisspelt(integration, 'credentials')) return;
    yield {
      span: valueOf(text, integrationSubtype),
      message: `'${integrationSubtype.read}' is called with a role: without its ARN in 'credentials' API Gateway refuses the integration.`,
    };
  },
};
