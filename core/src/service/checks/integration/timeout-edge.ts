import type { IntegrationCheck } from '../check.ts';
import { isEdge, longest, longTimeout, refusal, timeoutFinding } from './timeout.ts';

/** The quota of edge-optimized APIs cannot be raised. */
export const timeoutEdge: IntegrationCheck = {
  code: 'timeout-edge',
  title: 'Timeout above 29 s in an edge-optimized API',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const timeout = longTimeout(integration, api);
    if (timeout === null || !isEdge(api)) return;
    const message = `An edge-optimized API waits ${longest} ms at most; API Gateway refuses ${timeout.read}: '${refusal}'.`;
    yield timeoutFinding(text, timeout, message, longest);
  },
};
