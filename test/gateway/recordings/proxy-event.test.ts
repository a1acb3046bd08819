/**
 * What a proxy function gets, as recorded from the service. Each case names the public recording it
 * stands for; names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import { call, proxyEvent } from './call.ts';

const proxy = { type: 'AWS_PROXY', method: 'ANY', path: '/{proxy+}' } as const;

describe('headers (test_lambda_aws_proxy_integration)', () => {
  const event = proxyEvent(
    call(proxy, {
      request: {
        method: 'GET',
        path: { proxy: 'p' },
        headers: { 'tEsT-HEADeR': 'aValUE', aUThorization: 'Bearer a;b c', 'user-Agent': 'client/1' },
      },
    }),
  ); // prettier-ignore

  it('a name of their own keeps the case in which it was sent', () => {
    expect(event.headers).toMatchObject({ 'tEsT-HEADeR': 'aValUE' });
    expect(event.multiValueHeaders).toMatchObject({ 'tEsT-HEADeR': ['aValUE'] });
  });

  it('Authorization and User-Agent are written so, however they were sent', () => {
    expect(event.headers).toMatchObject({
      Authorization: 'Bearer a;b c',
      'User-Agent': 'client/1',
    });
    expect(event.multiValueHeaders).toMatchObject({
      Authorization: ['Bearer a;b c'],
      'User-Agent': ['client/1'],
    });
    expect(event.headers).not.toHaveProperty('aUThorization');
    expect(event.headers).not.toHaveProperty('user-Agent');
  });
});

interface PathCase {
  readonly sent: string;
  readonly path: string;
  readonly proxy: string;
  readonly contextPath: string;
}

const paths: readonly PathCase[] = [
  { sent: 'p/', path: '/p/', proxy: 'p', contextPath: '/stage/p/' },
  { sent: 'p//q', path: '/p//q', proxy: 'p//q', contextPath: '/stage/p//q' },
  { sent: '/p', path: '/p', proxy: 'p', contextPath: '/stage//p' },
  { sent: 'u/a%2Bb@c.example/d+e@f.example', path: '/u/a%2Bb@c.example/d+e@f.example', proxy: 'u/a%2Bb@c.example/d+e@f.example', contextPath: '/stage/u/a%2Bb@c.example/d+e@f.example' },
]; // prettier-ignore

describe('paths (test_lambda_aws_proxy_integration)', () => {
  it.each(paths)('/stage/$sent', ({ sent, path, proxy: value, contextPath }) => {
    const event = proxyEvent(
      call(proxy, {
        request: { method: 'GET', path: `/${sent}` },
        context: { stage: 'stage' },
      }),
    );
    expect(event).toMatchObject({
      resource: '/{proxy+}',
      path,
      pathParameters: { proxy: value },
      requestContext: { path: contextPath, resourcePath: '/{proxy+}' },
    });
  });
});

describe('values of the query and the body (test_lambda_aws_proxy_integration)', () => {
  const event = proxyEvent(
    call(proxy, {
      request: {
        method: 'POST',
        path: { proxy: 'p' },
        headers: { 'Content-Type': 'application/json;charset=utf-8' },
        query: { kind: ['a', 'b'], price: ['1', '2', '3'] },
        body: '{"k": "x"}',
      },
    }),
  );

  it('the last value of each name, and all of them', () => {
    expect(event).toMatchObject({
      queryStringParameters: { kind: 'b', price: '3' },
      multiValueQueryStringParameters: { kind: ['a', 'b'], price: ['1', '2', '3'] },
    });
  });

  it('the body as it was sent', () => {
    expect(event).toMatchObject({ body: '{"k": "x"}', isBase64Encoded: false, httpMethod: 'POST' });
    expect(event.headers).toMatchObject({ 'Content-Type': 'application/json;charset=utf-8' });
  });
});

describe('mappings leave no trace (test_lambda_aws_proxy_integration_request_data_mapping)', () => {
  const event = proxyEvent(
    call(
      {
        ...proxy,
        path: '/{part}',
        requestParameters: {
          'integration.request.header.named': 'method.request.header.source',
          'integration.request.querystring.copy': 'method.request.querystring.q',
          'integration.request.path.part': "'other'",
        },
      },
      {
        request: {
          method: 'POST',
          path: { part: 'p' },
          headers: { source: 'mapped', named: 'sent' },
          query: { q: '1' },
        },
      },
    ),
  );

  it('the event is that of the client', () => {
    expect(event.headers).toMatchObject({ named: 'sent', source: 'mapped' });
    expect(event).toMatchObject({
      pathParameters: { part: 'p' },
      queryStringParameters: { q: '1' },
      multiValueQueryStringParameters: { q: ['1'] },
    });
  });
});
