/** Format 2.0 of the Lambda event, which HTTP APIs use; documented, and known from published events. */
import { authorizerByKind } from './http-api-authorizer.ts';
import { eventBody, headersOfEvent, routeKeyOf, stagePath } from './lambda-event-parts.ts';
import { headerValue, inAlphabet, lastValues, type Fields } from './message/fields.ts';
import type { Json } from './scenario.ts';
import type { RunState } from './stages/state.ts';

/**
 * Header names in lower case, several values joined by commas, cookies apart, and maps with
 * nothing in them left out. The path is decoded and begins with a stage that has a name, the query
 * is as it was called (live captures in middleapi/standard-server#93, aws/aws-lambda-dotnet#1901).
 */
export function lambdaEvent2(state: RunState): Json {
  const { request, scenario } = state;
  const headers = headersOfEvent(state);
  const routeKey = routeKeyOf(state);
  const path = stagePath(state);
  const isCookie = ({ name }: { name: string }): boolean => name.toLowerCase() === 'cookie';
  // Several Cookie headers, as clients of HTTP/2 send them, are one list (HTTP API guide).
  const cookies = headers
    .filter(isCookie)
    .flatMap(({ values }) => values.flatMap((value) => value.split(/;\s*/)));
  const { body, isBase64Encoded } = eventBody(state);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookies.length > 0 && { cookies }),
    headers: joined(inAlphabet(headers.filter((header) => !isCookie(header))), true),
    ...(request.query.length > 0 && { queryStringParameters: joined(request.query, false) }),
    requestContext: requestContext2(state, routeKey, path, headers),
    ...(body !== null && { body }),
    ...(request.pathParameters.length > 0 && {
      pathParameters: lastValues(request.pathParameters),
    }),
    isBase64Encoded,
    ...(Object.keys(scenario.stageVariables).length > 0 && {
      stageVariables: { ...scenario.stageVariables },
    }),
  };
}

function requestContext2(
  { scenario, request, integration }: RunState,
  routeKey: string,
  path: string,
  headers: Fields,
): Json {
  const { context } = scenario;
  const { authorizer } = context;
  const kind = integration.method.security?.authorizer?.kind ?? null;
  const identity = context['identity'] as { [key: string]: Json };
  const pick = (name: string): { [key: string]: Json } => {
    const value = context[name];
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...pick('accountId'),
    ...pick('apiId'),
    ...(authorizer !== undefined && { authorizer: authorizerByKind(authorizer, kind) }),
    ...pick('domainName'),
    ...pick('domainPrefix'),
    http: {
      method: request.method,
      path,
      protocol: context['protocol'] ?? 'HTTP/1.1',
      sourceIp: identity['sourceIp'] ?? '',
      userAgent: headerValue(headers, 'User-Agent') ?? identity['userAgent'] ?? '',
    },
    ...pick('requestId'),
    routeKey,
    ...pick('stage'),
    time: context['requestTime'] ?? '',
    timeEpoch: context['requestTimeEpoch'] ?? 0,
  };
}

function joined(fields: Fields, isLowerCase: boolean): Record<string, string> {
  return Object.fromEntries(
    fields.map(({ name, values }) => [isLowerCase ? name.toLowerCase() : name, values.join(',')]),
  );
}
