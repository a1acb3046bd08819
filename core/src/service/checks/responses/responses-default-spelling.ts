import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';
import { suggestion } from '../suggestion.ts';

/** Only `default` in small letters is the default; any other key is a pattern. */
export const responsesDefaultSpelling: IntegrationCheck = {
  code: 'responses-default-spelling',
  title: 'Default response in another letter case',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST' || integration.spelling !== 'openapi') return;
    if (integration.type === null || isProxy(integration)) return;
    const { responses } = integration;
    if (responses.some(({ pattern }) => pattern === 'default')) return;
    for (const response of responses) {
      if (response.pattern.toLowerCase() !== 'default') continue;
      const span = keyOf(text, response);
      const near = suggestion(span, 'default');
      const message = `'${response.pattern}' is taken as a pattern that matches this very word; there is no default response.`;
      yield { span, message: message + near.question, ...near.fix };
    }
  },
};
