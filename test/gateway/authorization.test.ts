import { describe, expect, it } from 'vitest';
import { completeScenario, defaultScenario } from '../../core/src/gateway/complete-scenario.ts';
import { failureRules } from '../../core/src/gateway/failure-rules.ts';
import type { Report, StepId } from '../../core/src/gateway/report.ts';
import { refusals } from '../../core/src/gateway/refusals.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { Integration } from '../../core/src/gateway/integration.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

const integrations = {
  REST: `{type: mock, requestTemplates: {application/json: '{"statusCode": 200}'}, responses: {default: {statusCode: '200'}}}`,
  HTTP: `{type: http_proxy, httpMethod: GET, uri: 'https://backend.example/', payloadFormatVersion: '1.0', requestParameters: {'append:header.X-A': '1'}}`,
};

/** `GET /a` with a scheme `s` that it requires. */
function apiWith(scheme: string, api: 'REST' | 'HTTP' = 'REST', root = ''): Integration {
  const text = `openapi: 3.0.1
${root}
components: {securitySchemes: {s: ${scheme}}}
paths:
  /a:
    get:
      security: [{s: []}]
      x-amazon-apigateway-integration: ${integrations[api]}
`;
  const [found] = findIntegrations(parseDocument(text, 'yaml'));
  if (found === undefined) throw new Error('no integration');
  return found;
}

function outcome({ steps }: Report, wanted: StepId): string | undefined {
  return steps.find(({ id }) => id === wanted)?.outcome;
}

function statusOf(integration: Integration, scenario: Scenario): number {
  return runIntegration(integration, scenario).response.status;
}

const key = '{type: apiKey, name: x-api-key, in: header}';
const token =
  '{type: apiKey, name: X-Token, in: header, x-amazon-apigateway-authtype: custom, x-amazon-apigateway-authorizer: {type: token}}';
const iam =
  '{type: apiKey, name: Authorization, in: header, x-amazon-apigateway-authtype: awsSigv4}';
const byRequest = (sources: string): string =>
  `{type: apiKey, name: Unused, in: header, x-amazon-apigateway-authorizer: {type: request, identitySource: '${sources}'}}`;
const jwt =
  "{type: oauth2, x-amazon-apigateway-authorizer: {type: jwt, identitySource: '$request.header.Authorization'}}";

const none = { request: { headers: {}, query: {} } };

describe('an API key', () => {
  // aws-recorded: api-key-missing-is-403
  it('is asked for in the header x-api-key', () => {
    const integration = apiWith(key);
    expect(runIntegration(integration, none)).toMatchObject({
      gatewayResponse: 'INVALID_API_KEY',
      response: { status: 403, body: '{"message":"Forbidden"}' },
    });
    expect(statusOf(integration, { request: { headers: { 'X-API-Key': 'k' } } })).toBe(200);
  });

  // Developer Guide: the source AUTHORIZER takes the key from the authorizer, not from the header.
  it('may come from the authorizer', () => {
    const integration = apiWith(key, 'REST', 'x-amazon-apigateway-api-key-source: AUTHORIZER');
    expect(statusOf(integration, none)).toBe(200);
    expect(statusOf(integration, { ...none, context: { identity: { apiKey: 'k' } } })).toBe(200);
    expect(statusOf(integration, { ...none, context: { identity: { apiKey: null } } })).toBe(403);
  });

  it('is part of the sample, so that a first run is let in', () => {
    const { request } = defaultScenario(apiWith(key));
    expect(request?.headers).toEqual({ 'x-api-key': 'x-api-key' });
  });

  it('stands in $context.identity', () => {
    const { context } = completeScenario(apiWith(key), {
      request: { headers: { 'x-api-key': 'k' } },
    });
    expect(context['identity']).toMatchObject({ apiKey: 'k' });
    expect(completeScenario(apiWith(iam), {}).context['identity']).not.toHaveProperty('apiKey');
  });

  it('is nothing that an HTTP API has', () => {
    expect(outcome(runIntegration(apiWith(key, 'HTTP'), none), 'check-api-key')).toBe('skipped');
  });
});

describe('an authorizer', () => {
  // Developer Guide: a call without the identity sources gets 401, and no function is asked.
  it.each([
    ['a token', token, 'REST', { request: { headers: { 'x-token': 't' } } }],
    [
      'a header',
      byRequest('method.request.header.A'),
      'REST',
      { request: { headers: { a: '1' } } },
    ],
    [
      'a query',
      byRequest('method.request.querystring.q'),
      'REST',
      { request: { query: { q: '1' } } },
    ],
    ['a JWT', jwt, 'HTTP', { request: { headers: { Authorization: 'Bearer x' } } }],
  ] as const)('that looks at %s turns a call without it away', (_, scheme, api, scenario) => {
    const integration = apiWith(scheme, api);
    const { response } = runIntegration(integration, none);
    expect(response.status).toBe(401);
    expect(JSON.parse(response.body)).toEqual({ message: 'Unauthorized' });
    expect(statusOf(integration, scenario)).toBe(200);
    expect(statusOf(integration, { ...none, context: { authorizer: {} } })).toBe(200);
    expect(statusOf(integration, {})).toBe(200);
  });

  it('asks for all of several sources', () => {
    const integration = apiWith(byRequest('method.request.header.A, method.request.querystring.q'));
    expect(statusOf(integration, { request: { headers: { A: '1' }, query: {} } })).toBe(401);
    expect(statusOf(integration, { request: { headers: { A: '1' }, query: { q: '1' } } })).toBe(
      200,
    );
  });

  it('that is IAM takes the call to be signed', () => {
    expect(outcome(runIntegration(apiWith(iam), none), 'authorize-request')).toBe('done');
  });

  it('of no kind is skipped', () => {
    const { steps } = runIntegration(apiWith('{type: http, scheme: basic}'), none);
    expect(steps.filter(({ outcome: one }) => one === 'failed')).toEqual([]);
  });
});

describe('a scenario that has the call turned away', () => {
  // aws-recorded: gateway-response-default-statuses
  it.each([
    ['ACCESS_DENIED', 403], ['AUTHORIZER_CONFIGURATION_ERROR', 500], ['AUTHORIZER_FAILURE', 500],
    ['EXPIRED_TOKEN', 403], ['INVALID_API_KEY', 403], ['INVALID_SIGNATURE', 403],
    ['MISSING_AUTHENTICATION_TOKEN', 403], ['QUOTA_EXCEEDED', 429], ['THROTTLED', 429],
    ['UNAUTHORIZED', 401], ['WAF_FILTERED', 403],
  ] as const)('by %s gets %i', (refusal, status) => {
    const report = runIntegration(apiWith(token), { refusal });
    expect(report).toMatchObject({ gatewayResponse: refusal, response: { status } });
    expect(report.integrationRequest).toBeNull();
    const [step, kind] = refusals[refusal];
    expect(outcome(report, step)).toBe('failed');
    expect(failureRules[kind].responseType).toBe(refusal);
  }); // prettier-ignore

  // Developer Guide: {"message":"Unauthorized"}, "Too Many Requests"; the texts of HTTP APIs.
  it.each([
    ['UNAUTHORIZED', 401, 'Unauthorized'],
    ['ACCESS_DENIED', 403, 'Forbidden'],
    ['THROTTLED', 429, 'Too Many Requests'],
    ['AUTHORIZER_FAILURE', 500, 'Internal Server Error'],
  ])('by %s gets %i %s of an HTTP API', (refusal, status, message) => {
    const { response } = runIntegration(apiWith(jwt, 'HTTP'), { refusal });
    expect(response).toMatchObject({ status, body: JSON.stringify({ message }) });
  });

  it("gets the API's own gateway response", () => {
    const root = `x-amazon-apigateway-gateway-responses:
  UNAUTHORIZED: {statusCode: '418', responseParameters: {gatewayresponse.header.X: "'1'"}}`;
    const { response } = runIntegration(apiWith(token, 'REST', root), { refusal: 'UNAUTHORIZED' });
    expect(response).toMatchObject({ status: 418, headers: { X: '1' } });
  });
});
