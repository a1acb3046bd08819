/**
 * How calls are refused, byte for byte, as answers have it that people published: their
 * Content-Length tells the form of a body also where the text is in other words. Each case names
 * what its source is; keys, paths and names are our own.
 */
import { describe, expect, it } from 'vitest';
import { failureRules } from '../../../core/src/gateway/failure-rules.ts';
import type { Report } from '../../../core/src/gateway/report.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import type { Refusal } from '../../../core/src/gateway/refusals.ts';
import { signatureFault } from '../../../core/src/gateway/signature-fault.ts';
import { integrationOf, type IntegrationParts } from '../integration-of.ts';
import { byLowerName, call } from './call.ts';

const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
const mock = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
} as const;

function refused(refusal: Refusal): Report {
  return call(mock, { refusal });
}

function headerOf(report: Report, name: string): string | undefined {
  return byLowerName(report.response)[name];
}

describe('what turns a call away before its validator has no blank in its body', () => {
  it.each([
    ['UNAUTHORIZED', 401, 26, 'UnauthorizedException'],
    ['INVALID_API_KEY', 403, 23, 'ForbiddenException'],
    ['MISSING_AUTHENTICATION_TOKEN', 403, 42, 'MissingAuthenticationTokenException'],
    ['THROTTLED', 429, 31, 'TooManyRequestsException'],
    ['QUOTA_EXCEEDED', 429, 28, 'LimitExceededException'],
  ] as const)('%s: %i, %i bytes, %s (answers of curl -i)', (refusal, status, length, type) => {
    const report = refused(refusal);
    expect(report.response.status).toBe(status);
    expect(report.response.body).toHaveLength(length);
    expect(headerOf(report, 'x-amzn-errortype')).toBe(type);
    expect(headerOf(report, 'x-amzn-trace-id')).toBeUndefined();
    expect(headerOf(report, 'retry-after')).toBeUndefined();
  });

  it('also one whose key has a capital (answers about a resource policy)', () => {
    expect(refused('ACCESS_DENIED').response.body).toMatch(/^\{"Message":"User/);
  });
});

describe('what fails from the validator on has one', () => {
  const object = { type: 'object', required: ['a'] };
  const validator = { body: true, parameters: true };
  const invalid = call(
    { type: 'HTTP', bodySchema: object, validator },
    { request: { body: '{}' } },
  );
  const timeout = call({ type: 'HTTP' }, { backend: { failure: 'timeout' } });
  const network = call({ type: 'HTTP' }, { backend: { failure: 'unreachable' } });
  const failing = call(
    { type: 'AWS_PROXY' },
    { backend: { lambda: { error: { errorMessage: 'x' } } } },
  );

  it.each([
    [400, 35, 'BadRequestException', invalid],
    [504, 41, 'InternalServerErrorException', timeout],
    [504, 56, 'InternalServerErrorException', network],
    [502, 36, 'InternalServerErrorException', failing],
  ])('%i of %i bytes, %s (answers of curl -i)', (status, length, type, report) => {
    expect(report.response.status).toBe(status);
    expect(report.response.body).toHaveLength(length);
    expect(headerOf(report, 'x-amzn-errortype')).toBe(type);
  });

  // Of a function that failed the answers up to 2022 have none.
  it('X-Ray has a header in an invalid body (2022 to 2026), a timeout and a failed function (2025)', () => {
    const traced = [invalid, timeout, network, failing].map(
      (report) => headerOf(report, 'x-amzn-trace-id') !== undefined,
    );
    expect(traced).toEqual([true, true, false, true]);
  });
});

describe('names of parameters that are missing', () => {
  const missing = (...names: readonly string[]): string => {
    const parameters = names.map(
      (name) =>
        ({ ...place, name, location: 'query', required: true, example: undefined }) as const,
    );
    const { response } = call({
      ...mock,
      parameters,
      validator: { body: false, parameters: true },
    });
    return response.body;
  };

  it('one of them (an integration test of Pulumi)', () => {
    expect(missing('key')).toBe('{"message": "Missing required request parameters: [key]"}');
  });

  // Four published answers; the order is that of a Java HashSet. Names of one bucket keep
  // the file's order, which the publishers' files do not show: ours here is one that fits.
  it.each([
    [['dividend', 'divisor'], '[divisor, dividend]'],
    [['username', 'password'], '[password, username]'],
    [['pi', 'di'], '[di, pi]'],
    [
      ['service', 'version', 'request', 'typeNames', 'srsName', 'outputFormat', 'cql_filter'],
      '[request, srsName, typeNames, service, cql_filter, version, outputFormat]',
    ],
  ])('%j are listed as %s', (names, list) => {
    expect(missing(...names)).toContain(`parameters: ${list}"`);
  });
});

describe('a body beyond 10 MB (a published answer, and its Content-Type)', () => {
  const { message, status, form, httpApi } = failureRules['too-large'];

  it('is refused in plain text', () => {
    expect({ message, status, form }).toEqual({
      status: 413,
      form: 'text',
      message: 'HTTP content length exceeded 10485760 bytes.',
    });
    expect(httpApi).toMatchObject({ message: 'Request Too Long' });
  });
});

describe('a route that is not there, called with an Authorization header', () => {
  const lost: IntegrationParts = { ...mock, method: 'GET', path: '/a', routes: ['GET /a'] };
  const answer = (headers: Record<string, string>): Report =>
    call(lost, { request: { method: 'GET', path: '/b', headers } });

  it('is taken as one that should be signed (answers of 2023 to 2026)', () => {
    const report = answer({ Authorization: 'Bearer abc' });
    expect(report.response).toMatchObject({ status: 403 });
    expect(headerOf(report, 'x-amzn-errortype')).toBe('IncompleteSignatureException');
    expect(report.response.body).toMatch(
      /^\{"message":"Invalid key=value pair \(missing equal-sign\) in Authorization header \(hashed with SHA-256 and encoded with Base64\): '.*'\."\}$/,
    );
  });

  it('lacks no token without the header (the same)', () => {
    expect(headerOf(answer({}), 'x-amzn-errortype')).toBe('MissingAuthenticationTokenException');
  });

  it('is told all that is missing where the header has a pair (answers with Basic)', () => {
    expect(signatureFault('Basic dXNlcjpwYXNzdzA=')).toMatch(
      /^Authorization header requires 'Credential' parameter\. .*'Signature'.*'SignedHeaders'.*either a 'X-Amz-Date' or a 'Date' header\. \(Hashed/,
    );
  });

  it('may be signed', () => {
    const signed = 'AWS4-HMAC-SHA256 Credential=a/b, SignedHeaders=host, Signature=0';
    expect(signatureFault(signed)).toBeNull();
    expect(signatureFault('AWS4-HMAC-SHA256 Credential=a/b, Signature=0')).toMatch(
      /^Authorization header requires 'SignedHeaders' parameter/,
    );
  });
});

describe('a type that no template is for (a client library that tells its service by this answer)', () => {
  const report = call(
    {
      type: 'AWS',
      passthroughBehavior: 'NEVER',
      requestTemplates: { 'application/json': '{}' },
    },
    { request: { headers: { 'Content-Type': 'application/octet-stream' } } },
  );

  it('is refused without a body too, and with a blank in the answer', () => {
    expect(report.response).toMatchObject({
      status: 415,
      body: '{"message": "Unsupported Media Type"}',
    });
  });
});

describe('a gateway response of DEFAULT_4XX (an answer of December 2021)', () => {
  const key = {
    ...place,
    name: 'q',
    location: 'query',
    required: true,
    example: undefined,
  } as const;
  const mapping = (target: string, source: string) => ({ ...place, target, source, known: true });
  const report = call(
    {
      ...mock,
      parameters: [key],
      validator: { body: false, parameters: true },
      gatewayResponses: [
        {
          ...place,
          type: 'DEFAULT_4XX',
          statusCode: null,
          responseParameters: [
            mapping('gatewayresponse.header.own', "'wrong'"),
            mapping('gatewayresponse.header.why', 'context.error.messageString'),
            mapping('gatewayresponse.header.sent', 'method.request.header.key'),
          ],
          responseTemplates: [
            {
              ...place,
              mediaType: 'application/json',
              text: '{"m": $context.error.messageString, "t": "$context.error.responseType", "p": "$context.path", "s": "$context.stage"}',
              known: true,
            },
          ],
        },
      ],
    },
    { request: { headers: { key: 'k' } } },
  );

  it('has the call’s own type and context in its body', () => {
    expect(report.response).toMatchObject({
      status: 400,
      body: '{"m": "Missing required request parameters: [q]", "t": "BAD_REQUEST_PARAMETERS", "p": "/prod/orders", "s": "prod"}',
    });
  });

  it('has the message with its quotes as a header, and what the client sent', () => {
    expect(byLowerName(report.response)).toMatchObject({
      own: 'wrong',
      why: '"Missing required request parameters: [q]"',
      sent: 'k',
      'x-amzn-errortype': 'BadRequestException',
    });
    expect(headerOf(report, 'x-amzn-trace-id')).toBeUndefined();
  });
});

describe('an authorizer that answers what API Gateway cannot read (an answer of November 2023)', () => {
  const report = refused('AUTHORIZER_CONFIGURATION_ERROR');

  it('is a 500 of 16 bytes, without a text', () => {
    expect(report.response).toMatchObject({ status: 500, body: '{"message":null}' });
    expect(report.response.body).toHaveLength(16);
    expect(byLowerName(report.response)).toMatchObject({
      'content-type': 'application/json',
      'x-amzn-errortype': 'AuthorizerConfigurationException',
    });
    expect(headerOf(report, 'x-amzn-trace-id')).toBeUndefined();
  });
});

describe('a call that the resource policy denies', () => {
  const denied = (scenario: Scenario): Report =>
    call(
      { ...mock, method: 'GET', path: '/prod' },
      {
        refusal: 'ACCESS_DENIED',
        request: { method: 'GET', path: '/prod' },
        ...scenario,
      },
    );
  const context = {
    accountId: '123456787089',
    apiId: 'u1hp5d8r0b',
    domainName: 'u1hp5d8r0b.execute-api.us-west-2.amazonaws.com',
    stage: 'api',
  };

  it('is told the method, and the end of the account (an answer of curl -i, September 2025, 158 bytes)', () => {
    const report = denied({ context });
    expect(report.response.body).toBe(
      '{"Message":"User: anonymous is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-west-2:********7089:u1hp5d8r0b/api/GET/prod"}',
    );
    expect(report.response.body).toHaveLength(158);
    expect(headerOf(report, 'x-amzn-errortype')).toBe('AccessDeniedException');
    expect(headerOf(report, 'x-amzn-trace-id')).toBeUndefined();
  });

  it('is told by whom it was signed (three answers about roles)', () => {
    const userArn = 'arn:aws:sts::123456787089:assumed-role/r/CognitoIdentityCredentials';
    const report = denied({ context: { ...context, identity: { userArn } } });
    expect(report.response.body).toContain(`{"Message":"User: ${userArn} is not authorized to`);
  });
});

describe('a call that an authorizer denies (answers of 2025 and 2026)', () => {
  const { method, ...rest } = integrationOf(mock);
  const authorizer = { name: 'a', kind: 'authorizer', identitySources: [], place } as const;
  const security = { apiKey: null, apiKeySource: 'HEADER', authorizer } as const;
  const report = runIntegration(
    { ...rest, method: { ...method, security } },
    { refusal: 'ACCESS_DENIED' },
  );

  it('is told of the explicit deny', () => {
    expect(report.response).toMatchObject({
      status: 403,
      body: '{"Message":"User is not authorized to access this resource with an explicit deny in an identity-based policy"}',
    });
  });
});
