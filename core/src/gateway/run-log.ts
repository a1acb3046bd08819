/** The lines of the console's test log that say what went in and what came out; recorded. */
import { isBinaryBody } from './binary-body.ts';
import { apiIdHeader, remappedPrefix } from './header-rules.ts';
import { buildUrl } from './integration-uri.ts';
import { forwardedHeaders } from './lambda-event-parts.ts';
import {
  fieldsFrom,
  hasHeader,
  headerValue,
  inAlphabet,
  inHashOrder,
  type Fields,
} from './message/fields.ts';
import { shown } from './message/payload.ts';
import type { HttpMessage, IntegrationReply, IntegrationRequest } from './report.ts';
import { contextText } from './stages/context-text.ts';
import type { BackendReply, ClientRequest, RunState } from './stages/state.ts';
import { traceIdOf } from './stages/trace-id.ts';

/** Longest text of a line, its label included; a longer one is cut. */
const LINE_LENGTH = 1024;

/** What execution logs show of bytes. */
const BINARY = '[Binary Data]';

/** Headers that reach the client and no log. */
const UNLOGGED: readonly string[] = ['x-amzn-RequestId', 'x-amz-apigw-id', 'Apigw-Requestid'];

type SentByClient = Pick<ClientRequest, 'pathParameters' | 'query' | 'headers'>;

/** The log of a run that has come to its end. A MOCK has no endpoint lines. */
export function runLog(state: RunState): readonly string[] {
  const { response, failure } = state;
  const { pathParameters, query, headers } = sentByClient(state);
  const lines = [
    `Starting execution for request: ${contextText(state.context, 'requestId')}`,
    `HTTP Method: ${state.request.method}, Resource Path: ${state.request.path}`,
    `Method request path: ${mapText(pathParameters)}`,
    `Method request query string: ${mapText(query)}`,
    `Method request headers: ${mapText(headers)}`,
    `Method request body before transformations: ${requestText(state)}`,
    ...validationLine(state),
    ...endpointLines(state),
    ...(failure === null
      ? [
          `Method response body after transformations: ${bodyText(shown(response.payload))}`,
          `Method response headers: ${mapText(loggedHeaders(state))}`,
          'Successfully completed execution',
        ]
      : [failure.log].flat()),
    `Method completed with status: ${response.status}`,
  ];
  return lines.map((line) =>
    line.length <= LINE_LENGTH ? line : `${line.slice(0, LINE_LENGTH)} [TRUNCATED]`,
  );
}

/** In the order of the log; HTTP APIs have none, and theirs here has what was sent as it came. */
function sentByClient({ request, integration }: RunState): SentByClient {
  if (integration.api === 'HTTP') return request;
  return {
    pathParameters: inHashOrder(request.pathParameters),
    query: inHashOrder(request.query),
    headers: inHashOrder(inAlphabet(request.headers)),
  };
}

/** That a body fits its model (the guide's example, and a published course). */
function validationLine({ validatedType }: RunState): readonly string[] {
  if (validatedType === null) return [];
  return [`Request validation succeeded for content type ${validatedType}`];
}

function endpointLines(state: RunState): readonly string[] {
  const { integrationRequest, integrationResponse, reply } = state;
  if (integrationRequest === null) return [];
  const { url, headers, body } = sentParts(state, integrationRequest);
  const sent = [
    `Endpoint request URI: ${url}`,
    `Endpoint request headers: ${mapText(headers)}`,
    `Endpoint request body after transformations: ${body}`,
    `Sending request to ${url}`,
  ];
  if (integrationResponse === null || reply === null) return sent;
  return [...sent, ...replyLines(integrationResponse, reply)];
}

interface SentParts {
  readonly url: string;
  readonly headers: Fields;
  readonly body: string;
}

/** What reached the backend; of the invocation of a proxy function, as far as it is known. */
function sentParts(state: RunState, request: IntegrationRequest): SentParts {
  if (!('lambdaEvent' in request)) {
    const headers = fieldsFrom(request.headers).filter((header) => !isOfCall(state, header));
    return { url: request.url, headers, body: bodyText(request) };
  }
  const { stageVariables } = state.scenario;
  const uri = state.integration.uri?.read ?? '';
  const built = buildUrl(uri, { path: [], query: [], stageVariables });
  const apiId = contextText(state.context, 'apiId');
  const headers = fieldsFrom({
    [apiIdHeader]: apiId,
    Accept: 'application/json',
    'User-Agent': `AmazonAPIGateway_${apiId}`,
    'X-Amzn-Trace-Id': traceIdOf(state.request.headers),
  });
  return { url: built.ok ? built.url : uri, headers, body: JSON.stringify(request.lambdaEvent) };
}

/** True for what API Gateway says of where a call comes from: the console's test comes from nowhere. */
function isOfCall(state: RunState, { name, values }: Fields[number]): boolean {
  return (
    !hasHeader(state.request.headers, name) &&
    forwardedHeaders(state).some(([own, value]) => own === name && values[0] === value)
  );
}

/** Nothing was really called: the latency is zero. */
function replyLines(response: IntegrationReply, reply: BackendReply): readonly string[] {
  return [
    `Received response. Status: ${reply.status}, Integration latency: 0 ms`,
    `Endpoint response headers: ${mapText(reply.headers)}`,
    `Endpoint response body before transformations: ${replyText(response)}`,
  ];
}

function replyText(response: IntegrationReply): string {
  if ('lambdaResult' in response) return JSON.stringify(response.lambdaResult);
  if ('lambdaError' in response) return JSON.stringify(response.lambdaError);
  return bodyText(response);
}

/** A body of a binary media type is bytes, whatever it holds. */
function requestText({ request, integration }: RunState): string {
  const isBinary = isBinaryBody(request.headers, integration);
  return isBinary ? BINARY : bodyText(shown(request.payload));
}

/** Bytes that are no text show as these words, as execution logs have them. */
function bodyText({
  body,
  isBase64Encoded,
}: Pick<HttpMessage, 'body' | 'isBase64Encoded'>): string {
  return isBase64Encoded ? BINARY : body;
}

/**
 * What a backend behind HTTP_PROXY of a REST API answered is logged under its own names, and what a
 * proxy function gave too (published logs of 2020). The trace header stands in front of the default
 * Content-Type of custom integrations; a proxy function's answer is logged with the Content-Type that
 * the function gave, if any.
 */
function loggedHeaders({ type, response, reply, integration }: RunState): Fields {
  if (type === 'HTTP_PROXY' && integration.api === 'REST' && reply !== null) return reply.headers;
  const logged = response.headers.filter(({ name }) => !UNLOGGED.includes(name));
  const isTrace = ({ name }: { name: string }): boolean => name === 'X-Amzn-Trace-Id';
  if (type === 'AWS' || type === 'HTTP') {
    return [...logged.filter(isTrace), ...logged.filter((header) => !isTrace(header))];
  }
  if (type !== 'AWS_PROXY') return logged;
  const own = logged.map((header) => ({ ...header, name: withoutPrefix(header.name) }));
  return givesContentType(reply) ? own : own.filter(({ name }) => name !== 'Content-Type');
}

function withoutPrefix(name: string): string {
  return name.startsWith(remappedPrefix) ? name.slice(remappedPrefix.length) : name;
}

function givesContentType(reply: BackendReply | null): boolean {
  const result = reply?.result ?? null;
  if (typeof result !== 'object' || result === null || Array.isArray(result)) return false;
  return ['headers', 'multiValueHeaders'].some((key) => {
    const map = result[key] ?? null;
    if (typeof map !== 'object' || map === null || Array.isArray(map)) return false;
    const names = Object.keys(map).map((name) => ({ name, values: [''] }));
    return headerValue(names, 'Content-Type') !== undefined;
  });
}

function mapText(fields: Fields): string {
  return `{${fields.map(({ name, values }) => `${name}=${values.join(',')}`).join(', ')}}`;
}
