import { findEntry } from '../../../openapi/host-tree.ts';
import { numberField, placeOf, readText } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { authorizers } from '../security-schemes.ts';

/** What a cached answer is kept under; the cache is on unless its TTL is 0. */
export const authorizerIdentitySource: ApiCheck = {
  code: 'authorizer-identity-source',
  title: 'Cached authorizer without an identity source',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    if (api.kind !== 'REST') return;
    for (const { map, entry, kind } of authorizers(api)) {
      if (kind !== 'request') continue;
      const ttl = numberField(map, 'authorizerResultTtlInSeconds');
      if (ttl !== null && (!ttl.known || ttl.read === 0)) continue;
      const source = findEntry(map, 'identitySource');
      const { read, known } = source ? readText(source.value) : { read: '', known: true };
      if (!known || read.trim() !== '') continue;
      yield {
        span: keyOf(text, placeOf(source ?? entry)),
        message:
          "The authorizer's answers are cached under its 'identitySource', which is missing; API Gateway refuses it: 'IdentitySource cannot be empty'.",
      };
    }
  },
};
