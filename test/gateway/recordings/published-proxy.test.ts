/**
 * Headers through the proxy types of a REST API, as published answers have them: which of the
 * backend's come under another name, and what the client may set.
 */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/src/gateway/report.ts';
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { byLowerName, call, proxyEvent } from './call.ts';

/** The headers of a function's answer, as the client gets them. */
function ofFunction(headers: Record<string, string | null>): Record<string, string> {
  const result = { statusCode: 200, headers, body: 'x' };
  return byLowerName(call({ type: 'AWS_PROXY' }, { backend: { lambda: { result } } }).response);
}

function ofBackend(headers: Record<string, string>): Report {
  return call({ type: 'HTTP_PROXY' }, { backend: { status: 200, headers, body: 'x' } });
}

describe('headers that come under another name', () => {
  it.each([
    ['WWW-Authenticate', 'AWS_PROXY: dherault/serverless-offline#236, a public demo of 2026'],
    ['Authorization', 'AWS_PROXY: aws/aws-sam-cli#696'],
    ['Content-MD5', 'answers of clients'],
    ['Host', 'answers of clients'],
    ['X-Forwarded-For', 'answers of clients'],
    ['Date', 'recorded too'],
    ['Connection', 'recorded too'],
    ['Content-Length', 'recorded too'],
    ['Server', 'recorded too'],
    ['x-amzn-RequestId', 'an API in front of an API'],
  ])('%s (%s)', (name) => {
    const shown = `x-amzn-remapped-${name.toLowerCase()}`;
    expect(ofFunction({ [name]: 'v' })).toMatchObject({ [shown]: 'v' });
    expect(byLowerName(ofBackend({ [name]: 'v' }).response)).toMatchObject({ [shown]: 'v' });
  });

  it('the backend’s spelling stays (answers of clients)', () => {
    const { headers } = ofBackend({ 'content-length': '1' }).response;
    expect(Object.keys(headers)).toContain('x-amzn-Remapped-content-length');
  });
});

describe('headers that stay', () => {
  it('Content-Encoding of a backend behind HTTP_PROXY (an answer of December 2021)', () => {
    expect(byLowerName(ofBackend({ 'Content-Encoding': 'gzip' }).response)).toMatchObject({
      'content-encoding': 'gzip',
    });
  });

  it('names of CORS (answers of clients)', () => {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    expect(ofFunction(headers)).toMatchObject({ 'access-control-allow-origin': '*' });
  });
});

describe('a header of a function that is null (aws/aws-sam-cli#1218)', () => {
  it('keeps the default Content-Type away', () => {
    expect(ofFunction({})['content-type']).toBe('application/json');
    expect(ofFunction({ 'Content-Type': null })).not.toHaveProperty('content-type');
  });

  it('is not sent', () => {
    expect(ofFunction({ 'X-Own': null })).not.toHaveProperty('x-own');
  });
});

describe('the request id of the client (awsdocs/amazon-api-gateway-developer-guide#71)', () => {
  const id = '2b8cd7a3-0000-4000-8000-0123456789ab';
  const report = call(
    {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: {
        default: {
          statusCode: '200',
          responseTemplates: { 'application/json': '$context.requestId' },
        },
      },
    },
    { request: { headers: { 'X-Amzn-RequestId': id } } },
  );

  it('is the request id', () => {
    expect(report.response.body).toBe(id);
    expect(byLowerName(report.response)['x-amzn-requestid']).toBe(id);
  });
});

describe('the log of HTTP_PROXY (a published one of 2020)', () => {
  const { log } = ofBackend({ Server: 'own', Date: 'today' });

  it('has the backend’s headers under their own names', () => {
    expect(log.join('\n')).toContain('Method response headers: {Server=own, Date=today}\n');
  });
});

const queries: readonly (readonly [query: string, values: Json, source: string])[] = [
  ['foo=1&url=http%3A%2F%2Fb.example%3Fnested%3D1&bar=2', { foo: '1', url: 'http://b.example?nested=1', bar: '2' }, 'CodeGenieApp/serverless-express#26, 2016'],
  ['foo%5Ba%5D=foo%5B', { 'foo[a]': 'foo[' }, 'aws/aws-lambda-rust-runtime#543, 2022: keys too'],
  ['testparam=aa%2Bbb', { testparam: 'aa+bb' }, 'micronaut-projects/micronaut-aws#1412, 2022'],
]; // prettier-ignore

describe('the event of a REST API', () => {
  const called = (path: string): ReturnType<typeof proxyEvent> =>
    proxyEvent(
      call({ type: 'AWS_PROXY', method: 'GET', path: '/a' }, { request: { method: 'GET', path } }),
    );

  it.each(queries)('has the query %s decoded to %j (%s)', (query, values) => {
    expect(called(`/a?${query}`)['queryStringParameters']).toEqual(values);
  });

  it('has its headers by the alphabet, in whatever case (ericallam/aws-api-gateway-log-parser, 2019)', () => {
    const sent = ['x-correlation-span-id', 'x-correlation-id', 'Debug-Log-Enabled', 'Accept'];
    const { headers, multiValueHeaders } = proxyEvent(
      call(
        { type: 'AWS_PROXY' },
        { request: { headers: Object.fromEntries(sent.map((name) => [name, '1'])) } },
      ),
    );
    const names = [
      'Accept', 'Debug-Log-Enabled', 'Host', 'X-Amzn-Trace-Id', 'x-correlation-id',
      'x-correlation-span-id', 'X-Forwarded-For', 'X-Forwarded-Port', 'X-Forwarded-Proto',
    ]; // prettier-ignore
    expect(Object.keys(headers)).toEqual(names);
    expect(Object.keys(multiValueHeaders)).toEqual(names);
  });
});

describe('$context of a call with escapes (ministryofjustice/modernisation-platform-environments#3807, 2023)', () => {
  const text = '$context.path|$context.resourcePath|$context.requestTime|$context.requestTimeEpoch';
  const { response } = call(
    {
      type: 'MOCK',
      method: 'GET',
      path: '/table/{name}/schema',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      responses: {
        default: { statusCode: '200', responseTemplates: { 'application/json': text } },
      },
    },
    { request: { method: 'GET', path: '/table/%c2%a3/schema' }, context: { stage: 'dev' } },
  );
  const [path, resourcePath, time, epoch] = response.body.split('|');

  it('has the path as it was called, with its stage, and the resource with its variables', () => {
    expect([path, resourcePath]).toEqual(['/dev/table/%c2%a3/schema', '/table/{name}/schema']);
  });

  it('has the time as a common log has it, and in milliseconds', () => {
    expect(time).toMatch(/^\d{2}\/[A-Z][a-z]{2}\/\d{4}:\d{2}:\d{2}:\d{2} \+0000$/);
    expect(epoch).toMatch(/^\d{13}$/);
  });
});
