import { parseResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { allResponses } from './custom-responses.ts';

const HEADERS = ['Access-Control-Allow-Headers', 'Access-Control-Allow-Methods', 'Access-Control-Allow-Origin']; // prettier-ignore

/** The preflight answer of a MOCK that sends some of the CORS headers and not all. */
export const responsesCorsHeaders: IntegrationCheck = {
  code: 'responses-cors-headers',
  title: 'Preflight answer without all CORS headers',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.type !== 'MOCK' || integration.method.httpMethod !== 'OPTIONS') return;
    for (const response of allResponses(integration) ?? []) {
      const { responseParameters, responseTemplates } = response;
      // A template can write headers too.
      if (responseTemplates.some((template) => template.text.includes('Override'))) continue;
      const names = responseParameters.map(({ target }) => parseResponseTarget(target));
      if (names.includes(null)) continue;
      const sent = new Set(names.map((name) => name?.toLowerCase()));
      const lacking = HEADERS.filter((name) => !sent.has(name.toLowerCase()));
      if (lacking.length === 0 || lacking.length === HEADERS.length) continue;
      yield {
        span: keyOf(text, response),
        message: `A preflight answer without ${lacking.map((name) => `'${name}'`).join(' and ')} makes browsers refuse requests that need it.`,
      };
    }
  },
};
