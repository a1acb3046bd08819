import { accessDeniedMessage } from '../access-denied.ts';
import { failureRule } from '../failure-rules.ts';
import { isRefusal, refusals } from '../refusals.ts';
import { failed, type RunState, type StageResult } from './state.ts';

/** Turns the call away at a step where the scenario asks for that; null where it does not. */
export function refusedAt(
  state: RunState,
  step: 'authorize-request' | 'check-api-key',
): StageResult | null {
  const { refusal } = state.scenario;
  if (refusal === null || !isRefusal(refusal)) return null;
  const [at, kind, what] = refusals[refusal];
  if (at !== step) return null;
  const isDenied = kind === 'access-denied' && state.integration.api === 'REST';
  const message = isDenied ? accessDeniedMessage(state) : (failureRule(kind).message ?? '');
  // An HTTP API has 404 for a missing route only.
  const isSigned = kind === 'missing-token' && state.integration.api === 'HTTP';
  const failure = isSigned
    ? ({ kind: 'access-denied', log: message } as const)
    : { kind, log: message, ...(isDenied && { message }) };
  return failed(state, failure, `The scenario has ${what}.`, 'documented');
}
