/**
 * In which order things come: the names in the log, in `$input.params()` and in an event, and the
 * responses whose patterns match the same status. Each case names its source; where the order depends
 * on the names, these are those of the source, and the values are our own.
 */
import { describe, expect, it } from 'vitest';
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import type { ScenarioRequest } from '../../../core/src/gateway/scenario.ts';
import { call, proxyEvent } from './call.ts';

const mock = {
  type: 'MOCK',
  method: 'GET',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
} as const;

const valued = (names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '1']));

/** The names that a line of the log has. */
function logged(label: string, request: ScenarioRequest): string {
  const { log } = call(mock, { request: { method: 'GET', ...request } });
  const line = log.find((one) => one.startsWith(`${label}: {`)) ?? '';
  return line
    .slice(label.length + 3, -1)
    .replaceAll(/=[^,]*/g, '')
    .replaceAll(', ', ' ');
}

describe('the log has what the client sent in the order of a HashMap', () => {
  it.each([
    ['feature reach_id start_time end_time output fields', 'output start_time reach_id feature end_time fields', 'podaac/hydrocron#36, whose call stands above its log, 2023'],
    ['param2 param1', 'param1 param2', 'a log of 2020'],
  ])('a query: %s as %s (%s)', (sent, names) => {
    const query = valued(sent.split(' '));
    expect(logged('Method request query string', { query })).toBe(names);
  }); // prettier-ignore

  it.each([
    ['Accept Debug-Log-Enabled User-Agent X-Forwarded-Proto x-correlation-id X-Forwarded-For Host X-Forwarded-Port X-Amzn-Trace-Id Content-Type x-correlation-span-id', 'REST, 2019'],
    ['Accept CloudFront-Viewer-Country CloudFront-Forwarded-Proto CloudFront-Is-Tablet-Viewer CloudFront-Is-Mobile-Viewer User-Agent X-Forwarded-Proto CloudFront-Is-SmartTV-Viewer Host X-Forwarded-Port X-Amzn-Trace-Id Via X-Amz-Cf-Id X-Forwarded-For CloudFront-Is-Desktop-Viewer', 'edge, 2019'],
    ['Accept Cache-Control X-Forwarded-Proto X-Forwarded-For Host Accept-Encoding X-Forwarded-Port X-Amzn-Trace-Id', 'clebert/aws-simple#167, 2022'],
    ['Origin Accept CloudFront-Viewer-Country CloudFront-Forwarded-Proto CloudFront-Is-Tablet-Viewer CloudFront-Is-Mobile-Viewer User-Agent X-Forwarded-Proto CloudFront-Is-SmartTV-Viewer Host Accept-Encoding X-Forwarded-Port Via x-api-key X-Amz-Cf-Id X-Forwarded-For Postman-Token Accept-Language CloudFront-Is-Desktop-Viewer', 'edge, 2016'],
  ])('headers: %s (a log, %s)', (names) => {
    const headers = valued(names.split(' ').sort());
    expect(logged('Method request headers', { headers })).toBe(names);
  }); // prettier-ignore
});

describe('$input.params() (sam-goodwin/functionless#23, a console’s test of 2022)', () => {
  const answer = (template: string, request: ScenarioRequest): string => {
    const responses = {
      default: { statusCode: '200', responseTemplates: { 'application/json': template } },
    };
    return call({ ...mock, responses, path: '/{arg}' }, { request: { method: 'GET', ...request } })
      .response.body;
  };

  it('prints path, query and headers, the query in the order of a HashMap', () => {
    const query = { foo: 'true', bar: 'false', baz: 'nottrue' };
    expect(answer('$input.params().querystring', { query })).toBe(
      '{bar=false, foo=true, baz=nottrue}',
    );
    expect(answer('$input.params()', { query, path: { arg: 'v' } })).toBe(
      '{path={arg=v}, querystring={bar=false, foo=true, baz=nottrue}, header={}}',
    );
  });

  it('a path prints as a map, and headers by the alphabet (serverless/serverless#1014, 2016)', () => {
    const request = {
      path: { arg: 'value' },
      headers: { 'User-Agent': 'u', Host: 'h', 'Accept-Encoding': 'gzip, deflate', Accept: 'a/b' },
    };
    expect(answer('$input.params().path', request)).toBe('{arg=value}');
    expect(answer('$input.params().header', request)).toBe(
      '{Accept=a/b, Accept-Encoding=gzip, deflate, Host=h, User-Agent=u}',
    );
  });

  it('a word is parsed by a method of the class of another value', () => {
    const template = '#set($any = false)$any.parseBoolean("true") $any.parseBoolean("nottrue")';
    expect(renderTemplate({ template }).output).toBe('true false');
  });

  it('a value of a header has its slashes escaped (a log of 2016)', () => {
    const template = "$util.escapeJavaScript('*/*')";
    expect(renderTemplate({ template }).output).toBe(String.raw`*\/*`);
  });
});

describe('the event of a proxy function (aws/aws-sam-cli#305: on a real API, 2018)', () => {
  it('has its query not as it was called', () => {
    const query = { start_date: '2018-01-01', end_date: '2018-01-05' };
    const event = proxyEvent(call({ type: 'AWS_PROXY' }, { request: { query } }));
    expect(Object.keys(event['queryStringParameters'] as object)).toEqual([
      'end_date', 'start_date',
    ]); // prettier-ignore
    expect(Object.keys(event['multiValueQueryStringParameters'] as object)).toEqual([
      'end_date', 'start_date',
    ]); // prettier-ignore
  });
});

describe('several patterns match the status of a MOCK (ministackorg/ministack#1756, measured in 2026)', () => {
  const answer = (status: number, ...responses: readonly (readonly [string, string])[]): number =>
    call({
      ...mock,
      requestTemplates: { 'application/json': `{"statusCode": ${status}}` },
      responses: Object.fromEntries(
        responses.map(([pattern, statusCode]) => [pattern, { statusCode }]),
      ),
    }).response.status;

  it('the response for that very status goes first, wherever it stands', () => {
    expect(answer(404, ['4\\d{2}', '400'], ['404', '404'], ['default', '200'])).toBe(404);
    expect(answer(404, ['404', '404'], ['4\\d{2}', '400'], ['default', '200'])).toBe(404);
    expect(answer(404, ['4..', '404'], ['404', '400'])).toBe(404);
  });

  it('what no other matches stays as it is', () => {
    expect(answer(409, ['4\\d{2}', '400'], ['404', '404'])).toBe(400);
    expect(answer(500, ['4\\d{2}', '400'], ['404', '404'], ['default', '200'])).toBe(200);
  });
});

describe('the guide’s MOCK with a condition (2017)', () => {
  it.each([
    ['internal', 200, 'in'],
    ['public', 500, 'out'],
  ])('%s: %i', (scope, status, body) => {
    const text = `{\n  #if( $input.params('scope') == "internal" )\n    "statusCode": 200\n  #else\n    "statusCode": 500\n  #end\n}`;
    const { response } = call(
      {
        ...mock,
        requestTemplates: { 'application/json': text },
        responses: {
          default: { statusCode: '200', responseTemplates: { 'application/json': 'in' } },
          '5\\d{2}': { statusCode: '500', responseTemplates: { 'application/json': 'out' } },
        },
      },
      { request: { method: 'GET', query: { scope } } },
    );
    expect(response).toMatchObject({ status, body });
  });
});
