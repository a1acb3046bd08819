/** What is known only after deployment is unknown, and never a failure. */
import { describe, expect, it } from 'vitest';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf, lambdaUri } from './integration-of.ts';

const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
const unknown = (read: string): typeof place & { read: string; known: false } => ({
  ...place,
  read,
  known: false,
});

const plain = integrationOf({
  type: 'AWS',
  responses: { default: {}, '.*bad.*': { statusCode: '400' } },
});

describe('an unresolved part', () => {
  it.each(['', '${uri}', 'arn:aws:apigateway:${AWS::Region}:sqs:path/1/q', '${scheme}://x'])(
    'of the uri (%j) lets the call go on',
    (read) => {
      const { steps, response } = runIntegration(
        { ...plain, uri: unknown(read) },
        { backend: { status: 200 } },
      );
      expect(response.status).toBe(200);
      const step = steps.find(({ id }) => id === 'build-integration-request');
      expect([step?.outcome, step?.certainty]).toEqual(['done', 'unknown']);
    },
  );

  it('of a Lambda uri still has its error message compared', () => {
    const lambda = { error: { errorMessage: 'bad luck' } };
    const { response } = runIntegration(
      { ...plain, uri: unknown('${uri}') },
      { backend: { lambda } },
    );
    expect(response.status).toBe(400);
  });

  it('in place of httpMethod is not taken for a wrong method', () => {
    const integration = integrationOf({ type: 'AWS_PROXY', uri: lambdaUri, method: 'GET' });
    const { response } = runIntegration(
      { ...integration, httpMethod: unknown('${method}') },
      { backend: { lambda: { result: {} } } },
    );
    expect(response.status).toBe(200);
  });

  it('in the template of a MOCK leaves its status to the scenario', () => {
    const mock = integrationOf({
      type: 'MOCK',
      requestTemplates: { 'application/json': '' },
      responses: { default: {} },
    });
    const requestTemplates = mock.requestTemplates.map((entry) => ({ ...entry, known: false }));
    const { steps, response } = runIntegration({ ...mock, requestTemplates }, {});
    expect(response.status).toBe(200);
    expect(steps.find(({ id }) => id === 'call-backend')?.certainty).toBe('unknown');
  });
});
