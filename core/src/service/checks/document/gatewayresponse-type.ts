import { gatewayResponseTypes } from '../../../openapi/known-keys/extension-keys.ts';
import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** The API call refuses other names; what an import does with them is unconfirmed. */
export const gatewayresponseType: ApiCheck = {
  code: 'gatewayresponse-type',
  title: 'Unknown gateway response type',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { entry } of gatewayResponseEntries(api)) {
      const written = entry.key.text;
      // Other extensions may stand beside the types.
      if (gatewayResponseTypes.includes(written) || written.startsWith('x-')) continue;
      const span = withoutQuotes(text, entry.key.span);
      const meant =
        closest(written, gatewayResponseTypes) ??
        gatewayResponseTypes.find((type) => type.endsWith(`_${written}`));
      const near = suggestion(span, meant);
      const message = `'${written}' is no type of gateway response, and the API refuses it (what an import does is unconfirmed).`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
