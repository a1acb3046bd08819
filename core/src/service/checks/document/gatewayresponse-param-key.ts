import { valueOf } from '../../../openapi/host-tree.ts';
import { mappings } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** Only headers are of use; one page of the guide has the other two places as well. */
const KEY = /^gatewayresponse\.(?:header|path|querystring)\.\S+$/;

/** Keys of `responseParameters` in a gateway response. */
export const gatewayresponseParamKey: ApiCheck = {
  code: 'gatewayresponse-param-key',
  title: 'Target that a gateway response cannot set',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { fields } of gatewayResponseEntries(api)) {
      for (const mapping of mappings(valueOf(fields, 'responseParameters'))) {
        if (!mapping.known || KEY.test(mapping.target)) continue;
        const span = keyOf(text, mapping);
        const [, header] = /(?:^|\.)headers?\.([^\s.]+)$/.exec(mapping.target) ?? [];
        const near = suggestion(span, header && `gatewayresponse.header.${header}`);
        const message = `A gateway response sets 'gatewayresponse.header.<name>' only, not '${mapping.target}' (what the import says is unconfirmed).`;
        yield { span, message: message + near.question, ...near.fix };
      }
    }
  },
};
