import { configurationError } from '../gateway-failure.ts';
import type { IntegrationResponse } from '../integration.ts';
import { isDefaultResponse, matchingResponses } from '../matching-responses.ts';
import type { Certainty } from '../report.ts';
import {
  callsLambda,
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
    const isLambda = callsLambda(state);
    const isSuccess = isLambda && reply.errorMessage === null;
    // Of a success the errorMessage is empty, so `.*` takes it; known from public reports.
    const text = isLambda ? (reply.errorMessage ?? '') : String(reply.status);
    const compared = isSuccess
      ? "The function's success, whose errorMessage is empty,"
      : isLambda
        ? `errorMessage ${JSON.stringify(text)}`
        : `Status ${text}`;
    const { matches, beginning, problems } = matchingResponses(
      integration.responses,
      text,
      isLambda ? 'message' : 'status',
    );
    const next = { ...state, problems: [...state.problems, ...problems] };
    const [first, second] = matches;
    if (first !== undefined) {
      const isOwn = !isLambda && first.statusCode?.read === text;
      const rule = isOwn ? `the response for ${text} itself` : 'the lower statusCode';
      const also =
        second === undefined ? '' : `; "${second.pattern}" matches too, and ${rule} goes first`;
      const reason = `${compared} matches "${first.pattern}"${also}.`;
      // Which of several is taken was seen of functions and of MOCK; of other statuses it follows.
      const isSeen = isLambda || (isOwn && state.type === 'MOCK');
      const ofSeveral = isSeen ? 'recorded' : 'inferred';
      const certainty = second === undefined ? 'documented' : ofSeveral;
      return choose(next, first, reason, isSuccess ? 'inferred' : certainty);
    }
    const isHidden = integration.hides?.responses === true;
    const fallback = integration.responses.find(isDefaultResponse);
    if (fallback !== undefined) {
      const patterns = integration.responses.filter(
        (response) => response.patternKnown && !isDefaultResponse(response),
      );
      const quoted = patterns.map(({ pattern }) => `"${pattern}"`);
      const none =
        patterns.length === 0
          ? 'There is no pattern'
          : isSuccess
            ? 'The function succeeded, and patterns look at its errorMessage only'
            : `${compared} does not match ${quoted.join(' or ')}`;
      const reason = `${none}, so the default response is taken`;
      if (isHidden) {
        const others = 'which others there are is known only after deployment';
        return choose(next, fallback, `${reason}; ${others}.`, 'unknown');
      }
      if (beginning === null) return choose(next, fallback, `${reason}.`, 'documented');
      // The guide has `.+` miss a text with a line break, and so it was seen to do: were a beginning
      // enough, it would match.
      const partly = `"${beginning}" matches its beginning, and a pattern must match the whole`;
      return choose(next, fallback, `${reason}; ${partly}.`, 'inferred');
    }
    if (isHidden) return pass(next, reply.status);
    const log = `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${reply.status}`;
    const reason = `${compared} matches no response, and there is no default.`;
    return failed(next, configurationError(log), reason, 'recorded', { at: integration.place.key });
  },
};

/** Nobody knows yet what the responses make of it. */
function pass(state: RunState, status: number): StageResult {
  const response = { ...state.response, status: shownStatus(status) };
  const reason = `Which responses there are is known only after deployment: status ${response.status} of the backend stands for theirs.`;
  return done({ ...state, response }, reason, 'unknown');
}

/** The backend's, where no status that is known takes its place; a client sees three digits. */
function shownStatus(status: number): number {
  return status >= 200 && status <= 599 ? status : 200;
}

function choose(
  state: RunState,
  response: IntegrationResponse,
  reason: string,
  certainty: Certainty,
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
  // Only statuses count: what an import makes of `default` or `2XX` is not known.
  const declared = responses.filter((response) => /^\d{3}$/.test(response.status));
  const isDeclared = declared.some((response) => response.status === statusCode?.read);
  if (statusCode?.known === true && declared.length > 0 && !isDeclared) {
    const failure = configurationError(
      `Output mapping refers to an invalid method response: ${statusCode.read}`,
    );
    const why = `${reason} But the operation declares no response ${statusCode.read}.`;
    return failed(state, failure, why, 'inferred', { at: statusCode.value });
  }
  const chosen = { ...state, chosenResponse: response };
  if (statusCode?.known === false) {
    const stand = shownStatus(state.reply?.status ?? 200);
    const why = `${reason} Its statusCode is known only after deployment: ${stand} stands for it.`;
    const next = { ...chosen, response: { ...state.response, status: stand } };
    return done(next, why, 'unknown', { at });
  }
  const sent = Number.isInteger(status) ? status : 200;
  const next = { ...chosen, response: { ...state.response, status: sent } };
  return done(next, reason, certainty, { at });
}
