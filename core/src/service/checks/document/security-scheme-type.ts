import { findEntry } from '../../../openapi/host-tree.ts';
import { textField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { replacement } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { securitySchemes } from '../security-schemes.ts';
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
      const isNamed = findEntry(map, 'name') !== null && findEntry(map, 'in') !== null;
      const message = `A REST API takes security schemes of type 'apiKey' only and ignores '${type.read}' with a warning (its text is unconfirmed), the authorizer included.`;
      yield { span, message, ...(isNamed && replacement(span, 'apiKey')) };
    }
  },
};
