import { expect, it } from 'vitest';
import { schemaFault } from '../../core/src/gateway/schema-validation.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

const order = {
  type: 'object',
  required: ['sku', 'count'],
  properties: {
    sku: { type: 'string', minLength: 2 },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    tags: { type: 'array', maxItems: 1, items: { enum: ['a', 'b'] } },
    house: { $ref: '#/definitions/House' },
  },
  additionalProperties: false,
};

it.each([
  [{ sku: 'ab', count: 1 }, null],
  [{ sku: 'ab', count: 1, tags: ['a'], house: 'anything' }, null],
  [{ sku: 'ab' }, ' lacks "count"'],
  [{ sku: 'ab', count: 1.5 }, '/count is not of type integer'],
  [{ sku: 'a', count: 1 }, '/sku is less than 2 characters long'],
  [{ sku: 'ab', count: 10 }, '/count is more than 9'],
  [{ sku: 'ab', count: 1, tags: ['c'] }, '/tags/0 is none of the allowed values'],
  [{ sku: 'ab', count: 1, tags: ['a', 'b'] }, '/tags is more than 1 items'],
  [{ sku: 'ab', count: 1, more: 1 }, ' has "more", which is not allowed'],
  [[], ' is not of type object'],
])('%j: %s', (value, expected) => {
  const fault = schemaFault(order, value);
  expect(fault === null ? null : `${fault.path} ${fault.message}`).toBe(expected);
});

// aws-recorded: validator-invalid-body
it.each([
  ['{"sku": "ab", "count": 1}', 200],
  ['{"sku": "ab"}', 400],
])('%s is answered with %i where the validator looks at the body', (body, status) => {
  const http = integrationOf({
    type: 'HTTP',
    validator: { body: true, parameters: true },
    responses: { default: {} },
  });
  const integration = { ...http, method: { ...http.method, bodySchema: order } };
  const { response } = runIntegration(integration, { request: { body } });
  expect(response.status).toBe(status);
  if (status === 400) expect(response.body).toBe('{"message": "Invalid request body"}');
});
