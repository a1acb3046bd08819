/** The event that a Lambda proxy integration hands to the function. */
import { orderedEntries } from '../velocity/iteration-order.ts';
import type { JavaMap } from '../velocity/values.ts';
import { toJson } from './bindings/json-value.ts';
import { decodeSegment } from './encoding/url-form.ts';
import { lambdaEvent2 } from './lambda-event-2.ts';
import { eventBody, withForwarded } from './lambda-event-parts.ts';
import { lastValues, type Fields } from './message/fields.ts';
import type { Json } from './scenario.ts';
import type { RunState } from './stages/state.ts';

/** Format 1.0 for REST APIs, 2.0 for HTTP APIs unless they ask for 1.0. */
export function lambdaEvent(state: RunState): Json {
  const version = state.integration.payloadFormatVersion?.read;
  if (state.integration.api === 'REST') return lambdaEvent1(state);
  return version === '1.0' ? { version: '1.0', ...lambdaEvent1(state) } : lambdaEvent2(state);
}

/**
 * Format 1.0, its keys in the recorded order. Maps with nothing in them are null, headers are
 * sorted without regard to case, and the single-value maps hold the last of several values. A REST
 * API leaves the escapes of the path as they are called (LocalStack's recording
 * `invocation-payload-with-path-encoded-email`); an HTTP API decodes them (live captures in
 * middleapi/standard-server#93 and aws/aws-lambda-dotnet#1901).
 */
function lambdaEvent1(state: RunState): { [key: string]: Json } {
  const { request, scenario, integration } = state;
  const isRest = integration.api === 'REST';
  const headers = isRest ? namedAsAtEdge(withForwarded(state)) : withForwarded(state);
  const path = request.path.replace(/^\/{2,}/, '/');
  return {
    resource: integration.method.path,
    path: isRest ? path : decodeSegment(path),
    httpMethod: request.method,
    headers: orNull(lastValues(headers)),
    multiValueHeaders: orNull(allValues(headers)),
    queryStringParameters: orNull(lastValues(request.query)),
    multiValueQueryStringParameters: orNull(allValues(request.query)),
    pathParameters: orNull(lastValues(isRest ? request.calledParameters : request.pathParameters)),
    stageVariables: orNull({ ...scenario.stageVariables }),
    requestContext: requestContext(state.context),
    ...eventBody(state),
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
