import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { spelledType } from '../spelling.ts';
import { suggestion } from '../suggestion.ts';
import { hasHttpApiType, isHttpApi } from './http-api-shape.ts';

/** HTTP APIs have the two proxy types. `http` was meant for `http_proxy`: templates there are none. */
export const httpType: IntegrationCheck = {
  code: 'http-type',
  title: 'Integration type that HTTP APIs do not have',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { type, typeField } = integration;
    if (!isHttpApi(api) || type === null || typeField === null) return;
    if (hasHttpApiType(integration)) return;
    const span = valueOf(text, typeField);
    const near = suggestion(span, type === 'HTTP' ? spelledType(integration, 'http_proxy') : null);
    yield {
      span,
      message: `HTTP APIs know 'aws_proxy' and 'http_proxy' only; an import leaves the '${typeField.read}' integration out, and calls of the route fail.${near.question}`,
      ...near.fix,
    };
  },
};
