import type { IntegrationCheck } from '../check.ts';
import { isEdge, longest, longTimeout, refusal, timeoutFinding } from './timeout.ts';

/** Regional and private APIs may have a longer timeout, where the account's quota was raised. */
export const timeoutOver29s: IntegrationCheck = {
  code: 'timeout-over-29s',
  title: 'Timeout above 29 s',
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const timeout = longTimeout(integration, api);
    if (timeout === null || isEdge(api)) return;
    const message = `A timeout above ${longest} ms needs a raised quota of the account; without it API Gateway refuses ${timeout.read}: '${refusal}'.`;
    yield timeoutFinding(text, timeout, message, longest);
  },
};
