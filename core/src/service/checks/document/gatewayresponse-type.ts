import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { gatewayResponseEntries } from './gateway-response-entries.ts';

/** The complete list, as the service's own message gives it (aws-recorded). */
const TYPES = [
  'ACCESS_DENIED', 'API_CONFIGURATION_ERROR', 'AUTHORIZER_CONFIGURATION_ERROR',
  'AUTHORIZER_FAILURE', 'BAD_REQUEST_BODY', 'BAD_REQUEST_PARAMETERS', 'DEFAULT_4XX',
  'DEFAULT_5XX', 'EXPIRED_TOKEN', 'INTEGRATION_FAILURE', 'INTEGRATION_TIMEOUT',
  'INVALID_API_KEY', 'INVALID_SIGNATURE', 'MISSING_AUTHENTICATION_TOKEN', 'QUOTA_EXCEEDED',
  'REQUEST_TOO_LARGE', 'RESOURCE_NOT_FOUND', 'THROTTLED', 'UNAUTHORIZED',
  'UNSUPPORTED_MEDIA_TYPE', 'WAF_FILTERED',
]; // prettier-ignore

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
      if (TYPES.includes(written) || written.startsWith('x-')) continue;
      const span = withoutQuotes(text, entry.key.span);
      const meant = closest(written, TYPES) ?? TYPES.find((type) => type.endsWith(`_${written}`));
      const near = suggestion(span, meant);
      const message = `'${written}' is no type of gateway response, and the API refuses it (what an import does is unconfirmed).`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
