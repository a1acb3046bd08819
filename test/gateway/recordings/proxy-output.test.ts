/**
 * What becomes of a proxy function's result, as recorded from the service. Each case names the
 * public recording it stands for; values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { byLowerName, call } from './call.ts';

const answered = (result: Json): ReturnType<typeof call> =>
  call({ type: 'AWS_PROXY' }, { backend: { lambda: { result } } });

describe('results (test_aws_proxy_response_payload_format_validation)', () => {
  it('headers may be null', () => {
    const { response } = answered({ statusCode: 200, headers: null });
    expect(response).toMatchObject({ status: 200, body: '' });
    expect(byLowerName(response)).toMatchObject({ 'content-type': 'application/json' });
  });

  it('a boolean header becomes its word', () => {
    const { response } = answered({ statusCode: 200, headers: { 'x-a': 'v', 'x-b': true } });
    expect(byLowerName(response)).toMatchObject({ 'x-a': 'v', 'x-b': 'true' });
  });

  it('Base64 that is not called so is text', () => {
    expect(answered({ statusCode: 200, body: 'eA==' }).response.body).toBe('eA==');
  });

  it('only headers: 200 and no body', () => {
    const { response } = answered({ headers: { 'x-a': 'v' } });
    expect(response).toMatchObject({ status: 200, body: '' });
  });

  it('a function that fails is a 502 that tells nothing', () => {
    const { response } = call(
      { type: 'AWS_PROXY' },
      { backend: { lambda: { error: { errorMessage: 'the JSON object must be str' } } } },
    );
    expect(response).toMatchObject({ status: 502, body: '{"message": "Internal server error"}' });
    expect(byLowerName(response)).toMatchObject({
      'content-type': 'application/json',
      'x-amzn-errortype': 'InternalServerErrorException',
    });
  });
});

interface AcceptCase {
  readonly accept: string | null;
  readonly types: readonly string[];
  readonly decoded: boolean;
}

const png = ['image/png', '*/test'];
const three = ['image/png', 'application/*', 'image/jpg'];

const accepts: readonly AcceptCase[] = [
  { accept: 'image/png', types: [], decoded: false },
  { accept: 'image/png', types: png, decoded: true },
  { accept: 'image/jpg', types: png, decoded: false },
  { accept: 'image/*', types: png, decoded: false },
  { accept: '*/test', types: png, decoded: false },
  { accept: 'random/test', types: png, decoded: false },
  { accept: '*/*', types: png, decoded: false },
  { accept: 'image/webp,image/png,*/*;q=0.8', types: png, decoded: false },
  { accept: 'image/png,image/*,*/*;q=0.8', types: png, decoded: true },
  { accept: 'application/whatever', types: three, decoded: true },
  { accept: 'application/test', types: three, decoded: true },
  { accept: 'application/*', types: three, decoded: true },
  { accept: 'image/jpg', types: three, decoded: true },
  { accept: 'application', types: three, decoded: false },
  { accept: null, types: three, decoded: false },
];

describe('Base64 (test_aws_proxy_binary_response)', () => {
  const bytes = '/wCqIBE=';
  const result = { statusCode: 200, headers: { 'Content-Type': 'image/png' }, body: bytes };
  const asked = (
    { accept, types }: AcceptCase,
    isBase64Encoded: boolean,
  ): { isBase64Encoded: boolean; body: string } =>
    call(
      { type: 'AWS_PROXY', binaryMediaTypes: types },
      {
        request: { headers: accept === null ? {} : { Accept: accept } },
        backend: { lambda: { result: { ...result, isBase64Encoded } } },
      },
    ).response;

  it.each(accepts)('Accept $accept with $types: decoded $decoded', (one) => {
    expect(asked(one, true)).toMatchObject({ isBase64Encoded: one.decoded, body: bytes });
  });

  it('is not decoded where the function does not say so', () => {
    expect(asked({ accept: 'image/png', types: png, decoded: false }, false)).toMatchObject({
      isBase64Encoded: false,
      body: bytes,
    });
  });
});
