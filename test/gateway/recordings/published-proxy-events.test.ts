/**
 * What functions and backends behind the two kinds of API got, as events of 2020 to 2026 show it and as
 * AWS's own test tool for .NET checks it against the service (aws/aws-lambda-dotnet#1901 and its tests).
 * Each case names its source; routes, names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { ScenarioRequest, Json } from '../../../core/src/gateway/scenario.ts';
import { runIntegration } from '../../../core/src/gateway/run-integration.ts';
import { findIntegrations } from '../../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../../core/src/openapi/parse-document.ts';
import type { IntegrationParts } from '../integration-of.ts';
import { byLowerName, call, proxyEvent, sentRequest, type ProxyEvent } from './call.ts';

const kinds = {
  REST: {},
  'HTTP 1.0': { api: 'HTTP', payloadFormatVersion: '1.0' },
  'HTTP 2.0': { api: 'HTTP', payloadFormatVersion: '2.0' },
} as const satisfies Record<string, Partial<IntegrationParts>>;

type Kind = keyof typeof kinds;

/** The event of a call to one route; the stage of HTTP APIs is `$default`. */
function event(kind: Kind, route: string, request: ScenarioRequest): ProxyEvent {
  const [method = '', path = ''] = route.split(' ');
  const parts = { ...kinds[kind], type: 'AWS_PROXY', method, path, routes: [route] } as const;
  return proxyEvent(call(parts, { request: { method: 'GET', ...request } }));
}

describe('a greedy variable of an HTTP API', () => {
  it('takes nothing at the root (an event of February 2023)', () => {
    expect(event('HTTP 2.0', 'ANY /{rest+}', { path: '/' })).toMatchObject({
      routeKey: 'ANY /{rest+}',
      rawPath: '/',
      pathParameters: { rest: '' },
    });
  });

  it('takes nothing behind a slash at the end (an event of February 2022)', () => {
    const { path, pathParameters, requestContext } = event('HTTP 1.0', 'ANY /a/{rest+}', {
      path: '/a/',
    });
    expect({ path, pathParameters }).toEqual({ path: '/a/', pathParameters: { rest: '' } });
    expect(requestContext).toMatchObject({ path: '/a/', resourceId: 'ANY /a/{rest+}' });
  });

  it.each([
    ['GET /a', 404],
    ['GET /a/{rest+}', 200],
  ])('the call of /a/ fits %s: %i (storacha/w3infra#166)', (route, status) => {
    const [method = '', path = ''] = route.split(' ');
    const { response } = call(
      { ...kinds['HTTP 2.0'], type: 'AWS_PROXY', method, path, routes: [route] },
      { request: { method: 'GET', path: '/a/' }, backend: { lambda: { result: 'x' } } },
    );
    expect(response.status).toBe(status);
  });

  it('of a REST API takes something (Developer Guide, proxy resources)', () => {
    const { response } = call(
      { type: 'AWS_PROXY', method: 'ANY', path: '/{rest+}', routes: ['ANY /{rest+}'] },
      { request: { method: 'GET', path: '/' } },
    );
    expect(response.status).toBe(403);
  });
});

describe('a header in two cases (the service’s team on format 2.0, 2020)', () => {
  const headers = { FOO: 'v0', foo: ['v1', 'v2'], Bar: 'v3,v4' };

  it('is one of an HTTP API', () => {
    expect(event('HTTP 2.0', 'GET /a', { headers }).headers).toMatchObject({
      foo: 'v0,v1,v2',
      bar: 'v3,v4',
    });
  });

  it('are two of a REST API, each with its last value', () => {
    const rest = event('REST', 'GET /a', { headers });
    expect(rest.headers).toMatchObject({ FOO: 'v0', foo: 'v2', Bar: 'v3,v4' });
    expect(rest.multiValueHeaders).toMatchObject({ FOO: ['v0'], foo: ['v1', 'v2'] });
  });
});

describe('X-Forwarded-For of a client (logandk/serverless-wsgi#36)', () => {
  it.each(['REST', 'HTTP 1.0'] as const)('has the address of the call behind it, %s', (kind) => {
    const headers = { 'X-Forwarded-For': '10.2.3.4', 'X-Forwarded-Proto': 'http' };
    expect(event(kind, 'GET /a', { headers }).headers).toMatchObject({
      'X-Forwarded-For': '10.2.3.4, 203.0.113.7',
      'X-Forwarded-Proto': 'https',
    });
  });
});

describe('cookies of several headers', () => {
  const headers = { cookie: ['a=1', 'b=2; c=3'] };

  it('are one list in format 2.0 (HTTP API guide)', () => {
    expect(event('HTTP 2.0', 'GET /a', { headers })['cookies']).toEqual(['a=1', 'b=2', 'c=3']);
  });

  it('stay apart in a REST API (smithy-lang/smithy-typescript#1997)', () => {
    const { multiValueHeaders } = event('REST', 'GET /a', { headers });
    expect(multiValueHeaders).toMatchObject({ cookie: ['a=1', 'b=2; c=3'] });
  });
});

const variables: readonly (readonly [kind: Kind, values: Json])[] = [
  ['REST', { name: 'A%20B', item: '%E2%98%95%20c' }],
  ['HTTP 1.0', { name: 'A B', item: '☕ c' }],
  ['HTTP 2.0', { name: 'A B', item: '☕ c' }],
];

describe('escapes (AWS’s test tool for .NET)', () => {
  it.each(variables)('variables of a path, %s: %j', (kind, values) => {
    const path = '/u/A%20B/i/%E2%98%95%20c';
    expect(event(kind, 'GET /u/{name}/i/{item}', { path }).pathParameters).toEqual(values);
  });

  it('rawPath has none', () => {
    const path = '/u/A%20B/i/%E2%98%95%20c';
    const { rawPath, requestContext } = event('HTTP 2.0', 'GET /u/{name}/i/{item}', { path });
    expect(rawPath).toBe('/u/A B/i/☕ c');
    expect(requestContext['http']).toMatchObject({ path: '/u/A B/i/☕ c' });
  });

  const path = '/a?q=x%20y&tag=C%23%20z&tag=.w%20v';

  it.each(['REST', 'HTTP 1.0'] as const)('a query, %s', (kind) => {
    expect(event(kind, 'GET /a', { path })).toMatchObject({
      queryStringParameters: { q: 'x y', tag: '.w v' },
      multiValueQueryStringParameters: { q: ['x y'], tag: ['C# z', '.w v'] },
    });
  });

  it('a query, HTTP 2.0', () => {
    expect(event('HTTP 2.0', 'GET /a', { path })).toMatchObject({
      rawQueryString: 'q=x%20y&tag=C%23%20z&tag=.w%20v',
      queryStringParameters: { q: 'x y', tag: 'C# z,.w v' },
    });
  });
});

describe('a body of bytes', () => {
  it.each<readonly [kind: Kind, type: string, source: string]>([
    ['HTTP 1.0', 'application/octet-stream', 'aws/aws-lambda-dotnet, BinaryContentHttpV1'],
    ['HTTP 2.0', 'application/octet-stream', 'aws/aws-lambda-dotnet, V2_BinaryContent; floci-io/floci#2172'],
    ['HTTP 2.0', 'multipart/form-data; boundary=b', 'dherault/serverless-offline#1776'],
  ])('%s, %s (%s)', (kind, type) => {
    const request = { method: 'POST', headers: { 'Content-Type': type }, body: 'AQIDBAU=', isBase64Encoded: true };
    expect(event(kind, 'POST /a', request)).toMatchObject({ body: 'AQIDBAU=', isBase64Encoded: true });
  }); // prettier-ignore
});

describe('what an authorizer of an HTTP API tells', () => {
  const claims = { sub: 'u1', exp: 1787996002, groups: ['a', 'b'], verified: true, none: null };
  const texts = { sub: 'u1', exp: '1787996002', groups: '[a b]', verified: 'true' };

  function told(
    kind: Kind,
    authorizer: Json,
    method: 'authorizer' | 'iam' | 'jwt' | null = null,
  ): unknown {
    const text = JSON.stringify({
      openapi: '3.0.1',
      components: {
        securitySchemes: {
          s: {
            type: 'apiKey',
            in: 'header',
            name: 'x',
            ...(method === 'iam'
              ? { 'x-amazon-apigateway-authtype': 'awsSigv4' }
              : {
                  'x-amazon-apigateway-authorizer': { type: method === 'jwt' ? 'jwt' : 'request' },
                }),
          },
        },
      },
      paths: {
        '/a': {
          get: {
            ...(method !== null && { security: [{ s: [] }] }),
            'x-amazon-apigateway-integration': {
              type: 'aws_proxy',
              httpMethod: 'POST',
              uri: 'arn:aws:lambda:eu-west-1:123456789012:function:f',
              payloadFormatVersion: kind === 'HTTP 1.0' ? '1.0' : '2.0',
            },
          },
        },
      },
    });
    const [integration] = findIntegrations(parseDocument(text, 'json'));
    if (integration === undefined) throw new Error('The document has no integration.');
    expect(integration.api).toBe('HTTP');
    const report = runIntegration(integration, { request: {}, context: { authorizer } });
    return proxyEvent(report).requestContext['authorizer'];
  }

  // floci-io/floci#2011 (captures of 2026), aws/aws-lambda-go#317, DefinitelyTyped/DefinitelyTyped#75458
  it.each([{ claims }, { jwt: { claims } }])('claims are texts, in format 2.0: %j', (given) => {
    expect(told('HTTP 2.0', given)).toEqual({ jwt: { claims: texts, scopes: null } });
  });

  it('scopes are a list where the route asks for some (the same)', () => {
    expect(told('HTTP 2.0', { claims, scopes: ['r'] })).toEqual({
      jwt: { claims: texts, scopes: ['r'] },
    });
  });

  it('without jwt in format 1.0 (awsdocs/amazon-api-gateway-developer-guide#113)', () => {
    expect(told('HTTP 1.0', { jwt: { claims } })).toEqual({ claims: texts, scopes: null });
  });

  // dherault/serverless-offline#1697, floci-io/floci#2652, aws/serverless-java-container#386
  it.each([{ tenant: 't' }, { lambda: { tenant: 't' } }])('of a function: %j', (given) => {
    expect(told('HTTP 2.0', given, 'authorizer')).toEqual({ lambda: { tenant: 't' } });
  });

  it('of a signature (anomalyco/guide#706)', () => {
    expect(told('HTTP 2.0', { callerId: 'c' }, 'iam')).toEqual({ iam: { callerId: 'c' } });
  });

  it('is read flat by a mapping, as the guide has it, however the scenario writes it', () => {
    const report = call(
      {
        ...kinds['HTTP 1.0'],
        type: 'HTTP_PROXY',
        requestParameters: {
          'append:header.sub': '$context.authorizer.claims.sub',
          'append:header.groups': '$context.authorizer.claims.groups',
        },
      },
      { context: { authorizer: { jwt: { claims } } } },
    );
    expect(sentRequest(report).headers).toMatchObject({ sub: 'u1', groups: '[a b]' });
  });
});

describe('a private integration of an HTTP API (HTTP API guide; three questions about it)', () => {
  const parts = {
    ...kinds['HTTP 1.0'],
    type: 'HTTP_PROXY',
    method: 'ANY',
    httpMethod: 'ANY',
    path: '/{rest+}',
    uri: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/balancer/50dc6c495c0c9188/0467ef3c8400ae65',
  } as const satisfies IntegrationParts;
  const request = { method: 'GET', path: '/a/b%20c?x=1' };
  const url = (stage: string, requestParameters?: Record<string, string>): string =>
    sentRequest(
      call({ ...parts, ...(requestParameters && { requestParameters }) }, { request, context: { stage } }),
    ).url; // prettier-ignore

  it('is asked for the whole path, behind the stage', () => {
    expect(url('test')).toBe('http://balancer/test/a/b%20c?x=1');
  });

  it('has no stage in front with $default', () => {
    expect(url('$default')).toBe('http://balancer/a/b%20c?x=1');
  });

  it.each(['$request.path', '${request.path}'])('loses the stage by overwrite:path: %s', (path) => {
    expect(url('test', { 'overwrite:path': path })).toBe('http://balancer/a/b%20c?x=1');
  });

  it('may be a service of Cloud Map', () => {
    const uri = 'arn:aws:servicediscovery:eu-west-1:123456789012:service/srv-id';
    const report = call({ ...parts, uri }, { request });
    expect(sentRequest(report).url).toBe('http://srv-id/a/b%20c?x=1');
  });
});

describe('what turns a call of an HTTP API away', () => {
  it('OPTIONS where the API has no CORS and no route for it: 404 (an answer of April 2026)', () => {
    const { response } = call(
      { ...kinds['HTTP 2.0'], type: 'AWS_PROXY', method: 'POST', path: '/a', routes: ['POST /a'] },
      { request: { method: 'OPTIONS', path: '/a', headers: { Origin: 'https://o.example' } } },
    );
    expect(response).toMatchObject({ status: 404, body: '{"message":"Not Found"}' });
    expect(byLowerName(response)).toMatchObject({ 'content-type': 'application/json' });
  });

  it('a header that a function’s authorizer looks at is missing: 401 with a type (an answer of June 2021)', () => {
    const text = `openapi: 3.0.1
components:
  securitySchemes:
    s: {type: apiKey, in: header, name: Own-Token, x-amazon-apigateway-authorizer: {type: request, identitySource: '$request.header.Own-Token', authorizerPayloadFormatVersion: '2.0'}}
paths:
  /a:
    post:
      security: [{s: []}]
      x-amazon-apigateway-integration: {type: http_proxy, httpMethod: POST, uri: 'https://backend.example/', payloadFormatVersion: '1.0'}
`;
    const [integration] = findIntegrations(parseDocument(text, 'yaml'));
    if (integration === undefined) throw new Error('The document has no integration.');
    expect(integration.api).toBe('HTTP');
    const { response } = runIntegration(integration, { request: { headers: {} } });
    expect(response).toMatchObject({ status: 401, body: '{"message":"Unauthorized"}' });
    expect(byLowerName(response)).toMatchObject({ 'content-type': 'application/json' });
    expect(byLowerName(response)).not.toHaveProperty('www-authenticate');
  });
});
