import { readRequestTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { partOf } from '../field-text.ts';
import { keyFinding } from './mapping-key.ts';
import { requestMappings } from './mapping-sources.ts';

const MESSAGE = "Names are made of letters, digits and '. _ $ -'";

/**
 * The characters of names in request mappings. What follows `context.` is left alone: keys of an
 * authorizer's context (`cognito:username`) have not been tried.
 */
export const reqparamNameChars: IntegrationCheck = {
  code: 'reqparam-name-chars',
  title: 'Name in a request mapping with a character that names may not have',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST' || integration.type === null) return;
    for (const mapping of integration.requestParameters) {
      const reading = readRequestTarget(mapping.target);
      if (reading.ok || reading.fault !== 'name') continue;
      const finding = keyFinding(text, mapping, reading, '');
      if (finding === null) continue;
      const message = `${MESSAGE}; API Gateway refuses '${mapping.target}' as an invalid mapping expression.`;
      yield { ...finding, message };
    }
    for (const { mapping, reading } of requestMappings(integration)) {
      if (reading.ok || reading.fault !== 'name' || mapping.source.startsWith('context.')) continue;
      yield {
        span: partOf(text, { ...mapping, read: mapping.source }, reading.span),
        message: `${MESSAGE}; API Gateway refuses '${mapping.source}' as an invalid mapping expression.`,
      };
    }
  },
};
