/**
 * Fills in what a scenario leaves out: from the operation's parameters, examples and schemas, and
 * from the fixed defaults below, so that the same file gives the same run for ever.
 */
import type { ApiKind, Integration } from './integration.ts';
import { fieldsFrom, headerValue } from './message/fields.ts';
import { sampleAuthorizer } from './sample-authorizer.ts';
import { apiKeyHeader } from './sample-credentials.ts';
import { sampleReply } from './sample-reply.ts';
import { completeRequest, type CompleteRequest } from './sample-request.ts';
import { stageVariableNames } from './stage-variable-names.ts';
import type { Json, Scenario, ScenarioBackend } from './scenario.ts';

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

/** The id of an API key that a call carries. */
const defaultApiKeyId = 'k1e2y3i4d5';

/** A scenario in which a run finds everything; what the author gave is kept as it is. */
export interface CompleteScenario {
  readonly request: CompleteRequest;
  readonly stageVariables: Readonly<Record<string, string>>;
  readonly context: { readonly [key: string]: Json };
  /** One of `refusals.ts`; null where the call is let in. */
  readonly refusal: string | null;
  readonly backend: ScenarioBackend;
}

/** The sample inputs that the document gives for an integration. */
export function defaultScenario(integration: Integration): Scenario {
  const { method } = integration;
  const { request, stageVariables, backend } = completeScenario(integration, {});
  const { body, ...rest } = request;
  const authorizer = sampleAuthorizer(integration);
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
    ...(authorizer !== null && { context: { authorizer } }),
    ...(integration.type !== 'MOCK' && { backend }),
  };
}

/** Fills in a scenario. A part that is given (an empty `query`, say) is not added to. */
export function completeScenario(integration: Integration, scenario: Scenario): CompleteScenario {
  const request = completeRequest(integration, scenario.request ?? {});
  const { path: pattern } = integration.method;
  const given = scenario.context ?? sampleContext(integration);
  // Not a member of $context where the stage has no canary (aws-recorded).
  const context = scenario.canary === undefined ? given : { isCanaryRequest: true, ...given };
  const stageVariables = scenario.stageVariables ?? sampleStageVariables(integration);
  return {
    request,
    // aws-recorded: canary-variables-override
    stageVariables:
      context['isCanaryRequest'] === true
        ? { ...stageVariables, ...scenario.canary?.stageVariables }
        : stageVariables,
    refusal: scenario.refusal ?? null,
    context: completeContext(
      withClientId(withApiKey(context, integration, request), integration, request),
      request.method,
      pattern,
      request.called.path,
      integration.api,
    ),
    backend: scenario.backend ?? sampleReply(integration),
  };
}

/** `$context.identity` has the key that was sent, for methods that need one. */
function withApiKey(
  context: { readonly [key: string]: Json },
  { method }: Integration,
  { headers }: CompleteRequest,
): { readonly [key: string]: Json } {
  const { apiKey = null, apiKeySource } = method.security ?? {};
  const sent = headerValue(fieldsFrom(headers), apiKeyHeader);
  if (apiKey === null || apiKeySource !== 'HEADER' || sent === undefined) return context;
  const identity = { apiKey: sent, apiKeyId: defaultApiKeyId, ...asObject(context['identity']) };
  return { ...context, identity };
}

/**
 * A client may give the call its id, which is then in `$context` and in the answer (Developer Guide,
 * $context.requestId; published answers).
 */
function withClientId(
  context: { readonly [key: string]: Json },
  { api }: Integration,
  { headers }: CompleteRequest,
): { readonly [key: string]: Json } {
  const sent = headerValue(fieldsFrom(headers), 'x-amzn-RequestId') ?? '';
  return api === 'HTTP' || sent === '' ? context : { requestId: sent, ...context };
}

/** Each variable that the integration reads has its own name as value, so that a uri has a host. */
function sampleStageVariables(integration: Integration): Record<string, string> {
  return Object.fromEntries(stageVariableNames(integration).map((name) => [name, name]));
}

/** What an authorizer would have added, where the integration reads it. */
function sampleContext(integration: Integration): { readonly [key: string]: Json } {
  const authorizer = sampleAuthorizer(integration);
  return authorizer === null ? {} : { authorizer };
}

/** The stage where a scenario names none; that of an HTTP API is not part of the path. */
export function defaultStage(api: ApiKind): string {
  return api === 'HTTP' ? '$default' : defaultContext.stage;
}

function completeContext(
  given: { readonly [key: string]: Json },
  httpMethod: string,
  resourcePath: string,
  path: string,
  api: ApiKind,
): { readonly [key: string]: Json } {
  const stage = typeof given['stage'] === 'string' ? given['stage'] : defaultStage(api);
  const { resourceId, extendedRequestId, requestTime, ...rest } = defaultContext;
  // One id of an HTTP API stands for both: so published events and answers have it.
  const id = given['requestId'] ?? given['extendedRequestId'] ?? extendedRequestId;
  const ids = api === 'HTTP' ? { requestId: id, extendedRequestId: id } : {};
  return {
    // The order in which the service puts the keys: it shows where two share a hash bucket.
    resourceId,
    resourcePath,
    httpMethod,
    extendedRequestId,
    requestTime,
    path: stage === '$default' ? path : `/${stage}${path}`,
    ...rest,
    ...ids,
    stage,
    ...given,
    identity: completeIdentity(asObject(given['identity'])),
  };
}

/** A key comes first: it shares a hash bucket with the organization (eight events of 2018 to 2025). */
function completeIdentity(given: { readonly [key: string]: Json }): {
  readonly [key: string]: Json;
} {
  const { apiKey } = given;
  return { ...(apiKey !== undefined && { apiKey }), ...defaultIdentity, ...given };
}

function asObject(json: Json | undefined): { readonly [key: string]: Json } {
  return typeof json === 'object' && json !== null && !Array.isArray(json) ? json : {};
}
