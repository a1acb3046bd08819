/** Gateway responses that a scenario may ask for: what turns a call away before its integration. */
import type { FailureKind } from './failure-rules.ts';

/** By the step that turns the call away; the reason completes "The scenario has". */
export const refusals = {
  ACCESS_DENIED: ['authorize-request', 'access-denied', 'the authorizer or a policy deny the call'],
  AUTHORIZER_CONFIGURATION_ERROR: ['authorize-request', 'authorizer-configuration', 'the authorizer answer what API Gateway cannot read'],
  AUTHORIZER_FAILURE: ['authorize-request', 'authorizer-failure', 'the authorizer fail'],
  EXPIRED_TOKEN: ['authorize-request', 'expired-token', 'the signature of the call be out of date'],
  INVALID_API_KEY: ['check-api-key', 'invalid-api-key', 'an API key sent that is not valid'],
  INVALID_SIGNATURE: ['authorize-request', 'invalid-signature', 'the signature of the call be wrong'],
  MISSING_AUTHENTICATION_TOKEN: ['authorize-request', 'missing-token', 'the call sent without a signature'],
  QUOTA_EXCEEDED: ['check-api-key', 'quota-exceeded', 'the quota of the usage plan used up'],
  THROTTLED: ['check-api-key', 'throttled', 'too many calls made at once'],
  UNAUTHORIZED: ['authorize-request', 'unauthorized', 'the authorizer turn the call away'],
  WAF_FILTERED: ['authorize-request', 'waf-filtered', 'the firewall block the call'],
} as const satisfies Record<string, readonly [RefusingStep, FailureKind, string]>; // prettier-ignore

type RefusingStep = 'authorize-request' | 'check-api-key';

export type Refusal = keyof typeof refusals;

/** True for one of the names; a scenario may hold any text. */
export function isRefusal(name: string): name is Refusal {
  return Object.hasOwn(refusals, name);
}
