import type { IntegrationCheck } from '../check.ts';
import { refusal, restTimeout, shortest, timeoutFinding } from './timeout.ts';

/** A timeout that no integration may have. */
export const timeoutMin: IntegrationCheck = {
  code: 'timeout-min',
  title: 'Timeout below 50 ms',
  severity: 'error',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const timeout = restTimeout(integration, api);
    if (timeout === null || timeout.read >= shortest) return;
    const message = `The shortest timeout is ${shortest} ms; API Gateway refuses ${timeout.read}: '${refusal}'.`;
    yield timeoutFinding(text, timeout, message, shortest);
  },
};
