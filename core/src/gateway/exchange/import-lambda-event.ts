import { defaultContext, defaultIdentity, defaultStage } from '../complete-scenario.ts';
import { decodeSegment } from '../encoding/url-form.ts';
import type { ApiKind, Route } from '../integration.ts';
import { defaultRoute, matchRoute } from '../match-route.ts';
import { headerValue, withoutHeader, type Fields } from '../message/fields.ts';
import { fieldsOfQuery } from '../message/query-text.ts';
import { filledPath } from '../path-variables.ts';
import type { Json, Scenario } from '../scenario.ts';
import { traceId } from '../stages/trace-id.ts';
import { requestOfCall } from './client-call.ts';
import { refused, type ImportForm, type ImportedScenario } from './import-form.ts';
import { plainText, textsOf, valuesOf } from './event-values.ts';
import { itemsOf, objectOr, readJsonText, textOr, type JsonObject } from './json-object.ts';

/** The event that a proxy integration hands to a function, format 1.0 or 2.0. */
export const lambdaEventForm: ImportForm = {
  name: 'lambda-event',
  title: 'Lambda proxy event',
  looksLike: (text) =>
    /^\s*\{/.test(text) && /"(?:requestContext|methodArn|routeArn)"\s*:/.test(text),
  read(text, routes) {
    const reading = readJsonText(text);
    if (!reading.ok) return reading;
    const event = objectOr(reading.value);
    const context = objectOr(event['requestContext']);
    if ('elb' in context)
      return refused('This is an event of a load balancer, not of API Gateway.');
    if ('methodArn' in event || 'routeArn' in event) {
      return refused('This is an event of an authorizer, which no integration gets.');
    }
    if ('eventType' in context) return refused('This is an event of a WebSocket API.');
    const isFormat2 = event['version'] === '2.0' || 'http' in context;
    if (!isFormat2 && textOr(event['httpMethod']) === null) {
      return refused(
        'This JSON is no event of API Gateway: it has no "httpMethod" and no "requestContext.http".',
      );
    }
    const scenario = isFormat2 ? fromFormat2(event, routes) : fromFormat1(event, routes);
    return { ok: true, scenarios: [scenario] };
  },
};

function fromFormat1(event: JsonObject, routes: readonly Route[]): ImportedScenario {
  const method = textOr(event['httpMethod']) ?? '';
  const called = textOr(event['path']) ?? '/';
  const context = objectOr(event['requestContext']);
  const resource = textOr(event['resource']) ?? textOr(context['resourcePath']) ?? called;
  const headers = valuesOf(event['multiValueHeaders'], event['headers']);
  const query = valuesOf(event['multiValueQueryStringParameters'], event['queryStringParameters']);
  // What the operation itself gives is not the scenario's.
  const { path } = context;
  const rest = without(context, ['resourcePath', 'httpMethod', 'path']);
  const stage = textOr(rest['stage']) ?? defaultContext.stage;
  const isPlainPath =
    path === undefined || path === (stage === '$default' ? called : `/${stage}${called}`);
  const kept = isPlainPath ? rest : { ...rest, path };
  return scenarioOf({
    event,
    routes,
    method,
    resource,
    called,
    // Those of an HTTP API say their version, and come decoded.
    isDecoded: 'version' in event,
    headers,
    query,
    context: kept,
    notes: [],
  });
}

function fromFormat2(event: JsonObject, routes: readonly Route[]): ImportedScenario {
  const context = objectOr(event['requestContext']);
  const { routeKey, time, timeEpoch } = context;
  const http = objectOr(context['http']);
  const key = textOr(event['routeKey']) ?? textOr(routeKey) ?? '$default';
  const called = withoutStage(textOr(event['rawPath']) ?? textOr(http['path']) ?? '/', context);
  const method = textOr(http['method']) ?? 'GET';
  const headers = valuesOf(undefined, event['headers']);
  const cookies = itemsOf(event['cookies']).map(plainText);
  const raw = textOr(event['rawQueryString']);
  const kept: JsonObject = {
    ...without(context, ['http', 'routeKey', 'time', 'timeEpoch']),
    ...(time !== undefined && { requestTime: time }),
    ...(timeEpoch !== undefined && { requestTimeEpoch: timeEpoch }),
    ...('protocol' in http && { protocol: http['protocol'] ?? null }),
    identity: {
      ...('sourceIp' in http && { sourceIp: http['sourceIp'] ?? null }),
      ...('userAgent' in http && { userAgent: http['userAgent'] ?? null }),
    },
  };
  const several = headers.filter(({ values }) => (values[0] ?? '').includes(','));
  return scenarioOf({
    event,
    routes,
    method,
    resource:
      key === '$default' ? defaultOf(method, called, routes) : key.replace(/^[A-Z]+ (?=\/)/, ''),
    called,
    isDecoded: true,
    headers:
      cookies.length === 0
        ? headers
        : [...headers, { name: 'cookie', values: [cookies.join('; ')] }],
    query: raw === null ? valuesOf(undefined, event['queryStringParameters']) : fieldsOfQuery(raw),
    context: kept,
    notes: [
      ...(isOfFunctionUrl(context)
        ? ['This is an event of a function URL, which has no routes: the path tells the operation.']
        : []),
      ...(several.length === 0
        ? []
        : ['Format 2.0 joins several values of a header by commas: they stay one value.']),
    ],
  });
}

/** A function URL sends events of format 2.0, always of the route `$default` (Lambda guide). */
function isOfFunctionUrl({ domainName }: JsonObject): boolean {
  return /\.lambda-url\./.test(textOr(domainName) ?? '');
}

/** The route `$default` where the document has one, or says nothing; else that of the path. */
function defaultOf(method: string, called: string, routes: readonly Route[]): string {
  if (routes.length === 0 || routes.some(({ path }) => path === defaultRoute)) return defaultRoute;
  return matchRoute(method, called.split('/').slice(1), routes)?.route.path ?? called;
}

interface EventParts {
  readonly event: JsonObject;
  readonly routes: readonly Route[];
  readonly method: string;
  /** The pattern, `/orders/{id}`. */
  readonly resource: string;
  /** The path as called, without the stage. */
  readonly called: string;
  /** False where path and values have the escapes of the call. */
  readonly isDecoded: boolean;
  readonly headers: Fields;
  readonly query: Fields;
  readonly context: JsonObject;
  readonly notes: readonly string[];
}

function scenarioOf(parts: EventParts): ImportedScenario {
  const { event, routes, method, resource, context } = parts;
  const isBase64Encoded = event['isBase64Encoded'] === true;
  const own = routes.filter(({ path }) => path === resource);
  const route = own.find((one) => one.method === method) ?? own.find((one) => one.method === 'ANY');
  const headers = clientHeaders(parts.headers, context);
  const body = textOr(event['body']) ?? '';
  const call = { query: parts.query, headers, body, isBase64Encoded };
  const { request, note } = requestOfCall(call, method, route?.method === 'ANY');
  const path = pathOf(objectOr(event['pathParameters']), parts);
  const stageVariables = textsOf(event['stageVariables']);
  const scenario: Scenario = {
    operation: `${route?.method ?? method} ${resource}`,
    request: { ...(Object.keys(path).length > 0 && { path }), ...request },
    stageVariables,
    context: withoutDefaults(context, parts.isDecoded ? 'HTTP' : 'REST'),
  };
  const lost =
    route === undefined && routes.length > 0
      ? [`No operation of the document takes ${method} ${resource}.`]
      : [];
  const title = `${method} ${parts.called}`;
  return { title, scenario, notes: [...parts.notes, ...lost, ...(note === null ? [] : [note])] };
}

/** Format 2.0 begins the path with a stage that has a name. */
function withoutStage(path: string, { stage }: JsonObject): string {
  const isNamed = typeof stage === 'string' && stage !== '$default';
  return isNamed && path.startsWith(`/${stage}/`) ? path.slice(stage.length + 1) : path;
}

/** A greedy value has lost the slashes at its ends; the path that was called has them. */
function pathOf(
  given: JsonObject,
  { resource, called, isDecoded }: EventParts,
): Record<string, string> {
  const values = textsOf(given);
  const [, before = '', greedy] = /^(.*)\{([^{}]+)\+\}$/.exec(resource) ?? [];
  const filled = filledPath(before, values);
  const rest = called.startsWith(filled) ? called.slice(filled.length) : '';
  const isCut = greedy !== undefined && rest.replace(/^\/+|\/+$/g, '') === values[greedy];
  const whole = isCut ? { ...values, [greedy]: rest } : values;
  if (isDecoded) return whole;
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [name, decodeSegment(value)]),
  );
}

/** Those that API Gateway put there by itself are put there by a run as well. */
function clientHeaders(headers: Fields, context: JsonObject): Fields {
  const identity = objectOr(context['identity']);
  const added: Readonly<Record<string, string | null>> = {
    Host: textOr(context['domainName']) ?? defaultContext.domainName,
    'X-Amzn-Trace-Id': traceId,
    'X-Forwarded-For': textOr(identity['sourceIp']) ?? defaultIdentity.sourceIp,
    'X-Forwarded-Port': '443',
    'X-Forwarded-Proto': 'https',
  };
  return Object.entries(added).reduce<Fields>(
    (all, [name, value]) => (headerValue(all, name) === value ? withoutHeader(all, name) : all),
    headers,
  );
}

/** Members of `$context` that a run has without being told. */
function withoutDefaults(context: JsonObject, api: ApiKind): JsonObject {
  const defaults = { ...defaultContext, stage: defaultStage(api) };
  const differs = (known: object, [name, value]: [string, Json]): boolean =>
    !(name in known) || JSON.stringify(value) !== JSON.stringify((known as JsonObject)[name]);
  const identity = Object.fromEntries(
    Object.entries(objectOr(context['identity'])).filter((entry) =>
      differs(defaultIdentity, entry),
    ),
  );
  const others = Object.entries(context).filter(
    (entry) => entry[0] !== 'identity' && differs(defaults, entry),
  );
  return {
    ...Object.fromEntries(others),
    ...(Object.keys(identity).length > 0 && { identity }),
  };
}

function without(object: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
