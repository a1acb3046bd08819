import { failureBody, failureRules, type GatewayFailure } from '../gateway-failure.ts';
import { withDefaultHeader, type Fields } from '../message/fields.ts';
import { textPayload } from '../message/payload.ts';
import { contextText } from './context-text.ts';
import { done, type RunState, type Stage, type StageResult } from './state.ts';
import { traceId } from './trace-id.ts';

/** What the client gets: the response as made, or the gateway response of a failed call. */
export const sendResponse: Stage = {
  id: 'send-response',
  run(state) {
    return state.failure === null ? sendMade(state) : sendFailure(state, state.failure);
  },
};

function sendMade(state: RunState): StageResult {
  if (state.integration.api === 'HTTP') return sendOfHttpApi(state);
  let headers = withDefaultHeader(state.response.headers, 'Content-Type', 'application/json');
  headers = withIds(state, headers);
  // HTTP_PROXY and MOCK answers carry no trace header of API Gateway (recorded).
  if (state.type !== 'MOCK' && state.type !== 'HTTP_PROXY') {
    headers = withDefaultHeader(headers, 'X-Amzn-Trace-Id', traceId);
  }
  const next = { ...state, response: { ...state.response, headers } };
  return done(next, `The client gets status ${state.response.status}.`, 'recorded');
}

/** HTTP APIs add one id of their own; which Content-Type they would add is not known to us. */
function sendOfHttpApi(state: RunState): StageResult {
  const id = contextText(state.context, 'extendedRequestId');
  const headers = withDefaultHeader(state.response.headers, 'Apigw-Requestid', id);
  const next = { ...state, response: { ...state.response, headers } };
  return done(next, `The client gets status ${state.response.status}.`, 'inferred');
}

function sendFailure(state: RunState, failure: GatewayFailure): StageResult {
  const { api } = state.integration;
  const { status, errorType, responseType } = failureRules[failure.kind];
  const own: Fields = [
    { name: 'Content-Type', values: ['application/json'] },
    { name: 'x-amzn-ErrorType', values: [errorType] },
  ];
  const response = {
    status,
    headers: withIds(state, own),
    payload: textPayload(failureBody(failure, api)),
  };
  const reason = `The call failed: the client gets the gateway response ${responseType}, ${status}.`;
  return done({ ...state, response }, reason, 'recorded');
}

function withIds(state: RunState, headers: Fields): Fields {
  const request = contextText(state.context, 'requestId');
  const extended = contextText(state.context, 'extendedRequestId');
  const withRequest = withDefaultHeader(headers, 'x-amzn-RequestId', request);
  return withDefaultHeader(withRequest, 'x-amz-apigw-id', extended);
}
