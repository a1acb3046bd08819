import type { IntegrationCheck } from '../check.ts';
import { valueOf } from '../field-text.ts';
import { isHttpApi } from './http-api-shape.ts';

const shortest = 50;
const longest = 30_000;

/** In ms. A value that is no number is another check's. */
export const httpTimeout: IntegrationCheck = {
  code: 'http-timeout',
  title: 'Timeout outside the limits of HTTP APIs',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration: { timeoutInMillis }, api, text }) {
    if (!isHttpApi(api) || timeoutInMillis?.known !== true) return;
    const written = timeoutInMillis.read;
    if (!Number.isFinite(written) || (written >= shortest && written <= longest)) return;
    const span = valueOf(text, timeoutInMillis);
    const nearest = String(written < shortest ? shortest : longest);
    yield {
      span,
      message: `An HTTP API waits between ${shortest} and ${longest} ms for a backend; API Gateway refuses ${written}.`,
      fix: { title: `Replace with ${nearest}`, edits: [{ span, newText: nearest }] },
    };
  },
};
