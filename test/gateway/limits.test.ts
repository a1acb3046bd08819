import { describe, expect, it } from 'vitest';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Report } from '../../core/src/gateway/report.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

const MB = 1024 * 1024;

function run(parts: IntegrationParts, scenario: Scenario): Report {
  return runIntegration(integrationOf(parts), scenario);
}

function failedStep({ steps }: Report) {
  return steps.find(({ outcome }) => outcome === 'failed');
}

describe('a request', () => {
  // Developer Guide, quotas: 10 MB; pipeline.md 10: REQUEST_TOO_LARGE, 413.
  it('with a body of more than 10 MB is refused', () => {
    const http = { type: 'HTTP_PROXY' } as const;
    const of = (length: number) => run(http, { request: { body: 'x'.repeat(length) } });
    expect(of(10 * MB + 1)).toMatchObject({
      gatewayResponse: 'REQUEST_TOO_LARGE',
      response: { status: 413 },
    });
    expect(failedStep(of(10 * MB))).toBeUndefined();
  });

  // Developer Guide, quotas: 10,240 bytes of header values, of HTTP APIs with the request line.
  it.each([
    ['REST', 10_240, undefined],
    ['REST', 10_241, 'unknown'],
    ['HTTP', 10_240, 'unknown'],
  ] as const)('of a %s API with %i bytes of header values', (api, length, certainty) => {
    const report = run(
      { type: 'HTTP_PROXY', api },
      { request: { headers: { a: 'x'.repeat(length) } } },
    );
    expect(failedStep(report)?.certainty).toBe(certainty);
  });
});

describe('a backend', () => {
  it.each([
    [{}, 'within 29000 ms (the default)', 504],
    [{ api: 'HTTP' }, 'within 30000 ms (the default)', 503],
  ] as const)('that takes too long: %j', (parts, limit, status) => {
    const report = run({ type: 'HTTP_PROXY', ...parts }, { backend: { failure: 'timeout' } });
    expect(failedStep(report)?.reason).toContain(limit);
    expect(report.response.status).toBe(status);
  });

  // Reported of HTTP APIs: cortexlabs/cortex#1225, a 503 with this body.
  it('that takes too long gives Service Unavailable in an HTTP API', () => {
    const report = run({ type: 'HTTP_PROXY', api: 'HTTP' }, { backend: { failure: 'timeout' } });
    expect(report.response.body).toBe('{"message":"Service Unavailable"}');
  });

  // The text of the log as one public report has it.
  it('that answers more than 10 MB fails the call', () => {
    const report = run({ type: 'HTTP_PROXY' }, { backend: { body: 'x'.repeat(10 * MB + 1) } });
    expect(report.response.status).toBe(500);
    expect(report.log).toContainEqual(
      expect.stringContaining(
        'Integration response of reported length 10485761 is larger than allowed maximum of 10485760 bytes.',
      ),
    );
  });
});

describe('a function', () => {
  // pipeline.md 7 and 13: 500, and the text of the log.
  it.each(['AWS', 'AWS_PROXY'] as const)('that may not be invoked fails the call of %s', (type) => {
    const report = run({ type }, { backend: { failure: 'forbidden' } });
    expect(report.response.status).toBe(500);
    expect(report.log).toContain(
      'Execution failed due to configuration error: Invalid permissions on Lambda function',
    );
  });

  const result = { statusCode: 200, body: 'x'.repeat(6 * MB + 200) };

  // AWS Lambda, quotas: 6 MB; the runtime's error is Function.ResponseSizeTooLarge.
  it('that returns more than 6 MB has failed', () => {
    const report = run({ type: 'AWS_PROXY' }, { backend: { lambda: { result } } });
    expect(report.response.status).toBe(502);
    expect(report.integrationResponse).toMatchObject({
      lambdaError: { errorType: 'Function.ResponseSizeTooLarge' },
    });
  });

  it('that does so is an errorMessage to a custom integration', () => {
    const responses = { '.*exceeded maximum.*': { statusCode: '507' }, default: {} };
    const report = run({ type: 'AWS', responses }, { backend: { lambda: { result } } });
    expect(report.response.status).toBe(507);
  });
});
