/**
 * HTTP APIs: their events and answers as functions logged them and clients saw them (2020 to 2026).
 * Each case names its source; routes, names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { Report } from '../../../core/src/gateway/report.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import { findIntegrations } from '../../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import type { IntegrationParts } from '../integration-of.ts';
import { byLowerName, call, proxyEvent, sentRequest, type ProxyEvent } from './call.ts';

const headers = {
  'user-agent': 'curl/8',
  Accept: '*/*',
  Cookie: 'a=1; b=2',
  'X-Own': 'own',
  'content-type': 'text/plain',
};

function called(payloadFormatVersion: '1.0' | '2.0', scenario: Scenario = {}): Report {
  const parts: IntegrationParts = {
    type: 'AWS_PROXY',
    api: 'HTTP',
    path: '/items/{id}',
    method: 'GET',
    payloadFormatVersion,
  };
  return call(parts, {
    request: { method: 'GET', path: { id: '7' }, headers },
    context: { stage: 'test' },
    ...scenario,
  });
}

const event = (version: '1.0' | '2.0'): ProxyEvent => proxyEvent(called(version));

describe('an event of format 1.0 (serverless/serverless#7860 and four more dumps)', () => {
  const { requestContext, ...rest } = event('1.0');

  it('has the stage in front of its paths, and not of its resource', () => {
    expect(rest).toMatchObject({ version: '1.0', path: '/test/items/7', resource: '/items/{id}' });
    expect(requestContext).toMatchObject({ path: '/test/items/7', resourcePath: '/items/{id}' });
  });

  it('has none in front with the stage $default', () => {
    const report = called('1.0', { context: { stage: '$default' } });
    expect(proxyEvent(report)).toMatchObject({
      path: '/items/7',
      requestContext: { path: '/items/7' },
    });
  });

  it('names the route as the resource, and has the request id in both places', () => {
    expect(requestContext['resourceId']).toBe('GET /items/{id}');
    expect(requestContext['requestId']).toBe(requestContext['extendedRequestId']);
    expect(requestContext).not.toHaveProperty('deploymentId');
  });

  it('writes the requestContext by the alphabet', () => {
    const keys = Object.keys(requestContext);
    expect(keys).toEqual([...keys].sort());
  });

  it('has some headers with capitals, others in lower case, and a length without a body', () => {
    const names = Object.keys(rest.headers);
    expect(names).toEqual(expect.arrayContaining([
      'Content-Length', 'Content-Type', 'Host', 'User-Agent', 'X-Amzn-Trace-Id', 'X-Forwarded-For',
      'X-Forwarded-Port', 'X-Forwarded-Proto', 'X-Own', 'accept', 'cookie',
    ])); // prettier-ignore
    expect(names).toEqual([...names].sort());
    expect(rest.headers['Content-Length']).toBe('0');
  });
});

describe('an event of format 2.0', () => {
  const { rawPath, requestContext, headers: names, cookies } = event('2.0');

  it('has the stage in front of both paths (aws-powertools/powertools-lambda-python#621, #579)', () => {
    expect(rawPath).toBe('/test/items/7');
    expect(requestContext['http']).toMatchObject({ path: '/test/items/7' });
  });

  it('has its headers in lower case by the alphabet, the cookies apart (dumps)', () => {
    expect(Object.keys(names)).toEqual(Object.keys(names).sort());
    expect(names).toMatchObject({ 'content-length': '0', 'x-own': 'own' });
    expect(names).not.toHaveProperty('cookie');
    expect(cookies).toEqual(['a=1', 'b=2']);
  });
});

describe('a backend behind an HTTP API (headers that backends logged: 2020, 2023, 2025)', () => {
  const report = call(
    {
      type: 'HTTP_PROXY',
      api: 'HTTP',
      method: 'GET',
      path: '/a',
      httpMethod: 'GET',
      payloadFormatVersion: '1.0',
    },
    { request: { method: 'GET', headers: { 'User-Agent': 'curl/8', 'X-Own': 'own' } } },
  );

  it('is told the client and the API in `forwarded`, and nothing else but `via` and X-Ray’s', () => {
    expect(sentRequest(report).headers).toEqual({
      'User-Agent': 'curl/8',
      'X-Own': 'own',
      forwarded: 'for=203.0.113.7;host=a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com;proto=https',
      via: 'HTTP/1.1 AmazonAPIGateway',
      'X-Amzn-Trace-Id': 'Root=1-6920e380-4d2b3c1a5e6f708192a3b4c5',
    });
  });
});

describe('what a client gets (answers of curl -i)', () => {
  const answer = (result: object, version: '1.0' | '2.0' = '2.0'): Record<string, string> => {
    const report = called(version, { backend: { lambda: { result: result as never } } });
    return byLowerName(report.response);
  };

  it('a body without a type is plain text', () => {
    expect(answer({ statusCode: 200, body: 'x' })['content-type']).toBe(
      'text/plain; charset=utf-8',
    );
  });

  // aws/serverless-java-container#377, awslabs/aws-lambda-go-api-proxy#97,
  // CodeGenieApp/serverless-express#352, a-h/awsapigatewayv2handler#3
  it('nothing of multiValueHeaders in format 2.0, and all of it in 1.0', () => {
    const result = {
      statusCode: 302,
      multiValueHeaders: { Location: ['/b'] },
      headers: { a: '1' },
    };
    expect(answer(result)).toHaveProperty('a', '1');
    expect(answer(result)).not.toHaveProperty('location');
    expect(answer(result, '1.0')).toMatchObject({ a: '1', location: '/b' });
  });

  it('an empty body has none', () => {
    expect(answer({ statusCode: 200, body: '' })).not.toHaveProperty('content-type');
  });

  it.each([
    ['ACCESS_DENIED', 403, 23],
    ['AUTHORIZER_FAILURE', 500, 35],
  ] as const)('%s: %i of %i bytes', (refusal, status, length) => {
    const { response } = called('2.0', { refusal });
    expect(response.status).toBe(status);
    expect(response.body).toHaveLength(length);
    expect(byLowerName(response)).toMatchObject({ 'content-type': 'application/json' });
    expect(byLowerName(response)).toHaveProperty('apigw-requestid');
    expect(byLowerName(response)).not.toHaveProperty('x-amzn-errortype');
  });

  it('a route that is not there: 404 of 23 bytes', () => {
    const { response } = call(
      { type: 'AWS_PROXY', api: 'HTTP', method: 'GET', path: '/a', routes: ['GET /a'] },
      { request: { method: 'GET', path: '/b' } },
    );
    expect(response).toMatchObject({ status: 404, body: '{"message":"Not Found"}' });
  });
});

describe('a call that a JWT authorizer turns away (answers of curl -i)', () => {
  const text = `openapi: 3.0.1
components:
  securitySchemes:
    s: {type: oauth2, x-amazon-apigateway-authorizer: {type: jwt, identitySource: '$request.header.Authorization'}}
paths:
  /a:
    get:
      security: [{s: []}]
      x-amazon-apigateway-integration: {type: http_proxy, httpMethod: GET, uri: 'https://backend.example/', payloadFormatVersion: '1.0'}
`;
  const [integration] = findIntegrations(parseDocument(text, 'yaml'));
  if (integration === undefined) throw new Error('The document has no integration.');
  const { response } = runIntegration(integration, { request: { headers: {} } });

  it('is told the scheme, and no type of the body', () => {
    expect(response).toMatchObject({ status: 401, body: '{"message":"Unauthorized"}' });
    expect(byLowerName(response)).toMatchObject({ 'www-authenticate': 'Bearer' });
    expect(byLowerName(response)).not.toHaveProperty('content-type');
  });
});

describe('escapes in the address of a call (functions that logged their events)', () => {
  const read = (payloadFormatVersion: '1.0' | '2.0', path: string): ProxyEvent =>
    proxyEvent(
      call(
        { type: 'AWS_PROXY', api: 'HTTP', method: 'GET', path: '/{rest+}', payloadFormatVersion },
        { request: { method: 'GET', path }, context: { stage: '$default' } },
      ),
    );

  it.each([
    ['/RSC/%40id%2Fassets%2Ff.js%23save.txt', '/RSC/@id/assets/f.js#save.txt', 'honojs/hono#2156, 2024'],
    ['/foo%25bar/', '/foo%bar/', 'Worklytics/psoxy#827, 2024'],
    ['/users/me%3Fadmin=true', '/users/me', 'hotsock/voker#8, by way of middleapi/standard-server#93'],
  ])('%s is %s (%s)', (called, path) => {
    const { rawPath, requestContext } = read('2.0', called);
    expect(rawPath).toBe(path);
    expect(requestContext['http']).toMatchObject({ path });
    expect(read('1.0', called).path).toBe(path);
  }); // prettier-ignore

  it('a query keeps them where it is raw (ministackorg/ministack#1035)', () => {
    const { rawQueryString, queryStringParameters } = read('2.0', '/a?scope=openid%20profile');
    expect(rawQueryString).toBe('scope=openid%20profile');
    expect(queryStringParameters).toEqual({ scope: 'openid profile' });
  });
});
