/**
 * Which headers reach the client, as recorded from the service. Each case names the public
 * recording it stands for; names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import { byLowerName, call } from './call.ts';

describe('HTTP_PROXY (test_http_integration_with_lambda[HTTP_PROXY])', () => {
  const { response } = call(
    { type: 'HTTP_PROXY' },
    {
      backend: {
        headers: {
          Connection: 'keep-alive',
          'Content-Length': '2',
          Date: 'Sat, 21 Nov 2026 08:00:00 GMT',
          'x-amzn-RequestId': 'of the backend',
          'X-Amzn-Trace-Id': 'Root=1-0-0',
          'Access-Control-Allow-Origin': '*',
          'Content-Type': 'application/json',
        },
        body: '{}',
      },
    },
  );
  const headers = byLowerName(response);

  it("the backend's id is renamed, and the call's own takes its place", () => {
    expect(headers['x-amzn-remapped-x-amzn-requestid']).toBe('of the backend');
    expect(headers['x-amzn-requestid']).toBe('c6af9ac6-7b61-11e6-9a41-93e8deadbeef');
  });

  it('what only the connection concerns is renamed', () => {
    expect(headers).toMatchObject({
      'x-amzn-remapped-connection': 'keep-alive',
      'x-amzn-remapped-content-length': '2',
      'x-amzn-remapped-date': 'Sat, 21 Nov 2026 08:00:00 GMT',
    });
  });

  it('the rest goes on, a trace header of the backend too', () => {
    expect(headers).toMatchObject({
      'access-control-allow-origin': '*',
      'x-amzn-trace-id': 'Root=1-0-0',
      'content-type': 'application/json',
    });
  });
});

const mapped = [
  'Accept', 'Accept-Charset', 'Accept-Encoding', 'Age', 'Authorization', 'Connection',
  'Content-Encoding', 'Content-Length', 'Content-MD5', 'Content-Type', 'Date', 'Expect', 'Host',
  'Max-Forwards', 'Pragma', 'Proxy-Authenticate', 'Range', 'Referer', 'Server', 'TE',
  'Transfer-Encoding', 'Trailer', 'Upgrade', 'User-Agent', 'Via', 'Warn', 'WWW-Authenticate',
]; // prettier-ignore

const kept = [
  'Accept', 'Accept-Charset', 'Accept-Encoding', 'Age', 'Content-Encoding', 'Content-Type',
  'Pragma', 'Range', 'Referer', 'TE', 'Via', 'Warn',
]; // prettier-ignore

describe.each(['AWS', 'HTTP'] as const)(
  'responseParameters of %s (test_apigateway_header_remapping)',
  (type) => {
    const responseParameters = Object.fromEntries(
      mapped.map((name) => [`method.response.header.${name}`, `'mapped ${name}'`]),
    );
    const { response } = call({
      type,
      method: 'GET',
      responses: { default: { statusCode: '200', responseParameters } },
    });

    it.each(mapped)('%s', (name) => {
      const renamed = `x-amzn-Remapped-${name}`;
      const arrives = [name, renamed].filter((one) => response.headers[one] === `mapped ${name}`);
      const expected = kept.includes(name) ? [name] : [renamed];
      expect(arrives).toEqual(name === 'Transfer-Encoding' ? [] : expected);
    });

    it('there is a trace header', () => {
      expect(byLowerName(response)).toHaveProperty('x-amzn-trace-id');
    });
  },
);

describe('a mapped Content-Type and another template than for JSON (test_api_gateway_lambda_integration_aws_type)', () => {
  const { response } = call(
    {
      type: 'AWS',
      responses: {
        default: {
          statusCode: '200',
          responseParameters: {
            'method.response.header.Content-Type': "'text/html'",
            'method.response.header.Access-Control-Allow-Origin': "'*'",
          },
          responseTemplates: { 'text/html': "$input.path('$')" },
        },
      },
    },
    {
      request: { headers: { Accept: '*/*' } },
      backend: { lambda: { result: { k: 'x' } } },
    },
  );

  it('the only template there is is taken, and the mapped type stands', () => {
    expect(response.body).toBe('{k=x}');
    expect(byLowerName(response)).toMatchObject({
      'content-type': 'text/html',
      'access-control-allow-origin': '*',
    });
  });
});
