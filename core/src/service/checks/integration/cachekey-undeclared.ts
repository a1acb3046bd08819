import type { IntegrationCheck } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { declaration, isUndeclared, meantParameter } from '../undeclared-parameter.ts';
import { cacheKeys } from './cache-keys.ts';

/** Only declared parameters of the method can tell cached answers apart. */
export const cachekeyUndeclared: IntegrationCheck = {
  code: 'cachekey-undeclared',
  title: 'Cache key of an undeclared parameter',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    for (const { span, text: key, parameter } of cacheKeys(integration, api, text)) {
      if (parameter === null || !isUndeclared(integration, parameter)) continue;
      const near = suggestion(span, meantParameter(integration.method, parameter));
      yield {
        span,
        message: `The method declares no ${parameter.location} parameter '${parameter.name}', and API Gateway refuses '${key}': 'Invalid cache key parameter specified'.${near.question}`,
        ...declaration(integration, api, parameter, text),
        ...near.fix,
      };
    }
  },
};
