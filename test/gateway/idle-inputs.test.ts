/** What a scenario says and a run passes over is said; what counts is not. By plain reasoning. */
import { expect, it } from 'vitest';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

const http: IntegrationParts = { type: 'HTTP', path: '/orders/{id}' };
const proxy: IntegrationParts = { type: 'AWS_PROXY' };

function said(parts: IntegrationParts, scenario: Scenario): readonly string[] {
  const { problems } = runIntegration(integrationOf(parts), scenario);
  return problems.flatMap(({ code, message }) =>
    code === 'scenario-input-unused' ? [message] : [],
  );
}

it.each<[IntegrationParts, Scenario, string]>([
  [http, { request: { method: 'GET' } }, 'request.method, GET, plays no part: the operation takes POST'],
  [http, { request: { path: { id: '1', ids: '2' } } }, 'request.path has ids, which /orders/{id} has not'],
  [http, { request: { body: '!!', isBase64Encoded: true } }, 'request.body is Base64, and it is none'],
  [http, { request: { body: { a: 1 }, isBase64Encoded: true } }, 'request.body is Base64, and it is none'],
  [http, { backend: { body: '!!', isBase64Encoded: true } }, 'backend.body is Base64, and it is none'],
  [http, { backend: { lambda: { result: 1 } } }, 'the integration calls no Lambda function'],
  [http, { backend: { failure: 'throttled' } }, 'backend.failure, throttled, plays no part'],
  [http, { backend: { status: 99999 } }, 'backend.status, 99999, is none'],
  [proxy, { backend: { status: 200, lambda: { result: {} } } }, 'only lambda counts'],
])('of %j, %j: %s', (parts, scenario, message) => {
  expect(said(parts, scenario).join('\n')).toContain(message);
}); // prettier-ignore

it.each<[IntegrationParts, Scenario]>([
  [http, {}],
  [http, { request: { method: 'post', path: { id: '1' }, body: 'AAE=', isBase64Encoded: true } }],
  [{ ...http, method: 'ANY' }, { request: { method: 'GET' } }],
  [http, { request: { method: 'GET', path: '/orders/1' } }],
  [http, { backend: { status: 404, failure: 'timeout' } }],
  [http, { backend: { status: 404, headers: {}, body: '' } }],
  [{ type: 'AWS' }, { backend: { lambda: { error: { errorMessage: 'x' } } } }],
  [{ type: 'AWS', uri: 'arn:aws:apigateway:eu-west-1:sqs:path/1/q' }, { backend: { failure: 'timeout' } }],
  [proxy, { backend: { lambda: { result: {} } } }],
  [proxy, { backend: { failure: 'throttled' } }],
])('of %j, %j: nothing', (parts, scenario) => {
  expect(said(parts, scenario)).toEqual([]);
}); // prettier-ignore

it('a failure of functions does not happen to another backend', () => {
  const { steps } = runIntegration(integrationOf(http), { backend: { failure: 'forbidden' } });
  expect(steps.find(({ id }) => id === 'call-backend')?.outcome).toBe('done');
});

it('a proxy function whose result the scenario does not name is told so', () => {
  const { steps } = runIntegration(integrationOf(proxy), { backend: { status: 500, body: 'x' } });
  const step = steps.find(({ id }) => id === 'call-backend');
  expect(step?.reason).toContain('the body of its backend stands for what the function returns');
});
