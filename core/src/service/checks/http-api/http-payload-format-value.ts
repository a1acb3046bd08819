import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { suggestion } from '../suggestion.ts';
import { hasHttpApiType, isHttpApi } from './http-api-shape.ts';

/** `1.0` and `2.0` are all there are, with their point and zero. */
export const httpPayloadFormatValue: IntegrationCheck = {
  code: 'http-payload-format-value',
  title: 'Unknown payload format',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { payloadFormatVersion } = integration;
    if (!isHttpApi(api) || !hasHttpApiType(integration)) return;
    if (payloadFormatVersion === null || !payloadFormatVersion.known) return;
    const written = payloadFormatVersion.read;
    if (written === '1.0' || written === '2.0') return;
    const span = valueOf(text, payloadFormatVersion);
    const near = suggestion(span, /^[12]$/.test(written) ? `${written}.0` : null);
    yield {
      span,
      message: `The payload formats are "1.0" and "2.0"; API Gateway refuses '${written}'.${near.question}`,
      ...near.fix,
    };
  },
};
