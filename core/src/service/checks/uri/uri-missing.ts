import type { IntegrationCheck } from '../check.ts';
import { isWhole, placeOfType } from '../integration-shape.ts';
import { isMergedDefinition } from '../merged-definition.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { spelledKey, spelledType } from '../spelling.ts';

/** All types but MOCK say where they go. */
export const uriMissing: IntegrationCheck = {
  code: 'uri-missing',
  title: 'Integration without a uri',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api }) {
    const { type, uri, integrationSubtype } = integration;
    if (type === null || type === 'MOCK' || uri !== null) return;
    // An HTTP API names the action of an AWS service by its subtype instead.
    if (integrationSubtype !== null || !isWhole(integration)) return;
    if (isMisspelt(integration, 'uri') || isMergedDefinition(api)) return;
    yield {
      span: placeOfType(integration),
      message: `An integration of type '${spelledType(integration, type)}' needs a '${spelledKey(integration, 'uri')}' to call; without it API Gateway refuses the integration.`,
    };
  },
};
