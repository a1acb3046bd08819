import { readRequestTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyFinding } from './mapping-key.ts';
import { isHttpApiKey } from './reqparam-http-api-grammar.ts';

/** Keys of `requestParameters` in a REST API; characters of names are another matter. */
export const reqparamKey: IntegrationCheck = {
  code: 'reqparam-key',
  title: 'Key of a request mapping that names no part of the request',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.api !== 'REST' || integration.type === null) return;
    if (api !== null && !api.isKindSure) return;
    for (const mapping of integration.requestParameters) {
      const reading = readRequestTarget(mapping.target);
      if (!reading.ok && reading.fault === 'name') continue;
      if (isHttpApiKey(mapping.target)) continue;
      const form = 'integration.request.{header|querystring|path}.{name}';
      const finding = keyFinding(text, mapping, reading, form);
      if (finding !== null) yield finding;
    }
  },
};
