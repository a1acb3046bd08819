/**
 * Which integration response is taken, as recorded from the service. Each case names the public
 * recording it stands for; patterns and messages are our own.
 */
import { describe, expect, it } from 'vitest';
import { call } from './call.ts';

describe('by status (test_http_integration_status_code_selection)', () => {
  const answer = (status: number): number =>
    call(
      {
        type: 'HTTP',
        method: 'GET',
        methodResponses: ['200', '400'],
        responses: { default: { statusCode: '200' }, '4\\d{2}': { statusCode: '400' } },
      },
      { backend: { status } },
    ).response.status;

  it('a pattern takes its class, the default the rest', () => {
    expect([answer(404), answer(201), answer(200)]).toEqual([400, 200, 200]);
  });
});

describe('by the error of a function (test_lambda_selection_patterns)', () => {
  const parts = {
    type: 'AWS',
    method: 'GET',
    methodResponses: ['200', '405', '502'],
    responses: {
      default: { statusCode: '200' },
      '.*four hundred.*': { statusCode: '405' },
      '.+': { statusCode: '502' },
      '200': { statusCode: '504' },
    },
  } as const;
  const failing = (errorMessage: string): { status: number; body: string } =>
    call(parts, { backend: { lambda: { error: { errorMessage, errorType: 'Exception' } } } })
      .response;

  it('success is not matched, not even by a pattern of its status', () => {
    const { response } = call(parts, { backend: { lambda: { result: 'Pass' } } });
    expect(response).toMatchObject({ status: 200, body: '"Pass"' });
  });

  it('of two that match, the lower status', () => {
    expect(failing('Error: four hundred it is').status).toBe(405);
  });

  it('any message', () => {
    expect(failing('Error: five hundred it is').status).toBe(502);
  });

  it('it passes with all that its runtime says, in its order (and a log of Node.js, 2024)', () => {
    const python = { errorMessage: 'x', errorType: 'Exception', requestId: 'r', stackTrace: ['f'] };
    const node = { errorType: 'TypeError', errorMessage: 'x', trace: ['TypeError: x', '    at f'] };
    for (const error of [python, node]) {
      const { response } = call(parts, { backend: { lambda: { error } } });
      expect(response.body).toBe(JSON.stringify(error));
    }
  });

  it('the error of the function passes as the body', () => {
    expect(JSON.parse(failing('Error: x').body)).toMatchObject({
      errorMessage: 'Error: x',
      errorType: 'Exception',
    });
  });
});

describe('a function that is not waited for (test_api_gateway_lambda_asynchronous_invocation)', () => {
  const { response, integrationResponse } = call(
    {
      type: 'AWS',
      method: 'GET',
      requestParameters: { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" },
    },
    { backend: { lambda: { error: { errorMessage: 'later' } } } },
  );

  it('the default response, with no body', () => {
    expect(integrationResponse).toMatchObject({ status: 202, body: '' });
    expect(response).toMatchObject({ status: 200, body: '' });
  });
});

describe('a proxy looks at no pattern (test_response_headers_invocation_with_apigw)', () => {
  const { response } = call(
    {
      type: 'AWS_PROXY',
      method: 'GET',
      responses: { '^2.*': { statusCode: '200' }, '^4.*': { statusCode: '400' } },
    },
    {
      backend: {
        lambda: {
          result: {
            isBase64Encoded: false,
            statusCode: 300,
            headers: { 'content-type': 'application/xml' },
            body: '<m/>',
          },
        },
      },
    },
  );

  it('the status, type and body are those of the function', () => {
    expect(response).toMatchObject({ status: 300, body: '<m/>' });
    expect(response.headers['content-type']).toBe('application/xml');
  });
});

describe('a message of several lines (a published observation, and the guide)', () => {
  const answer = (pattern: string): number =>
    call(
      {
        type: 'AWS',
        responses: { default: { statusCode: '200' }, [pattern]: { statusCode: '400' } },
      },
      { backend: { lambda: { error: { errorMessage: '[BadRequest] no\n  at line 1' } } } },
    ).response.status;

  it('is missed by a pattern that ends with its first line, as by its beginning alone', () => {
    expect(answer('^\\[BadRequest\\].*')).toBe(200);
    expect(answer('\\[BadRequest\\]')).toBe(200);
    expect(answer('.+')).toBe(200);
    expect(answer('^\\[BadRequest\\](\\n|.)*')).toBe(400);
  });
});
