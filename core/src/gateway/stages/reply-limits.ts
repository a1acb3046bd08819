/** What happens of an answer that is larger than it may be. */
import { encodeUtf8 } from '../encoding/utf8.ts';
import { configurationError } from '../gateway-failure.ts';
import { quotas } from '../limits.ts';
import { bytesOf, type Payload } from '../message/payload.ts';
import type { Json, ScenarioBackend } from '../scenario.ts';
import { failed, type RunState, type StageResult } from './state.ts';

/** Fails a call whose backend answers more than a REST API takes; the log's text is from a public report. */
export function overlongReply(state: RunState, payload: Payload): StageResult | null {
  const { length } = bytesOf(payload);
  const { value: limit } = quotas.payloadBytes;
  if (length <= limit || state.integration.api === 'HTTP') return null;
  const failure = configurationError(
    `Integration response of reported length ${length} is larger than allowed maximum of ${limit} bytes.`,
  );
  const reason = `The backend answers ${length} bytes, and ${limit} are allowed.`;
  return failed(state, failure, reason, 'inferred');
}

type LambdaAnswer = NonNullable<ScenarioBackend['lambda']>;

/** What Lambda itself answers in place of a result that is too large (AWS Lambda, quotas). */
export function withinLambdaLimit(lambda: LambdaAnswer): LambdaAnswer {
  if ('error' in lambda) return lambda;
  const length = sizeOf(lambda.result);
  const limit = quotas.lambdaResultBytes.value;
  if (length <= limit) return lambda;
  const errorMessage = `Response payload size (${length} bytes) exceeded maximum allowed payload size (${limit} bytes).`;
  return { error: { errorMessage, errorType: 'Function.ResponseSizeTooLarge' } };
}

function sizeOf(json: Json): number {
  return encodeUtf8(JSON.stringify(json)).length;
}
