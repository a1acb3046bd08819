import {
  droppedFromResponse,
  listsHeader,
  remappedResponse,
} from '../../../gateway/header-rules.ts';
import { parseResponseTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';

/** Response headers that reach the client under another name, or not at all (recorded). */
export const respparamRemapped: IntegrationCheck = {
  code: 'respparam-remapped',
  title: 'Response header that API Gateway renames',
  severity: 'hint',
  appliesTo: 'integration',
  *run({ integration, text }) {
    const { type, api, responses } = integration;
    if (type === null || api !== 'REST' || isProxy(integration)) return;
    for (const mapping of responses.flatMap(({ responseParameters }) => responseParameters)) {
      const name = parseResponseTarget(mapping.target);
      if (name === null) continue;
      const span = keyOf(text, mapping);
      if (listsHeader(droppedFromResponse[type], name)) {
        yield { span, message: `The header '${name}' does not reach the client.` };
      } else if (listsHeader(remappedResponse, name)) {
        yield { span, message: `The client gets this header as 'x-amzn-Remapped-${name}'.` };
      }
    }
  },
};
