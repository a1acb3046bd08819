import { readResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { isProxy } from '../integration-shape.ts';
import { keyFinding } from './mapping-key.ts';

/** Keys of `responseParameters` in a REST API: they name a header of the response. */
export const respparamKey: IntegrationCheck = {
  code: 'respparam-key',
  title: 'Key of a response mapping that names no header of the response',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST' || integration.type === null || isProxy(integration)) return;
    for (const mapping of integration.responses.flatMap((one) => one.responseParameters)) {
      const reading = readResponseTarget(mapping.target);
      const finding = keyFinding(text, mapping, reading, 'method.response.header.{name}');
      if (finding !== null) yield finding;
    }
  },
};
