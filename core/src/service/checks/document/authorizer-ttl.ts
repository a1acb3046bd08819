import { numberField } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { replacement } from '../entry-fix.ts';
import { valueOf } from '../field-text.ts';
import { authorizers } from '../security-schemes.ts';

const MAX_SECONDS = 3600;

/** How long an authorizer's answer is kept, in seconds. */
export const authorizerTtl: ApiCheck = {
  code: 'authorizer-ttl',
  title: 'Authorizer TTL out of range',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { map } of authorizers(api)) {
      const ttl = numberField(map, 'authorizerResultTtlInSeconds');
      if (!ttl?.known || (ttl.read >= 0 && ttl.read <= MAX_SECONDS)) continue;
      const span = valueOf(text, ttl);
      yield {
        span,
        message: `API Gateway refuses it: 'Authorizer result TTL outside allowable range. TTL must be between 0 and ${MAX_SECONDS} seconds.'`,
        ...replacement(span, String(ttl.read < 0 ? 0 : MAX_SECONDS)),
      };
    }
  },
};
