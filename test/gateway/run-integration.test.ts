import { describe, expect, it } from 'vitest';
import { stepIds } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

const mock = integrationOf({
  type: 'MOCK',
  path: '/orders/{id}',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
  responses: {
    default: {
      responseTemplates: { 'application/json': '{"id": "$input.params(\'id\')"}' },
    },
  },
});

describe('a report', () => {
  it('has every step, in the order of the pipeline', () => {
    const { steps } = runIntegration(mock, {});
    expect(steps.map(({ id }) => id)).toEqual(stepIds);
  });

  it('shows which piece of the template wrote which part of the body', () => {
    const { response, provenance } = runIntegration(mock, { request: { path: { id: '42' } } });
    expect(response.body).toBe('{"id": "42"}');
    const piece = provenance.find(
      ({ output, start, end }) =>
        output === 'response.body' && response.body.slice(start, end) === '42',
    );
    // `{"id": "` is 8 characters long, `$input.params('id')` 19.
    expect(piece?.at).toEqual({ start: 8, end: 27 });
  });

  it('is given for a type that cannot run', () => {
    const report = runIntegration({ ...mock, type: null, typeField: null }, {});
    expect(report.problems.map(({ code }) => code)).toEqual(['type-missing']);
    expect(report.response.status).toBe(500);
  });
});

describe('$context of a run', () => {
  it('has the keys of a plain call, in the order of the recorded HashMap', () => {
    const keys = '#foreach($k in $context.keySet())$k #end';
    const { response } = runIntegration(
      {
        ...mock,
        responses: integrationOf({
          type: 'MOCK',
          responses: { default: { responseTemplates: { 'application/json': keys } } },
        }).responses,
      },
      {},
    );
    // aws-recorded: context-keyset-hashmap-order
    expect(response.body.trim().split(' ')).toEqual([
      'resourceId', 'resourcePath', 'httpMethod', 'extendedRequestId', 'requestTime', 'path',
      'accountId', 'protocol', 'requestOverride', 'stage', 'domainPrefix', 'requestTimeEpoch',
      'requestId', 'identity', 'domainName', 'deploymentId', 'responseOverride', 'apiId',
    ]); // prettier-ignore
  });
});

describe('a failure', () => {
  const outcome = (steps: ReturnType<typeof runIntegration>['steps']): string =>
    steps
      .filter((step) => step.outcome === 'failed')
      .map(({ id }) => id)
      .join();

  it('in a template ends in 500, with the place of the error', () => {
    const broken = integrationOf({
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"a": $input.path(\'$a\')}' },
    });
    const report = runIntegration(broken, {});
    expect(outcome(report.steps)).toBe('render-request-template');
    expect(report.response.body).toBe('{"message": "Internal server error"}');
    expect(report.log).toContain(
      'Execution failed due to configuration error: Unable to transform request',
    );
    // At `path`, the method that failed.
    expect(report.problems[0]?.at?.start).toBe(13);
  });

  it('of the backend is 504', () => {
    const http = integrationOf({ type: 'HTTP' });
    const timeout = runIntegration(http, { backend: { failure: 'timeout' } });
    expect([timeout.response.status, timeout.response.body]).toEqual([
      504,
      '{"message": "Endpoint request timed out"}',
    ]);
    const network = runIntegration(http, { backend: { failure: 'unreachable' } });
    expect([network.response.status, network.response.body]).toEqual([
      504,
      '{"message": "Network error communicating with endpoint"}',
    ]);
  });

  it('of a MOCK without a status names what is wrong', () => {
    const noStatus = integrationOf({
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": "200"}' },
    });
    const report = runIntegration(noStatus, {});
    expect(report.problems.map(({ message }) => message)).toEqual([
      'The rendered request template gives MOCK no status, because "statusCode" is no integer.',
    ]);
    expect(report.response.status).toBe(500);
  });

  it('of a proxy function is 502, and the report names the field', () => {
    const proxy = integrationOf({ type: 'AWS_PROXY' });
    const report = runIntegration(proxy, {
      backend: { lambda: { result: { statusCode: 200, cookies: [] } } },
    });
    expect(report.response.status).toBe(502);
    expect(report.problems[0]?.message).toContain('"cookies" is not one of');
  });
});

describe('passthroughBehavior', () => {
  // The tables of the guide: template for application/json only; for application/xml only; none.
  it.each([
    ['application/json', undefined, 'WHEN_NO_MATCH', 200],
    ['application/json', undefined, 'NEVER', 200],
    ['application/json', 'application/json', 'NEVER', 200],
    ['application/json', 'application/xml', 'WHEN_NO_MATCH', 200],
    ['application/json', 'application/xml', 'WHEN_NO_TEMPLATES', 415],
    ['application/json', 'application/xml', 'NEVER', 415],
    ['application/xml', undefined, 'WHEN_NO_MATCH', 200],
    ['application/xml', undefined, 'WHEN_NO_TEMPLATES', 415],
    ['application/xml', undefined, 'NEVER', 415],
    ['application/xml', 'application/xml', 'NEVER', 200],
    [undefined, 'application/json', 'WHEN_NO_MATCH', 200],
    [undefined, 'application/json', 'WHEN_NO_TEMPLATES', 200],
    [undefined, 'application/json', 'NEVER', 415],
  ])('template for %s, Content-Type %s, %s: %i', (template, contentType, behavior, status) => {
    const integration = integrationOf({
      type: 'HTTP',
      passthroughBehavior: behavior,
      ...(template && { requestTemplates: { [template]: 'rendered' } }),
      responses: { default: {} },
    });
    const headers = contentType === undefined ? {} : { 'Content-Type': contentType };
    const report = runIntegration(integration, { request: { headers, body: 'sent' } });
    expect(report.response.status).toBe(status);
    if (status === 415) return;
    const isRendered = template === (contentType ?? 'application/json');
    expect(report.integrationRequest).toMatchObject({ body: isRendered ? 'rendered' : 'sent' });
  });
});
