/**
 * The whole tables of contentHandling, both ways, as `test_apigw_s3_binary_support_*` recorded them
 * with three objects: bytes that are no UTF-8, their Base64, and a text.
 */
import { describe, expect, it } from 'vitest';
import type { HttpMessage } from '../../../core/src/gateway/report.ts';
import { call, sentRequest } from './call.ts';

/** The two bytes of gzip and one that begins no character. */
const raw = { body: 'H4v/', isBase64Encoded: true };
const encoded = { body: 'H4v/', isBase64Encoded: false };
const text = { body: 'a plain text, as UTF-8', isBase64Encoded: false };
const objects = { raw, encoded, text };
type Kind = keyof typeof objects;

/** What arrived, in the words of the table. */
function kindOf({ body, isBase64Encoded }: HttpMessage, sent: Kind): string {
  const shown = `${isBase64Encoded ? 'bytes' : 'text'} ${body}`;
  const names = new Map([
    [`text ${objects[sent].body}`, sent === 'raw' ? 'base64' : 'same'],
    ['bytes H4v/', sent === 'raw' ? 'same' : 'decoded'],
    ['text \u001f\ufffd\ufffd', 'replaced'],
    [`text ${btoa(objects[sent].body)}`, 'base64'],
  ]);
  return names.get(shown) ?? shown;
}

type Results = readonly [raw: string, encoded: string, text: string];
const kinds = ['raw', 'encoded', 'text'] as const;

interface RequestRow {
  readonly handling: string | undefined;
  readonly types: readonly string[];
  readonly sentAs: string;
  readonly results: Results;
}

const requests: readonly RequestRow[] = [
  { handling: undefined, types: [], sentAs: 'image/png', results: ['replaced', 'same', 'same'] },
  { handling: undefined, types: ['image/png'], sentAs: 'image/png', results: ['same', 'same', 'same'] },
  { handling: undefined, types: ['image/png'], sentAs: 'text/plain', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_TEXT', types: [], sentAs: 'image/png', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], sentAs: 'image/png', results: ['base64', 'base64', 'base64'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], sentAs: 'text/plain', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_BINARY', types: [], sentAs: 'image/png', results: ['500', 'decoded', '500'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], sentAs: 'image/png', results: ['same', 'same', 'same'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], sentAs: 'text/plain', results: ['500', 'decoded', '500'] },
]; // prettier-ignore

describe('of the request', () => {
  it.each(requests)('$handling, binary $types, sent as $sentAs', ({ handling, types, sentAs, results }) => {
    const got = kinds.map((kind) => {
      const report = call(
        {
          type: 'AWS',
          method: 'PUT',
          httpMethod: 'PUT',
          uri: 'arn:aws:apigateway:eu-west-1:s3:path/bucket/key',
          binaryMediaTypes: types,
          ...(handling && { contentHandling: handling }),
        },
        { request: { headers: { 'Content-Type': sentAs }, ...objects[kind] } },
      );
      return report.response.status === 500 ? '500' : kindOf(sentRequest(report), kind);
    });
    expect(got).toEqual(results);
  }); // prettier-ignore
});

interface ResponseRow {
  readonly handling: string | undefined;
  readonly types: readonly string[];
  readonly stored: string;
  readonly accept: string;
  readonly results: Results;
}

const octets = 'binary/octet-stream';
const responses: readonly ResponseRow[] = [
  { handling: undefined, types: [], stored: octets, accept: 'image/png', results: ['replaced', 'same', 'same'] },
  { handling: undefined, types: ['image/png'], stored: octets, accept: 'image/png', results: ['500', 'decoded', '500'] },
  { handling: undefined, types: ['image/png'], stored: 'image/png', accept: 'image/png', results: ['same', 'same', 'same'] },
  { handling: undefined, types: ['image/png'], stored: octets, accept: 'text/plain', results: ['replaced', 'same', 'same'] },
  { handling: undefined, types: ['image/png'], stored: 'image/png', accept: 'text/plain', results: ['base64', 'base64', 'base64'] },
  { handling: 'CONVERT_TO_TEXT', types: [], stored: octets, accept: 'image/png', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], stored: octets, accept: 'image/png', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], stored: 'image/png', accept: 'image/png', results: ['base64', 'base64', 'base64'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], stored: octets, accept: 'text/plain', results: ['replaced', 'same', 'same'] },
  { handling: 'CONVERT_TO_TEXT', types: ['image/png'], stored: 'image/png', accept: 'text/plain', results: ['base64', 'base64', 'base64'] },
  { handling: 'CONVERT_TO_BINARY', types: [], stored: octets, accept: 'image/png', results: ['500', 'decoded', '500'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], stored: octets, accept: 'image/png', results: ['500', 'decoded', '500'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], stored: 'image/png', accept: 'image/png', results: ['same', 'same', 'same'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], stored: octets, accept: 'text/plain', results: ['500', 'decoded', '500'] },
  { handling: 'CONVERT_TO_BINARY', types: ['image/png'], stored: 'image/png', accept: 'text/plain', results: ['same', 'same', 'same'] },
]; // prettier-ignore

describe('of the response', () => {
  it.each(responses)('$handling, binary $types, stored as $stored, Accept $accept', (row) => {
    const got = kinds.map((kind) => {
      const { response } = call(
        {
          type: 'AWS',
          method: 'GET',
          httpMethod: 'GET',
          uri: 'arn:aws:apigateway:eu-west-1:s3:path/bucket/key',
          binaryMediaTypes: row.types,
          responses: {
            default: {
              statusCode: '200',
              ...(row.handling && { contentHandling: row.handling }),
              responseParameters: { 'method.response.header.ETag': 'integration.response.header.ETag' },
            },
          },
        },
        {
          request: { headers: { Accept: row.accept } },
          backend: { headers: { 'Content-Type': row.stored, ETag: '"e"' }, ...objects[kind] },
        },
      ); // prettier-ignore
      if (response.status === 500) return '500';
      expect(response.headers['ETag']).toBe('"e"');
      return kindOf(response, kind);
    });
    expect(got).toEqual(row.results);
  });
});

describe('with a response template (test_apigw_s3_binary_support_response_convert_to_binary_with_request_template)', () => {
  const answer = (contentHandling: string): HttpMessage & { status: number } =>
    call(
      {
        type: 'AWS',
        method: 'GET',
        httpMethod: 'GET',
        uri: 'arn:aws:apigateway:eu-west-1:s3:path/bucket/key',
        binaryMediaTypes: ['image/png'],
        responses: {
          default: {
            statusCode: '200',
            contentHandling,
            responseTemplates: { 'application/json': '{"data": "$input.body"}' },
          },
        },
      },
      {
        request: { headers: { Accept: 'image/png' } },
        backend: { headers: { 'Content-Type': octets }, ...encoded },
      },
    ).response;

  it('text reaches the template', () => {
    expect(answer('CONVERT_TO_TEXT')).toMatchObject({ status: 200, body: '{"data": "H4v/"}' });
  });

  it('bytes do not', () => {
    expect(answer('CONVERT_TO_BINARY').status).toBe(500);
  });
});
