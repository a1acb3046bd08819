import { headerValue } from '../message/fields.ts';
import { apiKeyHeader } from '../sample-credentials.ts';
import { refusedAt } from './refuse.ts';
import { done, failed, skipped, type RunState, type Stage, type StageResult } from './state.ts';

/** The API key of a method that requires one, and the limits of its usage plan. */
export const checkApiKey: Stage = {
  id: 'check-api-key',
  run(state) {
    const refused = refusedAt(state, 'check-api-key');
    if (refused !== null) return refused;
    const { method, api } = state.integration;
    if (api === 'HTTP') return skipped(state, 'HTTP APIs have no API keys.');
    const { apiKey = null, apiKeySource = 'HEADER' } = method.security ?? {};
    if (apiKey === null) return skipped(state, 'The method requires no API key.');
    const at = apiKey.key;
    if (apiKeySource === 'AUTHORIZER') return keyOfAuthorizer(state, at);
    const isSent = (headerValue(state.request.headers, apiKeyHeader) ?? '') !== '';
    if (!isSent) {
      return withoutKey(state, `The method requires an API key in the header ${apiKeyHeader}`, at);
    }
    const reason = `The header ${apiKeyHeader} is there, and taken for a key of a usage plan.`;
    return done(state, reason, 'documented', { at });
  },
};

/** The authorizer gives it as `usageIdentifierKey`; a scenario says so in `context.identity`. */
function keyOfAuthorizer(state: RunState, at: { start: number; end: number }): StageResult {
  const identity = state.scenario.context['identity'] as { readonly apiKey?: unknown };
  if (!('apiKey' in identity)) {
    const reason = 'The authorizer is taken to give the API key (usageIdentifierKey).';
    return done(state, reason, 'documented', { at });
  }
  if (typeof identity.apiKey === 'string' && identity.apiKey !== '') {
    return done(state, 'The authorizer gives the API key of the scenario.', 'documented', { at });
  }
  return withoutKey(state, 'The method requires an API key of the authorizer', at);
}

/** aws-recorded: api-key-missing-is-403 */
function withoutKey(
  state: RunState,
  reason: string,
  at: { start: number; end: number },
): StageResult {
  const failure = { kind: 'invalid-api-key', log: 'API Key is not valid' } as const;
  return failed(state, failure, `${reason}, and there is none.`, 'recorded', { at });
}
