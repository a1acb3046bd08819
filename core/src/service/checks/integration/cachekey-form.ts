import type { IntegrationCheck } from '../check.ts';
import { suggestion } from '../suggestion.ts';
import { cacheKeys } from './cache-keys.ts';

const places = { path: 'path', query: 'querystring', header: 'header' } as const;

/** A cache key names a parameter of the method, as a mapping does. */
export const cachekeyForm: IntegrationCheck = {
  code: 'cachekey-form',
  title: 'Cache key that names no request parameter',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    for (const key of cacheKeys(integration, api, text)) {
      if (key.parameter !== null) continue;
      const lastWord = key.text.slice(key.text.lastIndexOf('.') + 1);
      const named = integration.method.parameters.filter(
        ({ name }) => name === key.text || name === lastWord,
      );
      const [only, second] = named;
      const meant = only && !second ? `method.request.${places[only.location]}.${only.name}` : null;
      const near = suggestion(key.span, meant);
      const message = `A cache key has the form 'method.request.{path|querystring|header}.{name}'; API Gateway refuses '${key.text}': 'Invalid cache key parameter specified'.`;
      yield { span: key.span, message: message + near.question, ...near.fix };
    }
  },
};
