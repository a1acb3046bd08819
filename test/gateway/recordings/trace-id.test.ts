/** What becomes of a client's X-Ray header, as `test_invocation_trace_id` recorded it and logs show it. */
import { describe, expect, it } from 'vitest';
import { byLowerName, call } from './call.ts';

const root = 'Root=1-00000000-000000000000000000000001';

const answered = (type: 'AWS_PROXY' | 'MOCK', sent: string): string | undefined =>
  byLowerName(
    call(
      { type, requestTemplates: { 'application/json': '{"statusCode": 200}' } },
      {
        request: { headers: { 'x-amzn-trace-id': sent } },
        backend: { lambda: { result: { statusCode: 200 } } },
      },
    ).response,
  )['x-amzn-trace-id'];

describe('the answer of a proxy function', () => {
  it('has a whole header as it was sent', () => {
    const sent = `${root};Parent=0000000000000002;Sampled=1`;
    expect(answered('AWS_PROXY', sent)).toBe(sent);
  });

  it('has a root as it was sent, and a parent behind it', () => {
    expect(answered('AWS_PROXY', root)).toMatch(new RegExp(`^${root};Parent=[0-9a-f]{16};`));
  });
});

describe('the answer of a MOCK', () => {
  it('has none', () => {
    expect(answered('MOCK', root)).toBeUndefined();
  });
});

describe('logs of functions', () => {
  const { log, response } = call(
    { type: 'AWS_PROXY' },
    {
      request: { headers: { 'X-Amzn-Trace-Id': `Self=1-1-1;${root};Parent=02;Sampled=1` } },
      backend: { lambda: { result: { statusCode: 200 } } },
    },
  );
  const line = (label: string): string => log.find((one) => one.startsWith(`${label}: `)) ?? '';

  it('a client’s header with `Self` reaches the function as it is (ericallam/aws-api-gateway-log-parser, 2019)', () => {
    expect(line('Endpoint request body after transformations')).toContain(
      `"X-Amzn-Trace-Id":"Self=1-1-1;${root};Parent=02;Sampled=1"`,
    );
  });

  it('the answer has it without `Self` (the same)', () => {
    expect(byLowerName(response)['x-amzn-trace-id']).toBe(`${root};Parent=02;Sampled=1`);
    expect(line('Method response headers')).toContain(
      `{X-Amzn-Trace-Id=${root};Parent=02;Sampled=1}`,
    );
  });

  it('Lambda writes its keys in small letters (eleven logs, 2017 to 2024)', () => {
    expect(line('Endpoint response headers')).toMatch(
      /, X-Amzn-Trace-Id=root=[^;]*;parent=02;sampled=1\}$/,
    );
  });

  it('there is a parent and a word on sampling where the client sends none (two logs of June 2024)', () => {
    const plain = call(
      { type: 'AWS_PROXY' },
      { backend: { lambda: { result: { statusCode: 200 } } } },
    );
    expect(byLowerName(plain.response)['x-amzn-trace-id']).toMatch(
      /^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/,
    );
  });
});
