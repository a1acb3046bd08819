import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isHttpApi } from './http-api-shape.ts';

/** Format 2.0 is the shape of a function's event; an HTTP backend gets the request itself. */
export const httpPayloadFormatHttpProxy: IntegrationCheck = {
  code: 'http-payload-format-http-proxy',
  title: 'Payload format 2.0 for an HTTP backend',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const { payloadFormatVersion, type } = integration;
    if (!isHttpApi(api) || type !== 'HTTP_PROXY' || payloadFormatVersion?.known !== true) return;
    if (payloadFormatVersion.read !== '2.0') return;
    const span = valueOf(text, payloadFormatVersion);
    yield {
      span,
      message:
        "Payload format 2.0 is for Lambda functions; API Gateway refuses it for 'http_proxy', which has 1.0 only.",
      fix: { title: "Replace with '1.0'", edits: [{ span, newText: '1.0' }] },
    };
  },
};
