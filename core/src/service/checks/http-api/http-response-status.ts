import { isSettled } from '../../../openapi/placeholders.ts';
import type { IntegrationCheck } from '../check.ts';
import { keyOf } from '../field-text.ts';
import { isHttpApi } from './http-api-shape.ts';

/** Response mappings are chosen by the backend's status, each by one number. */
export const httpResponseStatus: IntegrationCheck = {
  code: 'http-response-status',
  title: 'Response mapping of an impossible status',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { statusMappings = [] }, api, text }) {
    if (!isHttpApi(api)) return;
    for (const mapping of statusMappings) {
      const { status } = mapping;
      if (/^[2-5]\d\d$/.test(status) || !isSettled(status) || /^Fn::/.test(status)) continue;
      yield {
        span: keyOf(text, mapping),
        message: `Response mappings are kept by status code, 200 to 599; API Gateway refuses '${status}'.`,
      };
    }
  },
};
