import { mappedPlaces } from '../../../gateway/declared-parameter.ts';
import { parseRequestTarget } from '../../../gateway/parameter-mapping.ts';
import type { IntegrationCheck } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { cacheKeys } from './cache-keys.ts';

/**
 * A cache key names a parameter of the method, as a mapping does, or the target of a mapping: that
 * is how people cache by the body (`integration.request.header.x` from `method.request.body`).
 */
export const cachekeyForm: IntegrationCheck = {
  code: 'cachekey-form',
  title: 'Cache key that names no request parameter',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    for (const key of cacheKeys(integration, api, text)) {
      if (key.parameter !== null || parseRequestTarget(key.text) !== null) continue;
      const lastWord = key.text.slice(key.text.lastIndexOf('.') + 1);
      const named = integration.method.parameters.filter(
        ({ name }) => name === key.text || name === lastWord,
      );
      const [only, second] = named;
      const meant =
        only && !second ? `method.request.${mappedPlaces[only.location]}.${only.name}` : null;
      const near = suggestion(key.span, meant);
      const message = `A cache key has the form 'method.request.{path|querystring|header}.{name}'; API Gateway refuses '${key.text}': 'Invalid cache key parameter specified'.`;
      yield { span: key.span, message: message + near.question, ...near.fix };
    }
  },
};
