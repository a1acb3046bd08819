import { configurationError, failureStatus } from '../gateway-failure.ts';
import {
  droppedFromResponse,
  listsHeader,
  remappedPrefix,
  remappedResponse,
} from '../header-rules.ts';
import { readLambdaOutput } from '../lambda-output.ts';
import { lambdaRequestNote } from '../lambda-reply.ts';
import { firstMediaType, isBinaryMediaType } from '../message/media-types.ts';
import { headerValue, type Fields } from '../message/fields.ts';
import { decodeBase64 } from '../encoding/base64.ts';
import { textPayload } from '../message/payload.ts';
import {
  done,
  failed,
  isProxy,
  skipped,
  type BackendReply,
  type RunState,
  type Stage,
  type StageResult,
} from './state.ts';

/** HTTP_PROXY passes the backend's answer on; AWS_PROXY reads the function's result as one. */
export const interpretProxyResponse: Stage = {
  id: 'interpret-proxy-response',
  run(state) {
    const { reply } = state;
    if (!isProxy(state) || reply === null) {
      return skipped(state, `${state.type} is no proxy type: its integration responses decide.`);
    }
    const isFunction = state.type === 'AWS_PROXY' && state.integration.integrationSubtype === null;
    return isFunction ? interpretResult(state, reply) : passOn(state, reply);
  },
};

function passOn(state: RunState, reply: BackendReply): StageResult {
  const headers = remapped(state, reply.headers);
  const response = { status: reply.status, headers, payload: reply.payload };
  const ignored =
    state.integration.responses.length > 0 ? '; its integration responses play no part' : '';
  const reason = `${state.type} passes status ${reply.status}, headers and body on${ignored}.`;
  return done({ ...state, response }, reason, recordedOf(state));
}

/** The recordings are of REST APIs; for HTTP APIs the same is taken to hold. */
function recordedOf({ integration }: RunState): 'recorded' | 'inferred' {
  return integration.api === 'HTTP' ? 'inferred' : 'recorded';
}

function interpretResult(state: RunState, reply: BackendReply): StageResult {
  if (reply.errorMessage !== null) {
    const log = `Lambda execution failed with status 200 due to customer function error: ${reply.errorMessage}${lambdaRequestNote}`;
    const failure = { kind: 'function-error', log } as const;
    const status = failureStatus(failure, state.integration.api);
    const reason = `The function failed with ${JSON.stringify(reply.errorMessage)}, of which the client sees no more than ${status}.`;
    return failed(state, failure, reason, recordedOf(state));
  }
  const output = readLambdaOutput(reply.result ?? null, state.integration);
  if (!output.ok) {
    const problem = {
      severity: 'error',
      code: 'proxy-output-malformed',
      message: `Malformed Lambda proxy response: ${output.why}`,
      at: state.integration.place.key,
    } as const;
    const next = { ...state, problems: [...state.problems, problem] };
    const failure = configurationError('Malformed Lambda proxy response', 'proxy-output');
    return failed(next, failure, `The result is malformed: ${output.why}`, output.certainty);
  }
  const { status, body, isBase64Encoded } = output;
  const headers = remapped(state, output.headers);
  const decoding = decodeBody(state, body, isBase64Encoded);
  if (decoding === null) {
    const failure = configurationError('Unable to base64 decode the body.');
    const reason = 'isBase64Encoded is true and Accept is binary, but the body is no Base64.';
    return failed(state, failure, reason, 'recorded');
  }
  const response = { status, headers, payload: decoding.payload };
  const reason = `The result gives status ${status}${output.note}; ${decoding.note}.`;
  return done({ ...state, response }, reason, output.certainty);
}

/** Only the first type of Accept decides whether Base64 is decoded; HTTP APIs always decode. */
function decodeBody(
  state: RunState,
  body: string,
  isBase64Encoded: boolean,
): { readonly payload: BackendReply['payload']; readonly note: string } | null {
  if (!isBase64Encoded) return { payload: textPayload(body), note: 'the body is sent as it is' };
  const { api, method } = state.integration;
  const accept = firstMediaType(headerValue(state.request.headers, 'Accept'));
  const isWanted =
    api === 'HTTP' || (accept !== null && isBinaryMediaType(accept, method.binaryMediaTypes));
  if (!isWanted) {
    const note = 'Accept is not among the binary media types, so the Base64 text is sent';
    return { payload: textPayload(body), note };
  }
  const bytes = decodeBase64(body);
  if (bytes === null) return null;
  return { payload: { kind: 'bytes', bytes }, note: 'the body is decoded from Base64' };
}

/** Headers that API Gateway sets itself reach the client under another name; some do not at all. */
function remapped(state: RunState, headers: Fields): Fields {
  return headers
    .filter(({ name }) => !listsHeader(droppedFromResponse[state.type], name))
    .map((header) =>
      listsHeader(remappedResponse, header.name)
        ? { ...header, name: `${remappedPrefix}${header.name}` }
        : header,
    );
}
