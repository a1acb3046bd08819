/**
 * What clients get of a function's result, by the kind of API and the format. Most of it is what AWS's own
 * test tool for .NET checks against the service (aws/aws-lambda-dotnet#1903 and its tests, 2024 and 2025).
 * Each case names its source; values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/src/gateway/report.ts';
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { byLowerName, call } from './call.ts';

const kinds = {
  REST: {},
  'HTTP 1.0': { api: 'HTTP', payloadFormatVersion: '1.0' },
  'HTTP 2.0': { api: 'HTTP', payloadFormatVersion: '2.0' },
} as const;

type Kind = keyof typeof kinds;
const all = Object.keys(kinds) as readonly Kind[];

const answered = (kind: Kind, result: Json): Report =>
  call(
    { ...kinds[kind], type: 'AWS_PROXY' },
    { request: { headers: {} }, backend: { lambda: { result } } },
  );

const typeOf = ({ response }: Report): string | undefined => byLowerName(response)['content-type'];

describe('format 2.0 without a status (aws/aws-lambda-dotnet, InvokeResponseExtensions tests)', () => {
  it.each<readonly [Json, string]>([
    [{ name: 'n', age: 3 }, '{"name":"n","age":3}'],
    [[1, 2], '[1,2]'],
    [42, '42'],
    [true, 'true'],
    ['text', 'text'],
    ['say "it"', 'say "it"'],
    ['', ''],
    [{ k: 'v', headers: { 'content-type': 'application/xml' } }, '{"k":"v","headers":{"content-type":"application/xml"}}'],
  ])('%j is the body %j, as JSON', (result, body) => {
    const report = answered('HTTP 2.0', result);
    expect(report.response).toMatchObject({ status: 200, body });
    expect(typeOf(report)).toBe('application/json');
  }); // prettier-ignore
});

const failures = {
  REST: { status: 502, body: '{"message": "Internal server error"}' },
  'HTTP 1.0': { status: 500, body: '{"message":"Internal Server Error"}' },
  'HTTP 2.0': { status: 500, body: '{"message":"Internal Server Error"}' },
} as const;

describe('results that are malformed', () => {
  it.each(all)('a status of 0, which is none, %s (V1_HandlesZeroStatusCode)', (kind) => {
    const report = answered(kind, { statusCode: 0, body: '{"key": "not sent"}' });
    expect(report.response).toMatchObject(failures[kind]);
    expect(typeOf(report)).toBe('application/json');
  });

  it.each(all)('a status of 200.5, %s (StatusCodeAsFloat)', (kind) => {
    const { response } = answered(kind, { statusCode: 200.5, body: 'x' });
    expect(response).toMatchObject(failures[kind]);
  });

  it.each(['REST', 'HTTP 1.0'] as const)('a text, %s (InvalidJson)', (kind) => {
    expect(answered(kind, 'no proxy response').response).toMatchObject(failures[kind]);
  });

  it.each(all)('a body that is no text, %s (vincentsarago/lambda-proxy#59, aws/aws-lambda-go#373)', (kind) => {
    const { response } = answered(kind, { statusCode: 200, body: { a: 'b' } });
    expect(response).toMatchObject(failures[kind]);
  }); // prettier-ignore

  it('the log of it (vincentsarago/lambda-proxy#59, a log of November 2022)', () => {
    const { log } = answered('REST', { statusCode: 200, body: { a: 'b' } });
    expect(log.at(-2)).toContain(
      'Execution failed due to configuration error: Malformed Lambda proxy response',
    );
    expect(log.at(-1)).toContain('Method completed with status: 502');
  });

  it('headers that are a list (reimagined/resolve#802)', () => {
    expect(answered('REST', { statusCode: 200, headers: [] }).response.status).toBe(502);
  });
});

describe('Content-Type', () => {
  it.each([
    ['REST', 'application/json'],
    ['HTTP 1.0', 'text/plain; charset=utf-8'],
    ['HTTP 2.0', 'text/plain; charset=utf-8'],
  ] as const)('of a body without one, %s: %s (DefaultsToCorrectContentType)', (kind, type) => {
    expect(typeOf(answered(kind, { statusCode: 200, body: 'x' }))).toBe(type);
  });

  it.each(all)('of the function stays, %s (V2_DoesNotOverrideExplicitValues)', (kind) => {
    const headers = { 'Content-Type': 'application/xml' };
    const report = answered(kind, { statusCode: 201, headers, body: '{}' });
    expect(report.response).toMatchObject({ status: 201, body: '{}' });
    expect(typeOf(report)).toBe('application/xml');
  });

  it.each([204, 404])('of a %i without a body stays (answers of an HTTP API, August 2022)', (statusCode) => {
    const headers = { 'Content-Type': 'application/json' };
    const report = answered('HTTP 2.0', { statusCode, headers, body: '' });
    expect(report.response).toMatchObject({ status: statusCode, body: '' });
    expect(typeOf(report)).toBe('application/json');
  }); // prettier-ignore

  it('as a list with a null is none, and no fault (aws/aws-lambda-dotnet#1123)', () => {
    const multiValueHeaders = { 'Content-Type': [null], 'X-Own': ['a'] };
    const report = answered('REST', { statusCode: 204, headers: {}, multiValueHeaders, body: '' });
    expect(report.response.status).toBe(204);
    expect(typeOf(report)).toBeUndefined();
    expect(byLowerName(report.response)).toMatchObject({ 'x-own': 'a' });
  });
});

describe('Base64 that no Accept asks for (SetsBodyBase64, ToHttpResponse_…DecodesBase64)', () => {
  it.each([
    ['REST', false],
    ['HTTP 1.0', true],
    ['HTTP 2.0', true],
  ] as const)('%s: decoded %j', (kind, isDecoded) => {
    const result = { statusCode: 200, body: '/wCqIBE=', isBase64Encoded: true };
    // Bytes are shown as Base64, and so is text that is the Base64 itself: the flag tells.
    expect(answered(kind, result).response).toMatchObject({
      body: '/wCqIBE=',
      isBase64Encoded: isDecoded,
    });
  });
});

describe('headers', () => {
  it.each(['REST', 'HTTP 1.0'] as const)('of both maps, %s (V1_CombinesSingleAndMultiValueHeaders)', (kind) => {
    const { response } = answered(kind, {
      statusCode: 200,
      headers: { 'X-One': 'a', Both: 'single' },
      multiValueHeaders: { 'X-Many': ['b', 'c'], Both: ['m1', 'm2'] },
      body: 'x',
    });
    expect(response.headers).toMatchObject({ 'X-One': 'a', 'X-Many': ['b', 'c'], Both: ['m1', 'm2', 'single'] });
  }); // prettier-ignore

  it('with commas are one value (V2_HandlesHeadersCorrectly)', () => {
    const { response } = answered('HTTP 2.0', { statusCode: 200, headers: { own: 'a,b' }, body: 'x' });
    expect(response.headers).toMatchObject({ own: 'a,b' });
  }); // prettier-ignore

  it('may be numbers (aws/aws-sam-cli#221)', () => {
    const { response } = answered('REST', { statusCode: 200, headers: { 'X-Max-Age': 0 } });
    expect(byLowerName(response)).toMatchObject({ 'x-max-age': '0' });
  });

  it('lead elsewhere without a body (Nike-Inc/hal#91)', () => {
    const { response } = answered('REST', { statusCode: 302, headers: { Location: '/b' } });
    expect(response).toMatchObject({ status: 302, body: '' });
    expect(byLowerName(response)).toMatchObject({ location: '/b' });
  });

  it.each([
    ['REST', ['x-amz-apigw-id', 'x-amzn-requestid', 'x-amzn-trace-id']],
    ['HTTP 1.0', ['apigw-requestid']],
    ['HTTP 2.0', ['apigw-requestid']],
  ] as const)('of the API itself, %s: %j (V1_APIHeaders, V2_HttpAPIHeaders)', (kind, names) => {
    const headers = { 'Content-Type': 'text/plain' };
    const { response } = answered(kind, { statusCode: 200, headers, body: 'x' });
    expect(Object.keys(byLowerName(response)).sort()).toEqual(['content-type', ...names].sort());
  });
});
