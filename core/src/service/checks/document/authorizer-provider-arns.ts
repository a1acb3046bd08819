import { asList, asScalar, findEntry, isNothing } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { placeOf } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { authorizers } from '../security-schemes.ts';

/** A Cognito authorizer names at least one user pool. */
export const authorizerProviderArns: ApiCheck = {
  code: 'authorizer-provider-arns',
  title: 'Cognito authorizer without a user pool',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const { map, entry, kind } of authorizers(api)) {
      if (kind !== 'cognito_user_pools') continue;
      const arns = findEntry(map, 'providerARNs');
      if (arns && intrinsicOf(arns.value) !== null) continue;
      const isGiven = (asList(arns?.value)?.items.length ?? 0) > 0 || asScalar(arns?.value);
      if (isGiven && !isNothing(arns?.value)) continue;
      yield {
        span: keyOf(text, placeOf(arns ?? entry)),
        message:
          "A Cognito authorizer needs the ARN of a user pool in 'providerARNs'; API Gateway refuses it: 'ProviderARNs cannot be empty'.",
      };
    }
  },
};
