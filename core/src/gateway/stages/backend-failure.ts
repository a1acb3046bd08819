/** A backend that gives no answer, which is for the scenario to say. */
import { configurationError, failureStatus, type GatewayFailure } from '../gateway-failure.ts';
import { lambdaRequestNote, mayCallFunction } from '../lambda-reply.ts';
import { quotas } from '../limits.ts';
import type { ScenarioBackend } from '../scenario.ts';
import { failed, type RunState, type StageResult } from './state.ts';

type Failure = NonNullable<ScenarioBackend['failure']>;

/**
 * The failed call; null where the scenario has none, or one that cannot happen: only functions are
 * forbidden or throttled.
 * @param isEvent whether Lambda is asked to queue the event: it takes that however busy the function
 * is, and tries later (Lambda guide, asynchronous invocation).
 */
export function withoutAnswer(state: RunState, isEvent: boolean): StageResult | null {
  const { scenario, integration } = state;
  const why = scenario.backend.failure;
  if (why === undefined || (why === 'throttled' && isEvent)) return null;
  if (isOfFunctions(why) && !mayCallFunction(integration)) return null;
  const failure = failureOf(why);
  const what = {
    forbidden: 'may not be invoked by API Gateway',
    throttled: 'is throttled by Lambda (429)',
    timeout: `does not answer within ${timeLimit(state)}`,
    unreachable: 'cannot be reached',
  }[why];
  const status = failureStatus(failure, integration.api);
  const reason = `The scenario's backend ${what}, which gives ${status}`;
  if (why !== 'throttled') return failed(state, failure, `${reason}.`, 'documented');
  return integration.api === 'HTTP'
    ? failed(state, failure, `${reason}, as far as other failures of a function tell.`, 'unknown')
    : failed(state, failure, `${reason} whatever the responses say.`, 'recorded');
}

/** True for what happens to a Lambda function and to no other backend. */
export function isOfFunctions(why: Failure): boolean {
  return why === 'forbidden' || why === 'throttled';
}

function failureOf(why: Failure): GatewayFailure {
  switch (why) {
    case 'forbidden':
      // An answer of 2025 has the header; other configuration errors, recorded in 2024, have none.
      return { ...configurationError('Invalid permissions on Lambda function'), isTraced: true };
    case 'throttled':
      // An answer of 2025 with its log, access logs of 2024; of custom integrations, AWS's own forum.
      return {
        kind: 'invocation',
        log: [
          `Lambda invocation failed with status: 429${lambdaRequestNote}`,
          'Execution failed due to configuration error: Rate Exceeded.',
        ],
        isTraced: true,
      };
    case 'timeout':
      return { kind: 'timeout', log: 'Execution failed due to a timeout error' };
    case 'unreachable':
      return {
        kind: 'network',
        log: 'Execution failed due to a network error communicating with endpoint',
      };
  }
}

/** What the integration allows, or its API by default. */
function timeLimit({ integration: { timeoutInMillis, api } }: RunState): string {
  if (timeoutInMillis?.known === true && Number.isFinite(timeoutInMillis.read)) {
    return `${timeoutInMillis.read} ms`;
  }
  const usual = api === 'HTTP' ? quotas.httpApiTimeoutMillis : quotas.timeoutMillis;
  return `${usual.value} ms (the default)`;
}
