import { compileJavaRegex } from '../../velocity/java-regex.ts';
import { configurationError } from '../gateway-failure.ts';
import { isLambdaUri } from '../integration-uri.ts';
import type { IntegrationResponse } from '../integration.ts';
import type { Problem } from '../report.ts';
import {
  done,
  failed,
  isProxy,
  skipped,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';

/** Which of the integration responses fits: its pattern against the status or the error message. */
export const selectIntegrationResponse: Stage = {
  id: 'select-integration-response',
  run(state) {
    const { reply, integration } = state;
    if (isProxy(state) || reply === null) {
      return skipped(state, `${state.type} has no integration responses.`);
    }
    const isLambda = state.type === 'AWS' && isLambdaUri(integration.uri?.read ?? '');
    const text = isLambda ? reply.errorMessage : String(reply.status);
    const compared =
      text === null
        ? "The function's success"
        : isLambda
          ? `errorMessage "${text}"`
          : `Status ${text}`;
    const { matches, problems } = matching(integration.responses, text);
    const next = { ...state, problems: [...state.problems, ...problems] };
    const [first, second] = matches;
    if (first !== undefined) {
      const also =
        second === undefined
          ? ''
          : `; ${second.pattern} would too, and the lower status goes first`;
      const reason = `${compared} matches ${first.pattern}${also}.`;
      return choose(next, first, reason, second === undefined ? 'documented' : 'recorded');
    }
    const fallback = integration.responses.find(isDefault);
    if (fallback !== undefined) {
      const patterns = integration.responses.filter((response) => !isDefault(response));
      const none =
        patterns.length === 0
          ? 'there is no pattern'
          : `${compared} matches none of ${patterns.map(({ pattern }) => pattern).join(', ')}`;
      return choose(next, fallback, `The default response is taken: ${none}.`, 'documented');
    }
    const log = `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${reply.status}`;
    const reason = `${compared} matches no response, and there is no default.`;
    return failed(next, configurationError(log), reason, 'recorded', { at: integration.place.key });
  },
};

function isDefault({ pattern }: IntegrationResponse): boolean {
  return pattern === 'default' || pattern === '';
}

/** Those that match the whole text, the lowest status code first. */
function matching(
  responses: readonly IntegrationResponse[],
  text: string | null,
): { readonly matches: readonly IntegrationResponse[]; readonly problems: readonly Problem[] } {
  if (text === null) return { matches: [], problems: [] };
  const problems: Problem[] = [];
  const matches = responses.filter((response) => {
    if (isDefault(response) || !response.patternKnown) return false;
    const compiled = compileJavaRegex(response.pattern);
    if (compiled.ok) return compiled.regex.matches(text);
    const message = `"${response.pattern}" is no regular expression of Java: ${compiled.message}`;
    problems.push({ severity: 'error', code: 'pattern-invalid', message, at: response.key });
    return false;
  });
  const byStatus = (response: IntegrationResponse): string => response.statusCode?.read ?? '';
  const sorted = [...matches].sort((a, b) => byStatus(a).localeCompare(byStatus(b)));
  return { matches: sorted, problems };
}

function choose(
  state: RunState,
  response: IntegrationResponse,
  reason: string,
  certainty: 'documented' | 'recorded',
): StageResult {
  const { statusCode } = response;
  const status = Number(statusCode?.read);
  const { responses } = state.integration.method;
  const at = response.key;
  if (statusCode?.known === true && !Number.isInteger(status)) {
    const failure = configurationError(
      `Output mapping refers to an invalid method response: ${statusCode.read}`,
    );
    return failed(state, failure, `"${statusCode.read}" is no status code.`, 'inferred', { at });
  }
  const isDeclared = responses.some((declared) => declared.status === statusCode?.read);
  if (statusCode !== null && statusCode.known && responses.length > 0 && !isDeclared) {
    const failure = configurationError(
      `Output mapping refers to an invalid method response: ${statusCode.read}`,
    );
    const why = `${reason} But the operation declares no response ${statusCode.read}.`;
    return failed(state, failure, why, 'inferred', { at: statusCode.value });
  }
  const chosen = {
    ...state,
    chosenResponse: response,
    response: { ...state.response, status: Number.isInteger(status) ? status : 200 },
  };
  return done(chosen, reason, certainty, { at });
}
