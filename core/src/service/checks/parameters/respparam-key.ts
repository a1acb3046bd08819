import { readResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { isInRestApi } from '../integration/field-table.ts';
import { isProxy } from '../integration-shape.ts';
import { keyFinding } from './mapping-key.ts';

/** Keys of `responseParameters` in a REST API: they name a header of the response. */
export const respparamKey: IntegrationCheck = {
  code: 'respparam-key',
  title: 'Key of a response mapping that names no header of the response',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    if (integration.type === null || isProxy(integration)) return;
    if (!isInRestApi(integration, api)) return;
    for (const mapping of integration.responses.flatMap((one) => one.responseParameters)) {
      const form = 'method.response.header.{name}';
      const finding = keyFinding(text, mapping, readResponseTarget(mapping.target), form);
      if (finding !== null) yield finding;
    }
  },
};
