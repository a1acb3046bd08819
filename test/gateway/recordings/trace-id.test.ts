/** What becomes of a client's X-Ray header, as `test_invocation_trace_id` recorded it. */
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
