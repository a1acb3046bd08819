/**
 * Which gateway response a failing function gets. Sources: the recording named in each case, access
 * logs that people published with `$context.error.responseType`, and a thread of AWS's own forum.
 */
import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../core/src/gateway/integration.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { call } from './call.ts';

const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
type Custom = NonNullable<Integration['method']['gatewayResponses']>[number];

function custom(type: string, statusCode: string | null): Custom {
  return {
    ...place,
    type,
    statusCode: statusCode === null ? null : { ...place, read: statusCode, known: true },
    responseParameters: [],
    responseTemplates: [
      { ...place, mediaType: 'application/json', text: '{"own": true}', known: true },
    ],
  };
}

const failing: Scenario = { backend: { lambda: { error: { errorMessage: 'x' } } } };

describe('a function that fails', () => {
  const answer = (...gatewayResponses: readonly Custom[]): object => {
    const report = call({ type: 'AWS_PROXY', gatewayResponses }, failing);
    return { type: report.gatewayResponse, status: report.response.status, body: report.response.body };
  }; // prettier-ignore

  it('is an integration failure with status 502 (access logs)', () => {
    expect(answer()).toEqual({
      type: 'INTEGRATION_FAILURE',
      status: 502,
      body: '{"message": "Internal server error"}',
    });
  });

  it('keeps 502 under a customised INTEGRATION_FAILURE without a status (access logs)', () => {
    expect(answer(custom('INTEGRATION_FAILURE', null))).toMatchObject({
      status: 502,
      body: '{"own": true}',
    });
  });

  it('takes the status that is customised', () => {
    expect(answer(custom('INTEGRATION_FAILURE', '504'))).toMatchObject({ status: 504 });
  });
});

describe('a function that cannot be invoked', () => {
  const answer = (...gatewayResponses: readonly Custom[]): object => {
    const report = call({ type: 'AWS_PROXY', httpMethod: 'GET', gatewayResponses });
    return { type: report.gatewayResponse, status: report.response.status };
  };

  it('is a 500 (test_lambda_aws_proxy_integration_non_post_method)', () => {
    expect(answer()).toEqual({ type: 'INTEGRATION_FAILURE', status: 500 });
  });

  it('is a 500 also with INTEGRATION_FAILURE customised, and no status in it (the same)', () => {
    expect(answer(custom('INTEGRATION_FAILURE', null))).toMatchObject({ status: 500 });
  });

  it('takes a status that is customised (forum)', () => {
    expect(answer(custom('INTEGRATION_FAILURE', '504'))).toMatchObject({ status: 504 });
  });
});
