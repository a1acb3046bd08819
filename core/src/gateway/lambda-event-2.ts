/** Format 2.0 of the Lambda event, which HTTP APIs use; documented, not recorded. */
import { eventBody, withForwarded } from './lambda-event-parts.ts';
import { decodeSegment } from './encoding/url-form.ts';
import { headerValue, lastValues, type Fields } from './message/fields.ts';
import { defaultRoute } from './match-route.ts';
import type { Json } from './scenario.ts';
import type { RunState } from './stages/state.ts';

/**
 * Header names in lower case, several values joined by commas, cookies apart, and maps with
 * nothing in them left out. The path is decoded and begins with a stage that has a name, the query
 * is as it was called (live captures in middleapi/standard-server#93, aws/aws-lambda-dotnet#1901).
 */
export function lambdaEvent2(state: RunState): Json {
  const { request, integration, scenario } = state;
  const headers = withForwarded(state);
  const { httpMethod, path: pattern } = integration.method;
  const routeKey = pattern === defaultRoute ? '$default' : `${httpMethod} ${pattern}`;
  const path = pathOf(state);
  const cookies = headerValue(headers, 'Cookie')?.split(/;\s*/);
  const { body, isBase64Encoded } = eventBody(state);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: request.rawQuery,
    ...(cookies !== undefined && { cookies }),
    headers: joined(
      headers.filter(({ name }) => name.toLowerCase() !== 'cookie'),
      true,
    ),
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

/** `/prod/orders/42`; without the stage where that is `$default`. */
function pathOf({ request, scenario }: RunState): string {
  const { stage } = scenario.context;
  const isNamed = typeof stage === 'string' && stage !== '$default';
  return `${isNamed ? `/${stage}` : ''}${decodeSegment(request.path)}`;
}

function requestContext2(
  { scenario, request }: RunState,
  routeKey: string,
  path: string,
  headers: Fields,
): Json {
  const { context } = scenario;
  const identity = context['identity'] as { [key: string]: Json };
  const pick = (name: string): { [key: string]: Json } => {
    const value = context[name];
    return value === undefined ? {} : { [name]: value };
  };
  return {
    ...pick('accountId'),
    ...pick('apiId'),
    ...pick('authorizer'),
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
