/**
 * Request validators as recorded from the service. Each case names the public recording it stands
 * for; schemas and bodies are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { call } from './call.ts';

const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
const required = (name: string, location: 'path' | 'query' | 'header') =>
  ({ ...place, name, location, required: true, example: undefined }) as const;

const two = {
  type: 'object',
  properties: { a: { type: 'number' }, b: { type: 'number' } },
  required: ['a', 'b'],
};

const validated = (method: string, request: Scenario['request'], isOn = true): string => {
  const { response } = call(
    {
      type: 'AWS_PROXY',
      method,
      path: '/nested/{part}',
      parameters: [required('part', 'path'), required('q', 'query'), required('x-h', 'header')],
      bodySchema: two,
      validator: { body: isOn, parameters: isOn },
    },
    {
      request: { path: { part: 'p' }, ...request },
      backend: { lambda: { result: { statusCode: 200, body: 'passed' } } },
    },
  );
  return `${response.status} ${response.body}`;
};

const all = { query: { q: '1' }, headers: { 'x-h': '1' } };
const invalid = '400 {"message": "Invalid request body"}';

describe('a validator of both (test_api_gateway_request_validator)', () => {
  it('passes what is whole', () => {
    expect(validated('POST', { ...all, body: '{"a": 1, "b": 2}' })).toBe('200 passed');
  });

  it('a GET without a body does not fit a model with required members', () => {
    expect(validated('GET', all)).toBe(invalid);
    const typed = { ...all.headers, 'Content-Type': 'application/json' };
    expect(validated('GET', { ...all, headers: typed })).toBe(invalid);
  });

  it('names what is missing', () => {
    expect(validated('GET', { query: { q: '1' } })).toBe(
      '400 {"message": "Missing required request parameters: [x-h]"}',
    );
    expect(validated('GET', { headers: { 'x-h': '1' } })).toBe(
      '400 {"message": "Missing required request parameters: [q]"}',
    );
  });

  it('that is switched off lets everything pass', () => {
    expect(validated('POST', { body: '{"other": "x"}' }, false)).toBe('200 passed');
    expect(validated('GET', {}, false)).toBe('200 passed');
  });
});

const judged = (bodySchema: unknown, body: string): number =>
  call(
    {
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      bodySchema,
      validator: { body: true, parameters: true },
    },
    { request: { headers: body === '' ? {} : { 'Content-Type': 'application/json' }, body } },
  ).response.status;

describe('a model of another (test_api_gateway_request_validator_with_ref_models)', () => {
  const schema = { type: 'array', items: { $ref: '#/definitions/two' }, definitions: { two } };

  it('a list of fitting members fits; no body at all does not', () => {
    expect(judged(schema, '[{"a": 1, "b": 2}]')).toBe(200);
    expect(judged(schema, '')).toBe(400);
  });
});

describe('one of two, null among them (test_api_gateway_request_validator_with_ref_one_ofmodels)', () => {
  const schema = {
    type: 'object',
    properties: { status: { oneOf: [{ type: 'null' }, { $ref: '#/definitions/two' }] } },
    required: ['status'],
    definitions: { two },
  };

  it('null fits, a member fits, nothing and something else do not', () => {
    expect(judged(schema, '{"status": null}')).toBe(200);
    expect(judged(schema, '{"status": {"a": 1, "b": 2}}')).toBe(200);
    expect(judged(schema, '')).toBe(400);
    expect(judged(schema, '{"other": "x"}')).toBe(400);
  });
});

describe('what the log and a gateway response say of a body (published logs and answers)', () => {
  const text = '{"errors": "$context.error.validationErrorString"}';
  const failing = (body: string): readonly [string | undefined, string] => {
    const { log, response } = call(
      {
        type: 'MOCK',
        bodySchema: two,
        validator: { body: true, parameters: true },
        gatewayResponses: [
          {
            ...place,
            type: 'BAD_REQUEST_BODY',
            statusCode: null,
            responseParameters: [],
            responseTemplates: [{ ...place, mediaType: 'application/json', text, known: true }],
          },
        ],
      },
      { request: { body } },
    );
    return [log.find((line) => line.startsWith('Request body does not match')), response.body];
  };
  const begin = 'Request body does not match model schema for content type application/json: ';

  it('no body, and one that is no JSON', () => {
    const unreadable = '[Unknown error parsing request body]';
    expect(failing('')).toEqual([begin + unreadable, `{"errors": "${unreadable}"}`]);
    expect(failing('{"a": ')).toEqual([begin + unreadable, `{"errors": "${unreadable}"}`]);
  });

  it('names what is missing in the order of the alphabet', () => {
    const missing = '[object has missing required properties (["a","b"])]';
    expect(failing('{}')).toEqual([
      begin + missing,
      String.raw`{"errors": "[object has missing required properties ([\"a\",\"b\"])]"}`,
    ]);
  });
});

describe('a body of a type that no model is for (a published report on validators)', () => {
  it('is not held against the model of another', () => {
    const { response } = call(
      {
        type: 'AWS_PROXY',
        bodySchema: two,
        validator: { body: true, parameters: false },
      },
      {
        request: { headers: { 'Content-Type': 'application/text' }, body: '{"other": 1}' },
        backend: { lambda: { result: { statusCode: 200, body: 'passed' } } },
      },
    );
    expect(response).toMatchObject({ status: 200, body: 'passed' });
  });
});
