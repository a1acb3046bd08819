import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import type { IntegrationCheck } from '../check.ts';
import { addition, asGuess } from '../entry-fix.ts';
import { isWhole } from '../integration-shape.ts';
import { isMisspelt } from '../misspelt-keys.ts';
import { isMergedDefinition } from '../merged-definition.ts';
import { spelledKey, spelledType } from '../spelling.ts';

/** Every integration says what kind of backend it calls. */
export const typeMissing: IntegrationCheck = {
  code: 'type-missing',
  title: 'Integration without a type',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.typeField !== null || !isWhole(integration)) return;
    if (isMisspelt(integration, 'type') || isMergedDefinition(api)) return;
    const key = spelledKey(integration, 'type');
    const meant = meantType(integration);
    const value = meant === null ? null : spelledType(integration, meant);
    yield {
      span: integration.place.key,
      message: `The integration has no '${key}' (aws, aws_proxy, http, http_proxy or mock); without it API Gateway refuses the integration.`,
      ...(value === null ? {} : asGuess(addition(text, integration.node, key, value))),
    };
  },
};

/** What the other keys speak for: templates and responses are a custom integration's. */
function meantType({ keys, uri }: FoundIntegration): string | null {
  const isCustom = keys.has('requestTemplates') || keys.has('responses');
  if (uri === null) return keys.has('requestTemplates') ? 'mock' : null;
  if (/^https?:/.test(uri.read)) return isCustom ? 'http' : 'http_proxy';
  if (/:lambda:path\//.test(uri.read)) return isCustom ? 'aws' : 'aws_proxy';
  return /^arn:[^:]+:apigateway:/.test(uri.read) ? 'aws' : null;
}
