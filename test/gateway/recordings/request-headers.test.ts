/**
 * Which headers and parameters reach the backend, as recorded from the service. Each case names the
 * public recording it stands for; names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import { byLowerName, call, sentRequest } from './call.ts';

/** What the recorded client sent with every call. */
const client = {
  Accept: 'application/json',
  'Accept-Charset': 'UTF-8',
  'Accept-Encoding': 'br',
  Age: '1',
  Authorization: 'Basic eA==',
  Connection: 'close',
  'Content-Encoding': 'deflate',
  'Content-MD5': 'x',
  'Content-Type': 'application/json',
  Date: 'Sat, 21 Nov 2026 08:00:00 GMT',
  Expect: '100-continue',
  'Max-Forwards': '2',
  Pragma: 'cache',
  'Proxy-Authenticate': 'Basic',
  Range: 'bytes=0-9',
  Referer: 'https://client.example/',
  Server: 'client',
  TE: 'deflate',
  Trailer: 'Expires',
  'Transfer-Encoding': 'chunked',
  Upgrade: 'HTTP/2.0',
  'User-Agent': 'client/1',
  Via: 'p.client.example',
  Warn: '299 client',
  'WWW-Authenticate': 'Basic',
};

describe('HTTP, nothing mapped (test_apigateway_header_remapping_http[HTTP])', () => {
  const report = call(
    { type: 'HTTP', method: 'GET', httpMethod: 'POST' },
    { request: { headers: client } },
  );
  const headers = byLowerName(sentRequest(report));

  it('a GET sends none of the client, not even its Content-Type, though the backend gets a POST', () => {
    expect(Object.keys(headers).sort()).toEqual([
      'accept', 'user-agent', 'x-amzn-apigateway-api-id', 'x-amzn-trace-id',
    ]); // prettier-ignore
    expect(headers).toMatchObject({
      accept: 'application/json',
      'user-agent': 'AmazonAPIGateway_a1b2c3d4e5',
    });
  });
});

describe('HTTP_PROXY, nothing mapped (test_apigateway_header_remapping_http[HTTP_PROXY])', () => {
  const report = call(
    { type: 'HTTP_PROXY', method: 'GET', httpMethod: 'POST' },
    { request: { headers: client } },
  );
  const headers = byLowerName(sentRequest(report));

  it('passes exactly these', () => {
    expect(Object.keys(headers).sort()).toEqual([
      'accept', 'accept-charset', 'accept-encoding', 'age', 'authorization', 'content-type', 'date',
      'pragma', 'range', 'referer', 'user-agent', 'warn', 'x-amzn-apigateway-api-id',
      'x-amzn-trace-id',
      // The recording's echo, httpbin, hides where a call comes from (ENV_HEADERS in its helpers.py).
      'x-forwarded-for', 'x-forwarded-port', 'x-forwarded-proto',
    ]); // prettier-ignore
  });

  it('leaves their values alone', () => {
    expect(headers).toMatchObject({
      'user-agent': 'client/1',
      'content-type': 'application/json',
      'accept-encoding': 'br',
      referer: 'https://client.example/',
    });
  });
});

const mappable = {
  Accept: 'text/html',
  'Accept-Charset': 'UTF-16',
  'Accept-Encoding': 'zstd',
  Age: '2',
  Authorization: 'mapped',
  'Content-Encoding': 'compress',
  'Content-MD5': 'y',
  'Content-Type': 'application/json',
  Date: 'Sun, 22 Nov 2026 08:00:00 GMT',
  Expect: '200-ok',
  'Max-Forwards': '3',
  Pragma: 'no-cache',
  Range: 'bytes=10-19',
  Referer: 'https://mapped.example/',
  Server: 'mapped',
  Trailer: 'mapped',
  Upgrade: 'HTTP/3.0',
  'User-Agent': 'mapped/1',
  Warn: '110 mapped',
  'WWW-Authenticate': 'mapped',
  'Proxy-Authenticate': 'mapped',
  TE: 'gzip',
  Via: 'mapped',
};

describe.each(['HTTP', 'HTTP_PROXY'] as const)(
  '%s, all mapped (test_apigateway_header_remapping_http)',
  (type) => {
    const requestParameters = Object.fromEntries(
      Object.entries(mappable).map(([name, value]) => [
        `integration.request.header.${name}`,
        `'${value}'`,
      ]),
    );
    const report = call(
      { type, method: 'GET', httpMethod: 'POST', requestParameters },
      { request: { headers: client } },
    );
    const headers = byLowerName(sentRequest(report));

    it('these four do not arrive', () => {
      const missing = Object.keys(mappable).filter((name) => !(name.toLowerCase() in headers));
      expect(missing).toEqual(['Expect', 'Proxy-Authenticate', 'TE', 'Via']);
    });

    it('the others arrive as mapped', () => {
      for (const [name, value] of Object.entries(mappable)) {
        expect([name, headers[name.toLowerCase()] ?? value]).toEqual([name, value]);
      }
    });
  },
);

describe('HTTP and HTTP_PROXY with a body (test_http_integration_with_lambda)', () => {
  const request = {
    headers: { 'Content-Type': 'application/json', accept: 'application/xml', 'user-Agent': 'client/1' },
    body: '{"k": "x"}',
  }; // prettier-ignore

  it('HTTP keeps the Content-Type only', () => {
    const sent = sentRequest(call({ type: 'HTTP' }, { request }));
    expect(byLowerName(sent)).toMatchObject({
      accept: 'application/json',
      'content-type': 'application/json',
      'user-agent': 'AmazonAPIGateway_a1b2c3d4e5',
    });
    expect(sent.body).toBe('{"k": "x"}');
  });

  it('HTTP_PROXY keeps all three', () => {
    const sent = sentRequest(call({ type: 'HTTP_PROXY' }, { request }));
    expect(byLowerName(sent)).toMatchObject({
      accept: 'application/xml',
      'content-type': 'application/json',
      'user-agent': 'client/1',
    });
    expect(sent.body).toBe('{"k": "x"}');
  });

  it.each(['PUT', 'GET', 'DELETE'])('the integration says POST, and a %s arrives as POST', (method) => {
    const sent = sentRequest(call({ type: 'HTTP', method, httpMethod: 'POST' }, { request }));
    expect(sent).toMatchObject({ method: 'POST', body: '{"k": "x"}' });
  }); // prettier-ignore
});

describe('what is mapped stands beside what the client sent (test_http_proxy_integration_request_data_mappings)', () => {
  const sent = sentRequest(
    call(
      {
        type: 'HTTP_PROXY',
        path: '/{part}',
        uri: 'https://backend.example/?given={inUri}&second={fromQuery}',
        requestParameters: {
          'integration.request.header.named': 'method.request.header.source',
          'integration.request.path.fromQuery': 'method.request.querystring.given',
          'integration.request.path.inUri': 'method.request.path.part',
          'integration.request.querystring.copy': 'method.request.querystring.other',
          'integration.request.querystring.second': 'method.request.querystring.other',
          'integration.request.querystring.none': 'method.request.header.missing',
        },
      },
      {
        request: {
          path: { part: 'p' },
          query: { other: 'o', given: 'g' },
          headers: { source: 'mapped', named: 'sent' },
        },
      },
    ),
  );

  it('a mapped header takes the place of the one that was sent', () => {
    expect(byLowerName(sent)).toMatchObject({ named: 'mapped', source: 'mapped' });
  });

  it('query parameters of one name are all sent: those of the uri first', () => {
    const query = new URL(sent.url).searchParams;
    expect(query.getAll('given')).toEqual(['p', 'g']);
    expect(query.getAll('second')).toEqual(['g', 'o']);
    expect(query.getAll('other')).toEqual(['o']);
    expect(query.getAll('copy')).toEqual(['o']);
    expect(query.has('none')).toBe(false);
  });
});

describe('AWS', () => {
  it('the function is called with the id of the API (test_apigw_test_invoke_method_api)', () => {
    const sent = sentRequest(call({ type: 'AWS', method: 'GET' }));
    expect(byLowerName(sent)).toMatchObject({
      'x-amzn-apigateway-api-id': 'a1b2c3d4e5',
      accept: 'application/json',
      'user-agent': 'AmazonAPIGateway_a1b2c3d4e5',
    });
    expect(sent.url).toMatch(
      /^https:\/\/lambda\.eu-west-1\.amazonaws\.com\/2015-03-31\/functions\/arn:.*\/invocations$/,
    );
  });

  it('a doubled slash in the uri of a function is no error (test_api_gateway_lambda_integration_aws_type)', () => {
    const uri =
      'arn:aws:apigateway:eu-west-1:lambda:path//2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations';
    const { response } = call(
      { type: 'AWS', uri },
      { backend: { lambda: { result: { k: 'x' } } } },
    );
    expect(response).toMatchObject({ status: 200, body: '{"k":"x"}' });
  });

  it.each(['Authorization', 'Connection', 'Content-Length', 'Expect', 'Proxy-Authenticate', 'TE', 'Transfer-Encoding'])(
    'a mapping to %s ends every call in 500, for a proxy function too (test_apigateway_header_remapping_aws)',
    (name) => {
      const requestParameters = { [`integration.request.header.${name}`]: "'x'" };
      for (const type of ['AWS', 'AWS_PROXY'] as const) {
        const { response } = call({ type, method: 'GET', requestParameters });
        expect(response).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' });
        expect(byLowerName(response)).toMatchObject({
          'content-type': 'application/json',
          'x-amzn-errortype': 'InternalServerErrorException',
        });
      }
    },
  ); // prettier-ignore

  it('ANY at the integration is the method of the client (test_apigateway_s3_any)', () => {
    const sent = sentRequest(
      call(
        {
          type: 'AWS',
          method: 'ANY',
          httpMethod: 'ANY',
          path: '/{key+}',
          uri: 'arn:aws:apigateway:eu-west-1:s3:path/bucket/{key}',
          requestParameters: {
            'integration.request.path.key': 'method.request.path.key',
            'integration.request.header.Content-Type': 'method.request.header.Content-Type',
          },
        },
        {
          request: {
            method: 'PUT',
            path: { key: 'a/b.json' },
            headers: { 'Content-Type': 'text/x' },
            body: 'x',
          },
        },
      ),
    );
    expect(sent).toMatchObject({
      method: 'PUT',
      url: 'https://s3.eu-west-1.amazonaws.com/bucket/a/b.json',
      body: 'x',
    });
    expect(byLowerName(sent)['content-type']).toBe('text/x');
  });
});
