import type { IntegrationCheck } from '../check.ts';
import { longestStream, restTimeout, timeoutFinding } from './timeout.ts';
import { isStreamed, transferMode } from './transfer-mode.ts';

/** A streamed answer may take 15 minutes. */
export const timeoutStreamMax: IntegrationCheck = {
  code: 'timeout-stream-max',
  title: 'Timeout of a streamed answer above 15 minutes',
  // What API Gateway says is not known.
  severity: 'warning',
  appliesTo: 'integration',
  *run({ integration, api, text }) {
    const timeout = restTimeout(integration, api);
    if (timeout === null || timeout.read <= longestStream) return;
    if (!isStreamed(transferMode(integration))) return;
    const message = `A streamed answer may take ${longestStream} ms at most, not ${timeout.read} (what API Gateway says is unconfirmed).`;
    yield timeoutFinding(text, timeout, message, longestStream);
  },
};
