/**
 * The log of the console's test, line by line. Sources: the log that `test_apigw_test_invoke_method_api`
 * recorded, and logs of the service that people published (2019 to 2024).
 */
import { describe, expect, it } from 'vitest';
import { call } from './call.ts';

const begins = (lines: readonly string[]): readonly string[] =>
  lines.map(
    (line) =>
      /^(?:[A-Z][^:{]*?: |Sending request to |Received response\. Status: |.*)/.exec(line)?.[0] ??
      line,
  );

const asked = [
  'Starting execution for request: ',
  'HTTP Method: ',
  'Method request path: ',
  'Method request query string: ',
  'Method request headers: ',
  'Method request body before transformations: ',
];
const sent = [
  'Endpoint request URI: ',
  'Endpoint request headers: ',
  'Endpoint request body after transformations: ',
  'Sending request to ',
];
const answered = [
  'Received response. Status: ',
  'Endpoint response headers: ',
  'Endpoint response body before transformations: ',
];

describe('a custom Lambda integration (test_apigw_test_invoke_method_api)', () => {
  const { log } = call(
    { type: 'AWS', method: 'GET', path: '/foo' },
    {
      request: { query: { q: 'v' }, headers: { 'content-type': 'application/json' }, body: '{"k": "x"}' },
      backend: { lambda: { result: { k: 'y' } } },
    },
  ); // prettier-ignore

  it('has these lines in this order', () => {
    expect(begins(log)).toEqual([
      ...asked,
      ...sent,
      ...answered,
      'Method response body after transformations: ',
      'Method response headers: ',
      'Successfully completed execution',
      'Method completed with status: ',
    ]);
  });

  it('shows what was asked, sent and answered', () => {
    const address =
      /https:\/\/lambda\.eu-west-1\.amazonaws\.com\/2015-03-31\/functions\/\S+\/invocations$/;
    expect(log[1]).toBe('HTTP Method: GET, Resource Path: /foo');
    expect(log.slice(3, 6)).toEqual([
      'Method request query string: {q=v}',
      'Method request headers: {content-type=application/json}',
      'Method request body before transformations: {"k": "x"}',
    ]);
    expect(log[6]).toMatch(address);
    expect(log[7]).toContain('x-amzn-apigateway-api-id=a1b2c3d4e5');
    expect(log[8]).toBe('Endpoint request body after transformations: {"k": "x"}');
    expect(log[9]).toMatch(address);
    expect(log[10]).toBe('Received response. Status: 200, Integration latency: 0 ms');
    expect(log[12]).toBe('Endpoint response body before transformations: {"k":"y"}');
    expect(log[13]).toBe('Method response body after transformations: {"k":"y"}');
    expect(log[14]).toMatch(
      /^Method response headers: \{X-Amzn-Trace-Id=[^,]*, Content-Type=application\/json\}$/,
    );
  });
});

describe('a MOCK (test_invoke_test_method)', () => {
  const { log } = call({
    type: 'MOCK',
    method: 'GET',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
  });

  it('logs no more than its Content-Type as header of the answer', () => {
    expect(log.at(-3)).toBe('Method response headers: {Content-Type=application/json}');
  });
});

describe('a proxy function (published logs)', () => {
  it('logs the call of the function, and the headers that the function gave', () => {
    const { log } = call(
      { type: 'AWS_PROXY' },
      { backend: { lambda: { result: { headers: { 'x-by': 'me' }, body: 'Hello', statusCode: 200 } } } },
    ); // prettier-ignore
    expect(begins(log).slice(6, 13)).toEqual([...sent, ...answered]);
    expect(log[12]).toBe(
      'Endpoint response body before transformations: {"headers":{"x-by":"me"},"body":"Hello","statusCode":200}',
    );
    expect(log[13]).toBe('Method response body after transformations: Hello');
    expect(log[14]).toMatch(/^Method response headers: \{x-by=me, X-Amzn-Trace-Id=[^,]*\}$/);
  });

  it('logs what came back also where it is malformed, and then the error alone', () => {
    const { log } = call(
      { type: 'AWS_PROXY' },
      { backend: { lambda: { result: { 'Answer:': ' is 0 years old!' } } } },
    );
    expect(begins(log)).toEqual([
      ...asked,
      ...sent,
      ...answered,
      'Execution failed due to configuration error: ',
      'Method completed with status: ',
    ]);
    expect(log.slice(-2)).toEqual([
      'Execution failed due to configuration error: Malformed Lambda proxy response',
      'Method completed with status: 502',
    ]);
  });

  it("names the function's own error", () => {
    const { log } = call(
      { type: 'AWS_PROXY' },
      { backend: { lambda: { error: { errorMessage: 'no attribute', errorType: 'AttributeError' } } } },
    ); // prettier-ignore
    expect(log.at(-2)).toContain(
      'Lambda execution failed with status 200 due to customer function error: no attribute',
    );
    expect(log.at(-1)).toBe('Method completed with status: 502');
  });
});

describe('a long line (published logs)', () => {
  it('is cut behind 1024 characters, label and all', () => {
    const { log } = call(
      { type: 'HTTP' },
      { request: { headers: { 'Content-Type': 'text/plain' }, body: 'x'.repeat(2000) } },
    );
    expect(log[5]?.length).toBe(1024 + ' [TRUNCATED]'.length);
    expect(log[5]).toMatch(/^Method request body before transformations: x+ \[TRUNCATED\]$/);
  });
});
