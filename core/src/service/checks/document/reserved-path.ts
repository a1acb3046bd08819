import type { ApiCheck } from '../check.ts';
import { isSurelyRest } from '../sure-rest.ts';
import { pathKeys } from './path-keys.ts';

/** The service answers these itself, behind a custom domain at least (Developer Guide). */
export const reservedPath: ApiCheck = {
  code: 'reserved-path',
  title: 'Path that API Gateway keeps for itself',
  severity: 'hint',
  appliesTo: 'api',
  *run({ api, text }) {
    if (!isSurelyRest(api)) return;
    for (const { segments } of pathKeys(api, text)) {
      const [first] = segments;
      if (first?.text !== 'ping' && first?.text !== 'sping') continue;
      yield {
        span: first.span,
        message: `'/${first.text}' is the health check of the service: behind a custom domain, calls of it do not reach this API.`,
      };
    }
  },
};
