import { closest } from '../../../text/closest.ts';
import type { ApiCheck } from '../check.ts';
import { keyOf, valueOf } from '../field-text.ts';
import { authorizers } from '../security-schemes.ts';
import { suggestion } from '../suggestion.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { placeOf } from '../../../openapi/read-fields.ts';

const REST_TYPES = ['token', 'request', 'cognito_user_pools'];
const HTTP_TYPES = ['request', 'jwt'];

/** The types of either kind are let pass where the document does not tell for which it is. */
export const authorizerType: ApiCheck = {
  code: 'authorizer-type',
  title: 'Unknown authorizer type',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    const isUnsure = api.kind === 'REST' && !isSurelyRest(api);
    const own = api.kind === 'HTTP' ? HTTP_TYPES : REST_TYPES;
    const allowed = isUnsure ? [...REST_TYPES, 'jwt'] : own;
    const names = allowed.join(', ');
    for (const { entry, type, kind } of authorizers(api)) {
      if (type === null) {
        yield {
          span: keyOf(text, placeOf(entry)),
          message: `The authorizer has no type, which is one of ${names} (what the import says is unconfirmed).`,
        };
      } else if (kind !== null && !allowed.includes(kind)) {
        const span = valueOf(text, type);
        const near = suggestion(span, closest(type.read, allowed));
        const message = `'${type.read}' is no authorizer type of ${api.kind === 'HTTP' ? 'an HTTP' : 'a REST'} API, which has ${names} (what the import says is unconfirmed).`;
        yield { span, message: message + near.question, ...near.fix };
      }
    }
  },
};
