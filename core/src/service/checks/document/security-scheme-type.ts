import { textField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { securitySchemes } from '../security-schemes.ts';
import { suggestion } from '../suggestion.ts';
import { isSurelyRest } from '../sure-rest.ts';

/** A scheme of API Gateway's own is an API key to OpenAPI, whatever its authorizer does. */
export const securitySchemeType: ApiCheck = {
  code: 'security-scheme-type',
  title: 'Security scheme that API Gateway ignores',
  severity: 'warning',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    for (const { map, authorizer } of securitySchemes(api)) {
      const type = textField(map, 'type');
      // A scheme without an authorizer may be there for the readers of the document only.
      if (authorizer === null || authorizer.kind === 'jwt') continue;
      if (!type?.known || type.read === 'apiKey') continue;
      const span = valueOf(text, type);
      const near = suggestion(span, type.read.toLowerCase() === 'apikey' ? 'apiKey' : null);
      const message = `A REST API takes security schemes of type 'apiKey' only and ignores '${type.read}' with a warning (its text is unconfirmed), the authorizer included.`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
