/**
 * Paths as they are called: which route they reach and what is read of them, as recorded from the
 * service. Each case names the public recording it stands for; paths are our own.
 */
import { describe, expect, it } from 'vitest';
import { routedSegments } from '../../../core/src/gateway/called-path.ts';
import { matchRoute } from '../../../core/src/gateway/match-route.ts';
import { byLowerName, call, proxyEvent } from './call.ts';

const mock = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
} as const;

describe('a static path beside a greedy one (test_routing_with_hardcoded_resource_sibling_order)', () => {
  const routes = ['/part', '/{rest+}', '/part/fixed'].map((path) => ({ method: 'GET', path }));

  it.each([
    ['/part', '/part'],
    ['/part/fixed', '/part/fixed'],
    ['/part/other', '/{rest+}'],
  ])('%s reaches %s', (called, path) => {
    const match = matchRoute('GET', routedSegments(called, 'REST'), routes, 'REST');
    expect(match?.route.path).toBe(path);
  });
});

describe('a path or a method that is not there (test_routing_not_found)', () => {
  it.each([
    ['GET', '/nowhere'],
    ['POST', '/existing'],
  ])('%s %s', (method, path) => {
    const { response } = call(
      { ...mock, method: 'GET', path: '/existing', routes: ['GET /existing'] },
      { request: { method, path } },
    );
    expect(response).toMatchObject({ status: 403, body: '{"message":"Missing Authentication Token"}' });
    expect(byLowerName(response)['x-amzn-errortype']).toBe('MissingAuthenticationTokenException');
  }); // prettier-ignore
});

describe('a query as it is called (test_lambda_aws_proxy_integration)', () => {
  const { queryStringParameters, path } = proxyEvent(
    call(
      { type: 'AWS_PROXY', method: 'ANY', path: '/{proxy+}' },
      {
        request: {
          method: 'GET',
          path: '/p/?time=10:00+00&mail=a%2Bb@c.example&plus=a+b&url=https://d.example/&blank=x%20y',
        },
      },
    ),
  );

  it('is decoded as a form is', () => {
    expect(queryStringParameters).toEqual({
      time: '10:00 00',
      mail: 'a+b@c.example',
      plus: 'a b',
      url: 'https://d.example/',
      blank: 'x y',
    });
    expect(path).toBe('/p/');
  });
});

describe('a path as it is called (test_lambda_aws_proxy_integration)', () => {
  it('reaches the function with its escapes', () => {
    const event = proxyEvent(
      call(
        { type: 'AWS_PROXY', method: 'ANY', path: '/{proxy+}' },
        { request: { method: 'GET', path: '/u/a%2Bb@c.example/d+e' } },
      ),
    );
    expect(event).toMatchObject({
      path: '/u/a%2Bb@c.example/d+e',
      pathParameters: { proxy: 'u/a%2Bb@c.example/d+e' },
    });
  });

  it('keeps its trailing slash, also at a static path (test_put_events_with_target_api_gateway)', () => {
    const event = proxyEvent(
      call(
        { type: 'AWS_PROXY', method: 'POST', path: '/test' },
        { request: { path: '/test/' }, context: { stage: 'test' } },
      ),
    );
    expect(event).toMatchObject({
      resource: '/test',
      path: '/test/',
      pathParameters: null,
      requestContext: { path: '/test/test/' },
    });
  });

  it('loses a doubled slash in front (the same, /hardcoded)', () => {
    const event = proxyEvent(
      call(
        { type: 'AWS_PROXY', method: 'ANY', path: '/fixed' },
        { request: { method: 'GET', path: '//fixed' }, context: { stage: 'stage' } },
      ),
    );
    expect(event).toMatchObject({
      path: '/fixed',
      pathParameters: null,
      requestContext: { path: '/stage//fixed' },
    });
  });
});
