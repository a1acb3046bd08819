import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isProxy } from '../integration-shape.ts';

/** The request is no source of a response mapping; a template can read it. */
export const respparamMethodRequest: IntegrationCheck = {
  code: 'respparam-method-request',
  title: 'Response mapping from the request',
  // What the import says to it has not been recorded.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, text }) {
    if (integration.api !== 'REST' || integration.type === null || isProxy(integration)) return;
    for (const mapping of integration.responses.flatMap((one) => one.responseParameters)) {
      if (!mapping.known || !mapping.source.startsWith('method.request.')) continue;

      yield {
        span: valueOf(text, mapping),
        message: `A response maps from the backend's answer, '${mapping.source}' is of the request: API Gateway refuses it (unconfirmed); a template can read it by $input.params().`,
      };
    }
  },
};
