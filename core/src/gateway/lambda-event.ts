/** The event that a Lambda proxy integration hands to the function. */
import { orderedEntries } from '../velocity/iteration-order.ts';
import type { JavaMap } from '../velocity/values.ts';
import { toJson } from './bindings/json-value.ts';
import { lambdaEvent2 } from './lambda-event-2.ts';
import {
  headersOfHttpApi,
  requestContextOfHttpApi,
  resourceOfHttpApi,
} from './lambda-event-http-1.ts';
import { eventBody, stagePath, withForwarded } from './lambda-event-parts.ts';
import { inHashOrder, lastValues, type Fields } from './message/fields.ts';
import type { Json } from './scenario.ts';
import type { RunState } from './stages/state.ts';

/** Format 1.0 for REST APIs, 2.0 for HTTP APIs unless they ask for 1.0. */
export function lambdaEvent(state: RunState): Json {
  if (state.integration.api === 'REST') return restEvent(state);
  return state.integration.payloadFormatVersion?.read === '1.0'
    ? httpApiEvent1(state)
    : lambdaEvent2(state);
}

/**
 * Format 1.0 of a REST API, its keys in the recorded order. Headers are sorted without regard to
 * case, the query is not in the order of the call (aws/aws-sam-cli#305, which fits a HashMap), and the
 * path has the escapes with which it was called (LocalStack's recording
 * `invocation-payload-with-path-encoded-email`).
 */
function restEvent(state: RunState): Json {
  const { request, integration, context } = state;
  return {
    resource: integration.method.path,
    path: request.path.replace(/^\/{2,}/, '/'),
    httpMethod: request.method,
    ...parameterMaps(inHashOrder(request.query), namedAsAtEdge(withForwarded(state))),
    ...pathAndStage(state, request.calledParameters),
    requestContext: requestContext(context),
    ...eventBody(state),
  };
}

/**
 * Format 1.0 of an HTTP API. The path is decoded (live captures in middleapi/standard-server#93 and
 * aws/aws-lambda-dotnet#1901), with a stage that has a name in front (published events).
 */
function httpApiEvent1(state: RunState): Json {
  const { request } = state;
  return {
    version: '1.0',
    resource: resourceOfHttpApi(state),
    path: stagePath(state),
    httpMethod: request.method,
    ...parameterMaps(request.query, headersOfHttpApi(state)),
    requestContext: requestContextOfHttpApi(state),
    ...pathAndStage(state, request.pathParameters),
    ...eventBody(state),
  };
}

/** Maps with nothing in them are null, and the single-value maps hold the last of several values. */
function parameterMaps(query: Fields, headers: Fields): { [key: string]: Json } {
  return {
    headers: orNull(lastValues(headers)),
    multiValueHeaders: orNull(allValues(headers)),
    queryStringParameters: orNull(lastValues(query)),
    multiValueQueryStringParameters: orNull(allValues(query)),
  };
}

function pathAndStage({ scenario }: RunState, path: Fields): { [key: string]: Json } {
  return {
    pathParameters: orNull(lastValues(path)),
    stageVariables: orNull({ ...scenario.stageVariables }),
  };
}

/**
 * CloudFront, in front of an edge-optimised API, writes these so; other names stay (recorded). At a
 * regional API the names are those of the client's protocol, and nothing here knows which it is.
 */
const NAMED_AT_EDGE: Readonly<Record<string, string>> = {
  authorization: 'Authorization',
  'user-agent': 'User-Agent',
};

function namedAsAtEdge(headers: Fields): Fields {
  return headers.map(({ name, values }) => ({
    name: NAMED_AT_EDGE[name.toLowerCase()] ?? name,
    values,
  }));
}

function allValues(fields: Fields): Record<string, string[]> {
  return Object.fromEntries(fields.map(({ name, values }) => [name, [...values]]));
}

function orNull<T extends Json>(map: Record<string, T>): Json {
  return Object.keys(map).length === 0 ? null : map;
}

/** `$context` without the override maps; a claims map stays a map here. */
function requestContext(context: JavaMap): Json {
  return Object.fromEntries(
    orderedEntries(context).flatMap(([key, value]) =>
      typeof key === 'string' && !key.endsWith('Override') ? [[key, toJson(value)]] : [],
    ),
  );
}
