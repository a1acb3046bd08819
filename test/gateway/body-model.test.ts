import { describe, expect, it } from 'vitest';
import { judgeBody } from '../../core/src/gateway/body-model/judge-body.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { bodyModel, integrationOf, type IntegrationParts } from './integration-of.ts';

function fault(schema: unknown, value: unknown): string | null {
  const { fault: found } = judgeBody(bodyModel(schema), value);
  return found && `${found.path} ${found.message}`;
}

function unjudged(schema: unknown, value: unknown): readonly string[] {
  const judgement = judgeBody(bodyModel(schema), value);
  expect(judgement.fault).toBeNull();
  return [...judgement.unjudged];
}

const order = {
  type: 'object',
  required: ['sku', 'count'],
  properties: {
    sku: { type: 'string', minLength: 2 },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    tags: { type: 'array', items: { enum: ['a', 'b'] } },
  },
  additionalProperties: false,
};

// Expected: JSON schema draft 4, the dialect of models (Developer Guide).
it.each([
  [{ sku: 'ab', count: 1 }, null],
  [{ sku: 'ab' }, ' lacks "count"'],
  [{ sku: 'ab', count: 1.5 }, '/count is not of type integer'],
  [{ sku: 'a', count: 1 }, '/sku has 1 of at least 2 characters'],
  [{ sku: 'ab', count: 10 }, '/count is more than 9'],
  [{ sku: 'ab', count: 1, tags: ['c'] }, '/tags/0 is none of the allowed values'],
  [{ sku: 'ab', count: 1, more: 1 }, ' has "more", which is not allowed'],
  [[], ' is not of type object'],
])('%j: %s', (value, expected) => {
  expect(fault(order, value)).toBe(expected);
});

it.each([
  [{ pattern: '^a+$' }, 'aa', null],
  [{ pattern: 'a' }, 'bab', null],
  [{ pattern: '^a+$' }, 'b', ' does not match ^a+$'],
  [{ pattern: '^a+$' }, 5, null],
  [{ allOf: [{ minimum: 1 }, { maximum: 2 }] }, 3, ' is more than 2'],
  [{ anyOf: [{ type: 'string' }, { minimum: 5 }] }, 4, ' fits none of the schemas of anyOf'],
  [{ oneOf: [{ type: 'integer' }, { minimum: 5 }] }, 6, ' fits 2 of the schemas of oneOf'],
  [{ oneOf: [{ type: 'integer' }, { minimum: 5 }] }, 4, null],
  [{ not: { type: 'null' } }, null, ' fits the schema of not'],
  [{ items: [{ type: 'string' }], additionalItems: false }, ['a', 'b'], '/1 is one item too many'],
  [{ uniqueItems: true }, [{ a: 1 }, { a: 1 }], ' has two equal items'],
  [{ multipleOf: 5 }, 7, ' is no multiple of 5'],
  [{ minProperties: 1 }, {}, ' has 0 of at least 1 members'],
  [
    { patternProperties: { '^x-': { type: 'string' } }, additionalProperties: false },
    { 'x-a': 1 },
    '/x-a is not of type string',
  ],
  [{ additionalProperties: { type: 'string' } }, { a: 1 }, '/a is not of type string'],
  [{ enum: [{ a: 1, b: 2 }] }, { b: 2, a: 1 }, null],
])('%j judges %j: %s', (schema, value, expected) => {
  expect(fault(schema, value)).toBe(expected);
});

// Rule schema-unsupported of the guide's notes, and what an import leaves out.
it.each([
  [{ type: 'string', nullable: true }, null, ['nullable']],
  [{ minItems: 2 }, [1], ['minItems']],
  [{ minItems: 1 }, [1], []],
  [{ format: 'date' }, 'no date', ['format']],
  [{ minimum: 1, exclusiveMinimum: true }, 1, ['exclusiveMinimum']],
  [{ pattern: '(' }, 'x', ['pattern']],
  [{ not: { format: 'date' } }, 'x', ['not']],
  [{ $ref: '#/nowhere' }, 1, ['#/nowhere']],
  [{ $ref: '#' }, 1, ['what lies deepest']],
])('what is not certain in %j never refuses %j', (schema, value, names) => {
  expect(unjudged(schema, value)).toEqual(names);
});

describe('models that refer to each other in a circle', () => {
  const person = {
    type: 'object',
    required: ['name'],
    properties: { name: { type: 'string' }, house: { $ref: '#/definitions/House' } },
    definitions: {
      House: { properties: { owner: { $ref: '#/definitions/Person' } } },
      Person: {
        type: 'object',
        required: ['name'],
        properties: { house: { $ref: '#/definitions/House' } },
      },
    },
  };

  // aws-recorded: validator-circular-models
  it('are enforced at every depth', () => {
    const body = { name: 'a', house: { owner: { name: 'b', house: { owner: {} } } } };
    expect(fault(person, body)).toBe('/house/owner/house/owner lacks "name"');
  });
});

/** What stands between the brackets of `$context.error.validationErrorString`. */
function words(schema: unknown, value: unknown): readonly string[] {
  return judgeBody(bodyModel(schema), value).faults.map((found) => found.words);
}

// The message bundle and the order of json-schema-validator (java-json-tools); the first two stand
// so in public reports of API Gateway.
it.each([
  [
    { required: ['team', 'procedure', 'medication'] },
    {},
    ['object has missing required properties (["medication","procedure","team"])'],
  ],
  [{ pattern: '^[a-z]+$' }, '7', ['ECMA 262 regex "^[a-z]+$" does not match input string "7"']],
  [
    { type: 'number' },
    'a',
    [
      'instance type (string) does not match any allowed primitive type (allowed: ["integer","number"])',
    ],
  ],
  [
    { type: ['string', 'null'] },
    1,
    [
      'instance type (integer) does not match any allowed primitive type (allowed: ["null","string"])',
    ],
  ],
  [
    { enum: ['a', 1] },
    { b: 2 },
    ['instance value ({"b":2}) not found in enum (possible values: ["a",1])'],
  ],
  [
    { minimum: 2 },
    1.5,
    ['numeric instance is lower than the required minimum (minimum: 2, found: 1.5)'],
  ],
  [
    { maximum: 2 },
    3,
    ['numeric instance is greater than the required maximum (maximum: 2, found: 3)'],
  ],
  [{ multipleOf: 5 }, 7, ['remainder of division is not zero (7 / 5)']],
  [{ minLength: 2 }, '😀', ['string "😀" is too short (length: 1, required minimum: 2)']],
  [{ maxLength: 1 }, 'ab', ['string "ab" is too long (length: 2, maximum allowed: 1)']],
  [
    { minProperties: 1 },
    {},
    ['object has too few properties (found 0 but schema requires at least 1)'],
  ],
  [
    { maxProperties: 0 },
    { a: 1 },
    ['object has too many properties (found 1 but schema requires at most 0)'],
  ],
  [
    { additionalProperties: false },
    { b: 1, a: 1 },
    ['object instance has properties which are not allowed by the schema: ["a","b"]'],
  ],
  [
    { items: [{}], additionalItems: false },
    [1, 2],
    ['schema only allows 1 elements in array but instance has 2 elements'],
  ],
  [{ uniqueItems: true }, [1, 1], ['array must not contain duplicate elements']],
  [
    { allOf: [{ minimum: 1 }, { maximum: 2 }] },
    3,
    ['instance failed to match all required schemas (matched only 1 out of 2)'],
  ],
  [
    { anyOf: [{ type: 'null' }, { minimum: 5 }] },
    4,
    ['instance failed to match at least one required schema among 2'],
  ],
  [
    { oneOf: [{ type: 'integer' }, { minimum: 5 }] },
    6,
    ['instance failed to match exactly one schema (matched 2 out of 2)'],
  ],
  [{ not: {} }, 1, ['instance matched a schema which it should not have']],
  // The keywords of one value by name; what lies inside is not looked at.
  [
    {
      type: 'object',
      required: ['b'],
      additionalProperties: false,
      properties: { a: { type: 'null' } },
    },
    { a: 1, c: 1 },
    [
      'object instance has properties which are not allowed by the schema: ["c"]',
      'object has missing required properties (["b"])',
    ],
  ],
  // Members by name; those of a later member are not looked at after a fault.
  [
    {
      properties: {
        b: { type: 'null' },
        a: { type: 'null' },
        c: { properties: { d: { type: 'null' } } },
      },
    },
    { b: 1, a: 1, c: { d: 1 } },
    [
      'instance type (integer) does not match any allowed primitive type (allowed: ["null"])',
      'instance type (integer) does not match any allowed primitive type (allowed: ["null"])',
    ],
  ],
])('%j says of %j: %j', (schema, value, expected) => {
  expect(words(schema, value)).toEqual(expected);
});

const parts: IntegrationParts = {
  type: 'HTTP',
  validator: { body: true, parameters: true },
  bodySchema: order,
  responses: { default: {} },
};

// aws-recorded: validator-invalid-body
it.each([
  ['{"sku": "ab", "count": 1}', 200],
  ['{"sku": "ab"}', 400],
])('%s is answered with %i where the validator looks at the body', (body, status) => {
  const { response } = runIntegration(integrationOf(parts), { request: { body } });
  expect(response.status).toBe(status);
  if (status === 400) expect(response.body).toBe('{"message": "Invalid request body"}');
});

// The guide: a body whose Content-Type has no model is not checked.
it('leaves a body of another Content-Type unchecked', () => {
  const request = { headers: { 'Content-Type': 'text/plain' }, body: '{}' };
  const { response, steps } = runIntegration(integrationOf(parts), { request });
  expect(response.status).toBe(200);
  const step = steps.find(({ id }) => id === 'validate-request');
  expect(step?.reason).toContain('There is no body model for text/plain');
});

// The guide: a required parameter must be included and not blank.
it('refuses a required parameter that is blank', () => {
  const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
  const limit = {
    ...place,
    name: 'limit',
    location: 'query',
    required: true,
    example: undefined,
  } as const;
  const integration = integrationOf({ ...parts, parameters: [limit] });
  const { response } = runIntegration(integration, { request: { query: { limit: '' } } });
  expect(response.body).toBe('{"message": "Missing required request parameters: [limit]"}');
});

// Developer Guide: the model of $default is for every other Content-Type.
it('holds any other Content-Type against the model of $default', () => {
  const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
  const plain = integrationOf(parts);
  const gatewayResponses = [
    {
      ...place,
      type: 'BAD_REQUEST_BODY',
      statusCode: null,
      responseParameters: [],
      responseTemplates: [
        {
          ...place,
          mediaType: 'application/json',
          text: '{"why": "$context.error.validationErrorString"}',
          known: true,
        },
      ],
    },
  ];
  const bodyModels = [{ ...bodyModel(order), mediaType: '$default' }];
  const integration = { ...plain, method: { ...plain.method, bodyModels, gatewayResponses } };
  const request = { headers: { 'Content-Type': 'text/plain' }, body: '{"sku": "ab"}' };
  const { response } = runIntegration(integration, { request });
  // As in public reports, the quotes come escaped.
  expect(response.body).toBe('{"why": "[object has missing required properties ([\\"count\\"])]"}');
});
