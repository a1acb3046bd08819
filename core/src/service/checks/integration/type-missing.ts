import type { IntegrationCheck } from '../check.ts';
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey } from '../spelling.ts';

/** Every integration says what kind of backend it calls. */
export const typeMissing: IntegrationCheck = {
  code: 'type-missing',
  title: 'Integration without a type',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration }) {
    if (integration.typeField !== null || !isWhole(integration)) return;
    if (isMisspelt(integration, 'type')) return;
    yield {
      span: integration.place.key,
      message: `The integration has no '${spelledKey(integration, 'type')}' (aws, aws_proxy, http, http_proxy or mock); without it API Gateway refuses the integration.`,
    };
  },
};
