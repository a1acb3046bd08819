/**
 * Fills in what a scenario leaves out: from the operation's parameters, examples and schemas, and
 * from the fixed defaults below, so that the same file gives the same run for ever.
 */
import { isLambdaUri } from './integration-uri.ts';
import type { DeclaredParameter, Integration } from './integration.ts';
import { sampleFromSchema } from './sample-from-schema.ts';
import { stageVariableNames } from './stage-variable-names.ts';
import type { Json, Scenario, ScenarioBackend, ScenarioRequest } from './scenario.ts';

/**
 * The defaults of `$context`, in the order in which the service puts the keys. The time is fixed:
 * 21 November 2026, 08:00 UTC.
 */
export const defaultContext = {
  resourceId: 'x9y8z7',
  extendedRequestId: 'JkS2dHx4joEFQ2A=',
  requestTime: '21/Nov/2026:08:00:00 +0000',
  accountId: '123456789012',
  protocol: 'HTTP/1.1',
  stage: 'prod',
  domainPrefix: 'a1b2c3d4e5',
  requestTimeEpoch: 1795248000000,
  requestId: 'c6af9ac6-7b61-11e6-9a41-93e8deadbeef',
  identity: {},
  domainName: 'a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com',
  deploymentId: 'd1e2f3',
  apiId: 'a1b2c3d4e5',
} as const;

/** The keys of `$context.identity`; those without a value are there and null. */
export const defaultIdentity = {
  cognitoIdentityPoolId: null,
  accountId: null,
  cognitoIdentityId: null,
  caller: null,
  sourceIp: '203.0.113.7',
  principalOrgId: null,
  accessKey: null,
  cognitoAuthenticationType: null,
  cognitoAuthenticationProvider: null,
  userArn: null,
  userAgent: 'curl/8.5.0',
  user: null,
} as const;

/** The method that a scenario without one uses for an ANY operation. */
const METHOD_OF_ANY = 'POST';

/** A scenario in which a run finds everything; what the author gave is kept as it is. */
export interface CompleteScenario {
  readonly request: Required<Omit<ScenarioRequest, 'body'>> & { readonly body: Json | undefined };
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly context: { readonly [key: string]: Json };
  readonly backend: ScenarioBackend;
}

/** The sample inputs that the document gives for an integration. */
export function defaultScenario(integration: Integration): Scenario {
  const { method } = integration;
  const { request, stageVariables, backend } = completeScenario(integration, {});
  const { body, ...rest } = request;
  return {
    operation: `${method.httpMethod} ${method.path}`,
    request: {
      ...(method.httpMethod === 'ANY' && { method: rest.method }),
      path: rest.path,
      query: rest.query,
      headers: rest.headers,
      ...(body !== undefined && { body }),
    },
    ...(Object.keys(stageVariables).length > 0 && { stageVariables }),
    ...(integration.type !== 'MOCK' && { backend }),
  };
}

/** Fills in a scenario. A part that is given (an empty `query`, say) is not added to. */
export function completeScenario(integration: Integration, scenario: Scenario): CompleteScenario {
  const given = scenario.request ?? {};
  const { method } = integration;
  const httpMethod = requestMethod(integration, given);
  const body = 'body' in given ? given.body : sampleBody(integration, httpMethod);
  const headers = given.headers ?? {
    ...samples(integration, 'header'),
    ...(body !== undefined && { 'Content-Type': 'application/json' }),
  };
  const path = { ...pathSamples(integration), ...given.path };
  const stageVariables = scenario.stageVariables ?? sampleStageVariables(integration);
  return {
    request: {
      method: httpMethod,
      path,
      query: given.query ?? samples(integration, 'query'),
      headers,
      body,
      isBase64Encoded: given.isBase64Encoded ?? false,
    },
    stageVariables,
    context: completeContext(scenario.context ?? {}, httpMethod, method.path, path),
    backend: scenario.backend ?? sampleBackend(integration),
  };
}

function requestMethod({ method }: Integration, given: ScenarioRequest): string {
  if (method.httpMethod !== 'ANY') return method.httpMethod;
  return (given.method ?? METHOD_OF_ANY).toUpperCase();
}

/** Every placeholder of the path; without an example its own name stands for it. */
function pathSamples({ method }: Integration): Record<string, string> {
  const names = [...method.path.matchAll(/\{([^{}]+?)\+?\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(
    names.map((name) => {
      const declared = method.parameters.find(
        (parameter) => parameter.location === 'path' && parameter.name === name,
      );
      return [name, declared === undefined ? name : sampleText(declared)];
    }),
  );
}

/** Each variable that the integration reads has its own name as value, so that a uri has a host. */
function sampleStageVariables(integration: Integration): Record<string, string> {
  return Object.fromEntries(stageVariableNames(integration).map((name) => [name, name]));
}

/** Parameters that are required or have an example. */
function samples({ method }: Integration, location: 'query' | 'header'): Record<string, string> {
  const wanted = method.parameters.filter(
    (parameter) =>
      parameter.location === location && (parameter.required || parameter.example !== undefined),
  );
  return Object.fromEntries(wanted.map((parameter) => [parameter.name, sampleText(parameter)]));
}

function sampleText({ name, example }: DeclaredParameter): string {
  if (typeof example === 'string') return example;
  return example === undefined || example === null ? name : JSON.stringify(example);
}

function sampleBody({ method }: Integration, httpMethod: string): Json | undefined {
  if (['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(httpMethod)) return undefined;
  if (method.bodyExample !== undefined) return method.bodyExample as Json;
  return method.bodySchema === undefined ? undefined : sampleFromSchema(method.bodySchema);
}

/** A reply that lets the call go through: 200 with the example of the operation's first 2xx. */
function sampleBackend(integration: Integration): ScenarioBackend {
  const { type, uri, method } = integration;
  const response = method.responses.find(({ status }) => status.startsWith('2'));
  const body =
    response?.example === undefined
      ? sampleFromSchema(response?.schema)
      : (response.example as Json);
  const headers = { 'Content-Type': 'application/json' };
  if (type === 'AWS_PROXY') {
    const statusCode = Number(response?.status ?? '200');
    return { lambda: { result: { statusCode, headers, body: JSON.stringify(body) } } };
  }
  const isLambda = type === 'AWS' && isLambdaUri(uri?.read ?? '');
  return isLambda ? { lambda: { result: body } } : { status: 200, headers, body };
}

function completeContext(
  given: { readonly [key: string]: Json },
  httpMethod: string,
  resourcePath: string,
  path: Readonly<Record<string, string>>,
): { readonly [key: string]: Json } {
  const stage = typeof given['stage'] === 'string' ? given['stage'] : defaultContext.stage;
  const { resourceId, extendedRequestId, requestTime, ...rest } = defaultContext;
  return {
    // The order in which the service puts the keys: it shows where two share a hash bucket.
    resourceId,
    resourcePath,
    httpMethod,
    extendedRequestId,
    requestTime,
    path: `/${stage}${filledPath(resourcePath, path)}`,
    ...rest,
    ...given,
    identity: { ...defaultIdentity, ...asObject(given['identity']) },
  };
}

/** `/orders/{id}` with its values, as the client calls it. */
export function filledPath(pattern: string, path: Readonly<Record<string, string>>): string {
  return pattern.replace(/\{([^{}]+?)\+?\}/g, (placeholder, name: string) =>
    Object.hasOwn(path, name) ? (path[name] ?? '') : placeholder,
  );
}

function asObject(json: Json | undefined): { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}
