import { describe, expect, it } from 'vitest';
import { routedSegments } from '../../core/src/gateway/called-path.ts';
import type { ApiKind, Route } from '../../core/src/gateway/integration.ts';
import { matchRoute } from '../../core/src/gateway/match-route.ts';
import type { Report, Step } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

function routesOf(text: string): readonly Route[] {
  return text.split(', ').map((route) => {
    const [method = '', path = ''] = route.split(' ');
    return { method, path };
  });
}

function reached(api: ApiKind, routes: string, call: string): string | null {
  const [method = '', path = ''] = call.split(' ');
  const match = matchRoute(method, routedSegments(path, api), routesOf(routes), api);
  return match && `${match.route.method} ${match.route.path}`;
}

// The example of the Developer Guide, "Create routes for HTTP APIs", routing API requests.
const guide =
  'GET /pets/dog/1, GET /pets/dog/{id}, GET /pets/{proxy+}, ANY /{proxy+}, ANY /$default';

describe('an HTTP API', () => {
  it.each([
    ['GET /pets/dog/1', 'GET /pets/dog/1'],
    ['GET /pets/dog/2', 'GET /pets/dog/{id}'],
    ['GET /pets/cat/1', 'GET /pets/{proxy+}'],
    ['POST /test/5', 'ANY /{proxy+}'],
    // An event of the service: a greedy variable takes the root, too.
    ['GET /', 'ANY /{proxy+}'],
  ])('%s reaches %s', (call, route) => {
    expect(reached('HTTP', guide, call)).toBe(route);
  });

  // The same page: a full match goes before one with a greedy variable.
  it('prefers a route without a greedy variable', () => {
    expect(reached('HTTP', 'GET /a/{p+}, GET /{x}/b', 'GET /a/b')).toBe('GET /{x}/b');
  });

  it('has $default for what nothing else fits', () => {
    expect(reached('HTTP', 'GET /a, ANY /$default', 'GET /')).toBe('ANY /$default');
  });

  it('has no route for what nothing fits', () => {
    expect(reached('HTTP', 'GET /a', 'POST /a')).toBeNull();
  });
});

describe('a REST API', () => {
  it.each([
    // Developer Guide: static before a variable before {proxy+}; a method before ANY.
    ['GET /a/{x}, GET /a/b, GET /{p+}', 'GET /a/b', 'GET /a/b'],
    ['GET /a/{x}, GET /a/b, GET /{p+}', 'GET /a/c', 'GET /a/{x}'],
    ['GET /a/{x}, GET /a/b, GET /{p+}', 'GET /c/d/e', 'GET /{p+}'],
    // aws-recorded: lu-route-any-last
    ['ANY /a, GET /a', 'GET /a', 'GET /a'],
    ['ANY /a, GET /a', 'PUT /a', 'ANY /a'],
    // aws-recorded: routing-falls-back-to-greedy-on-method
    ['POST /test, ANY /test/any, OPTIONS /{proxy+}', 'OPTIONS /test', 'OPTIONS /{proxy+}'],
    // aws-recorded: lu-route-double-slash-encoded
    ['GET /a/{x}', 'GET //a/foo%2Fbar/', 'GET /a/{x}'],
    // A variable takes one part of the path, a greedy one at least one.
    ['GET /a/{x}', 'GET /a/b/c', null],
    ['GET /{p+}', 'GET /', null],
    ['GET /', 'GET /', 'GET /'],
  ])('with %s: %s reaches %s', (routes, call, route) => {
    expect(reached('REST', routes, call)).toBe(route);
  });
});

function run(parts: Partial<IntegrationParts>, scenario: Scenario): Report {
  const whole: IntegrationParts = {
    type: 'HTTP_PROXY',
    method: 'GET',
    path: '/orders/{id}',
    ...parts,
  };
  return runIntegration(integrationOf(whole), scenario);
}

function routeStep({ steps }: Report): Step | undefined {
  return steps.find(({ id }) => id === 'match-route');
}

const orders = ['GET /orders', 'GET /orders/list', 'GET /orders/{id}', 'POST /orders/{id}'];

describe('the step', () => {
  it('says what else fits', () => {
    const parts = { path: '/orders/list', routes: orders };
    expect(routeStep(run(parts, { request: { path: '/orders/list' } }))?.reason).toBe(
      'GET /orders/list reaches GET /orders/list, the most exact of the routes that fit; the other is GET /orders/{id}.',
    );
  });

  // aws-recorded: routing-unknown-path; a wrong method is answered in the same way.
  it.each([
    [
      'GET',
      '/nowhere',
      'the API has GET /orders, GET /orders/list, GET /orders/{id} and POST /orders/{id}',
    ],
    ['PUT', '/orders/7', 'that path takes GET and POST only'],
  ])('ends %s %s', (method, path, why) => {
    const report = run({ routes: orders }, { request: { method, path } });
    expect(report.response.body).toBe('{"message":"Missing Authentication Token"}');
    expect(report).toMatchObject({
      gatewayResponse: 'MISSING_AUTHENTICATION_TOKEN',
      response: { status: 403 },
    });
    expect(routeStep(report)?.reason).toContain(why);
  });

  // Developer Guide, routing of HTTP APIs: {"message":"Not Found"}.
  it('ends a call of an HTTP API with Not Found', () => {
    const { response } = run({ api: 'HTTP', routes: orders }, { request: { path: '/x' } });
    expect(response).toMatchObject({ status: 404, body: '{"message":"Not Found"}' });
  });

  it('runs the operation that the scenario names, and warns of a more exact route', () => {
    const report = run({ routes: orders }, { request: { path: { id: 'list' } } });
    expect(report.response.status).toBe(200);
    expect(report.problems).toMatchObject([{ severity: 'warning', code: 'route-other' }]);
  });

  it('does not guess where the path is not known', () => {
    const { steps } = run({ path: '/${base}/orders' }, {});
    expect(steps[1]).toMatchObject({ outcome: 'skipped', certainty: 'unknown' });
  });

  it('has a sample that reaches the operation, also where the document gives an empty one', () => {
    const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
    const id = { ...place, name: 'id', location: 'path', required: true, example: '' } as const;
    expect(run({ routes: orders, parameters: [id] }, {}).response.status).toBe(200);
  });

  it('takes an empty value for the path without it', () => {
    const report = run({ routes: ['GET /orders/{id}'] }, { request: { path: { id: '' } } });
    expect(report.response.status).toBe(403);
  });
});

describe('a path that is written out', () => {
  const request = { path: '/orders/a%20b?tag=a&verbose=&tag=b%2Bc&flag&x+y=1', headers: {} };
  const query = { tag: 'b+c', verbose: '', flag: '', 'x y': '1' };

  it('gives a REST function its escapes, and its query decoded', () => {
    const { integrationRequest } = run({ type: 'AWS_PROXY' }, { request });
    expect(integrationRequest).toMatchObject({
      lambdaEvent: {
        path: '/orders/a%20b',
        pathParameters: { id: 'a%20b' },
        queryStringParameters: query,
        multiValueQueryStringParameters: {
          tag: ['a', 'b+c'],
          verbose: [''],
          flag: [''],
          'x y': ['1'],
        },
        requestContext: { path: '/prod/orders/a%20b' },
      },
    });
  });

  // Developer Guide, format 2.0: commas, and the raw query; captures: the path is decoded.
  it('gives format 2.0 the raw query, and the path decoded', () => {
    const parts = { type: 'AWS_PROXY', api: 'HTTP', payloadFormatVersion: '2.0' } as const;
    expect(run(parts, { request }).integrationRequest).toMatchObject({
      lambdaEvent: {
        rawPath: '/orders/a b',
        rawQueryString: 'tag=a&verbose=&tag=b%2Bc&flag&x+y=1',
        queryStringParameters: { ...query, tag: 'a,b+c' },
        pathParameters: { id: 'a b' },
      },
    });
    const staged = run(parts, { request, context: { stage: 'test' } }).integrationRequest;
    expect(staged).toMatchObject({ lambdaEvent: { rawPath: '/test/orders/a b' } });
  });

  // aws-recorded: lu-map-query-last-and-multi, mapping-missing-source-is-omitted
  it('gives mappings the last value or all, and leaves an empty one out', () => {
    const requestParameters = {
      'integration.request.querystring.last': 'method.request.querystring.tag',
      'integration.request.querystring.all': 'method.request.multivaluequerystring.tag',
      'integration.request.querystring.none': 'method.request.querystring.verbose',
      'integration.request.header.id': 'method.request.path.id',
    };
    expect(run({ type: 'HTTP', requestParameters }, { request }).integrationRequest).toMatchObject({
      url: 'https://backend.example/?last=b%2Bc&all=a&all=b%2Bc',
      headers: { id: 'a b' },
    });
  });

  it('gives templates the last value, decoded', () => {
    const template = `{"statusCode": 200} ## $input.params('id')`;
    const text = `$input.params('tag')|$input.params().querystring.get('flag')|$input.params('id')`;
    const { response } = run(
      {
        type: 'MOCK',
        requestTemplates: { 'application/json': template },
        responses: { default: { responseTemplates: { 'application/json': text } } },
      },
      { request },
    );
    expect(response.body).toBe('b+c||a b');
  });

  it('adds the query of the scenario to its own', () => {
    const { integrationRequest } = run(
      {},
      { request: { ...request, path: '/orders/7?a=1', query: { a: '2' } } },
    );
    expect(integrationRequest).toMatchObject({ url: 'https://backend.example/?a=1&a=2' });
  });
});

// Developer Guide, "Working with the $default route": the full path goes to the integration.
describe('the route $default', () => {
  const parts = { api: 'HTTP', method: 'ANY', path: '/$default' } as const;

  it.each([
    ['/store/checkout?a=1', 'https://backend.example/store/checkout?a=1'],
    ['/', 'https://backend.example/'],
  ])('takes %s to %s', (path, url) => {
    const report = run({ ...parts, uri: 'https://backend.example' }, { request: { path } });
    expect(report.integrationRequest).toMatchObject({ url });
  });

  it('is the key of the event', () => {
    const { integrationRequest } = run(
      { ...parts, type: 'AWS_PROXY', payloadFormatVersion: '2.0' },
      { request: { path: '/a/b' } },
    );
    expect(integrationRequest).toMatchObject({
      lambdaEvent: { routeKey: '$default', rawPath: '/a/b' },
    });
  });
});

// Developer Guide, important notes: API Gateway overrides the method, and does not pass the header on.
describe('X-HTTP-Method-Override', () => {
  const headers = { 'x-http-method-override': 'delete', 'X-Other': '1' };
  const routes = ['GET /orders/{id}', 'DELETE /orders/{id}'];

  it('takes the place of the method', () => {
    const request = { method: 'POST', path: '/orders/7', headers };
    const report = run({ method: 'DELETE', routes, httpMethod: 'ANY' }, { request });
    expect(report.integrationRequest).toMatchObject({ method: 'DELETE' });
    expect(JSON.stringify(report.integrationRequest)).not.toContain('method-override');
  });

  it('is a header like any other in an HTTP API', () => {
    const report = run({ api: 'HTTP', routes, httpMethod: 'ANY' }, { request: { headers } });
    expect(report.integrationRequest).toMatchObject({ method: 'GET' });
  });
});
