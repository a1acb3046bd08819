import { refusesContentType } from '../lambda-output.ts';
import { withDefaultHeader, type Fields } from '../message/fields.ts';
import { isEmpty } from '../message/payload.ts';
import { contextText } from './context-text.ts';
import { sendFailure } from './send-failure.ts';
import { callsLambda, done, type RunState, type Stage, type StageResult } from './state.ts';
import { functionTraceId, traceIdOf } from './trace-id.ts';

/** What the client gets: the response as made, or the gateway response of a failed call. */
export const sendResponse: Stage = {
  id: 'send-response',
  run(state) {
    if (state.failure === null) return sendMade(state);
    const result = sendFailure(state, state.failure);
    const { response } = result.state;
    const headers = withIds(state, response.headers);
    return { ...result, state: { ...result.state, response: { ...response, headers } } };
  },
};

function sendMade(state: RunState): StageResult {
  if (state.integration.api === 'HTTP') return sendOfHttpApi(state);
  const isUntyped = state.type === 'AWS_PROXY' && refusesContentType(state.reply?.result);
  let headers = isUntyped
    ? state.response.headers
    : withDefaultHeader(state.response.headers, 'Content-Type', 'application/json');
  headers = withIds(state, headers);
  // HTTP_PROXY and MOCK answers carry no trace header of API Gateway (recorded).
  if (state.type !== 'MOCK' && state.type !== 'HTTP_PROXY') {
    const sent = state.request.headers;
    const trace = callsLambda(state) ? functionTraceId(sent) : traceIdOf(sent);
    headers = withDefaultHeader(headers, 'X-Amzn-Trace-Id', trace);
  }
  const next = { ...state, response: { ...state.response, headers } };
  return done(next, `The client gets status ${state.response.status}.`, 'recorded');
}

/**
 * An HTTP API calls a function's body plain text where the function does not say what it is; published
 * answers without a body have no Content-Type. The backend of an HTTP_PROXY says it itself.
 */
function sendOfHttpApi(state: RunState): StageResult {
  const { response, integration } = state;
  const isFunction = state.type === 'AWS_PROXY' && integration.integrationSubtype === null;
  const made =
    isFunction && !isEmpty(response.payload)
      ? withDefaultHeader(response.headers, 'Content-Type', 'text/plain; charset=utf-8')
      : response.headers;
  const next = { ...state, response: { ...response, headers: withIds(state, made) } };
  return done(next, `The client gets status ${response.status}.`, 'inferred');
}

function withIds(state: RunState, headers: Fields): Fields {
  const request = contextText(state.context, 'requestId');
  const extended = contextText(state.context, 'extendedRequestId');
  // HTTP APIs add one id of their own.
  if (state.integration.api === 'HTTP') {
    return withDefaultHeader(headers, 'Apigw-Requestid', extended);
  }
  const withRequest = withDefaultHeader(headers, 'x-amzn-RequestId', request);
  return withDefaultHeader(withRequest, 'x-amz-apigw-id', extended);
}
