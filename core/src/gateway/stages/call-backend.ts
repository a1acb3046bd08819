import { configurationError } from '../gateway-failure.ts';
import { fieldsFrom, headerValue, recordFrom } from '../message/fields.ts';
import { emptyPayload, payloadFrom, shown, textOf, textPayload } from '../message/payload.ts';
import { integrationMethod } from '../integration-method.ts';
import { lambdaJsonError } from '../lambda-json-error.ts';
import {
  isNoInvocation,
  lambdaErrorBody,
  lambdaHeaders,
  lambdaRequestNote,
  noInvocationReply,
} from '../lambda-reply.ts';
import { mockStatus, mockStatusError } from '../mock-status.ts';
import { knownJsonFault, withStandIns } from '../open-json.ts';
import { isOpen } from '../open-template.ts';
import type { IntegrationReply } from '../report.ts';
import type { Json } from '../scenario.ts';
import { withoutAnswer } from './backend-failure.ts';
import { overlongReply, withinLambdaLimit } from './reply-limits.ts';
import {
  callsLambda,
  done,
  failed,
  type BackendReply,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';

/** The backend's reply, which the scenario holds; a MOCK answers from its rendered request. */
export const callBackend: Stage = {
  id: 'call-backend',
  run(state) {
    if (state.type === 'MOCK') return answerMock(state);
    const { backend } = state.scenario;
    const method = integrationMethod(state);
    if (isNoInvocation(state, method)) return notInvoked(state, method);
    const isEvent = callsLambda(state) && isAsynchronous(state);
    const failure = withoutAnswer(state, isEvent);
    if (failure !== null) return failure;
    const refused = state.type === 'AWS' && callsLambda(state) ? refusedByLambda(state) : null;
    if (refused !== null) return refused;
    if (isEvent) return acceptEvent(state);
    return callsLambda(state) && backend.lambda !== undefined
      ? answerLambda(state)
      : answerHttp(state);
  },
};

/** A function is called by another method than POST: the knowledge center has the lines of the log. */
function notInvoked(state: RunState, method: string): StageResult {
  const reply = noInvocationReply();
  const integrationResponse: IntegrationReply = {
    status: reply.status,
    headers: recordFrom(reply.headers),
    ...shown(reply.payload),
  };
  const log = [
    `Lambda invocation failed with status: ${reply.status}${lambdaRequestNote}`,
    'Execution failed due to configuration error: ',
  ];
  const reason = `A Lambda function is invoked by POST, and httpMethod is ${method}: every call fails.`;
  const certainty = state.type === 'AWS_PROXY' ? 'recorded' : 'documented';
  const next = { ...state, reply, integrationResponse };
  const at = state.integration.httpMethod?.value;
  return failed(next, { kind: 'invocation', log }, reason, certainty, { at });
}

/**
 * Lambda answers 400 to what is no JSON, and API Gateway tells the client so (published answers). Of a
 * body with unknown parts that is sure where none of them can mend it; its words count columns, which
 * those parts move. Null where the body is JSON, or may be.
 */
function refusedByLambda(state: RunState): StageResult | null {
  const { payload, requestTemplate: entry } = state;
  if (payload.kind !== 'text') return null;
  const isOpenBody = isUnsettled(state);
  if (isOpenBody && (entry === null || knownJsonFault(payload.text, entry) === null)) return null;
  const message = lambdaJsonError(isOpenBody ? withStandIns(payload.text) : payload.text);
  if (message === null) return null;
  const log = `Lambda invocation failed with status: 400${lambdaRequestNote}`;
  const reason = 'Lambda takes nothing but JSON: it refuses the body, and no function runs.';
  const certainty = isOpenBody ? 'inferred' : 'recorded';
  return failed(state, { kind: 'lambda-request', message, log }, reason, certainty);
}

function answerMock(state: RunState): StageResult {
  const rendered = textOf(state.payload);
  const found = mockStatus(rendered);
  const at = state.requestTemplate?.value ?? state.integration.place.key;
  if (!found.ok && isUnsettled(state)) return assumeMock(state);
  if (!found.ok) {
    const source = state.isRendered
      ? 'The rendered request template'
      : "The client's body, passed through,";
    const reason = `${source} gives MOCK no status, because ${found.why}.`;
    const problem = {
      severity: 'error',
      code: 'mock-status',
      message: reason,
      at,
    } as const;
    const next = { ...state, problems: [...state.problems, problem] };
    return failed(next, configurationError(mockStatusError), reason, 'recorded', { at });
  }
  const reply: BackendReply = {
    status: found.status,
    headers: [],
    payload: emptyPayload,
    errorMessage: null,
  };
  const integrationResponse = {
    status: found.status,
    headers: {},
    body: '',
    isBase64Encoded: false,
  };
  const source = state.isRendered ? 'rendered request' : "client's body, passed through,";
  const reason = `statusCode ${found.status} of the ${source} stands for a backend's status.`;
  return done({ ...state, reply, integrationResponse }, reason, 'recorded', { at });
}

/** True where the template, or whether there is one, is known only after deployment. */
function isUnsettled({ requestTemplate, integration }: RunState): boolean {
  if (requestTemplate !== null) return isOpen(requestTemplate);
  return integration.hides?.templates === true || integration.passthroughBehavior?.known === false;
}

/** The scenario may say which status such a template writes. */
function assumeMock(state: RunState): StageResult {
  const status = state.scenario.backend.status ?? 200;
  const reply: BackendReply = { status, headers: [], payload: emptyPayload, errorMessage: null };
  const integrationResponse = { status, headers: {}, body: '', isBase64Encoded: false };
  const reason = `The request template is known only after deployment; status ${status} is assumed.`;
  return done({ ...state, reply, integrationResponse }, reason, 'unknown');
}

function answerHttp(state: RunState): StageResult {
  const { backend } = state.scenario;
  const reply: BackendReply = {
    status: backend.status ?? 200,
    headers: fieldsFrom(backend.headers),
    payload: payloadFrom(backend.body, backend.isBase64Encoded),
    errorMessage: null,
    ...(state.type === 'AWS_PROXY' && { result: backend.body ?? null }),
  };
  const integrationResponse: IntegrationReply = {
    status: reply.status,
    headers: recordFrom(reply.headers),
    ...shown(reply.payload),
  };
  const overlong = overlongReply({ ...state, integrationResponse }, reply.payload);
  if (overlong !== null) return overlong;
  const { recorded } = backend;
  const answers =
    state.type === 'AWS_PROXY' && callsLambda(state)
      ? 'The scenario has no backend.lambda: the body of its backend stands for what the function returns.'
      : `The scenario's backend answers ${reply.status}.`;
  const reason =
    recorded === undefined
      ? answers
      : `The scenario keeps a reply of ${reply.status} from ${recorded.from} at ${recorded.at}.`;
  return done({ ...state, reply, integrationResponse }, reason, 'documented');
}

/** True where the call asks Lambda, by its own header, not to wait for the function. */
function isAsynchronous({ integrationRequest }: RunState): boolean {
  if (integrationRequest === null || 'lambdaEvent' in integrationRequest) return false;
  const type = headerValue(fieldsFrom(integrationRequest.headers), 'X-Amz-Invocation-Type');
  return type === 'Event';
}

/** Lambda accepts the event with no body, whatever the function does of it later (recorded). */
function acceptEvent(state: RunState): StageResult {
  const reply: BackendReply = {
    status: 202,
    headers: [],
    payload: emptyPayload,
    errorMessage: null,
  };
  const integrationResponse = { status: 202, headers: {}, body: '', isBase64Encoded: false };
  const reason =
    'X-Amz-Invocation-Type is Event: Lambda answers 202 at once, and nobody sees what the function gives.';
  return done({ ...state, reply, integrationResponse }, reason, 'recorded');
}

/** Lambda answers 200 either way; a function error has its message in the body. */
function answerLambda(state: RunState): StageResult {
  const given = state.scenario.backend.lambda;
  if (given === undefined) return answerHttp(state);
  const lambda = withinLambdaLimit(given);
  const isError = 'error' in lambda;
  const answer: Json = isError ? lambdaErrorBody(lambda.error) : lambda.result;
  const payload = textPayload(JSON.stringify(answer));
  const reply: BackendReply = {
    status: 200,
    headers: lambdaHeaders(state, payload, isError),
    payload,
    errorMessage: isError ? lambda.error.errorMessage : null,
    ...(!isError && { result: answer }),
  };
  const integrationResponse = isError ? { lambdaError: answer } : { lambdaResult: answer };
  const reason = isError
    ? `The scenario's function fails with ${JSON.stringify(lambda.error.errorMessage)}.`
    : "The scenario's function returns a result.";
  return done({ ...state, reply, integrationResponse }, reason, 'documented');
}
