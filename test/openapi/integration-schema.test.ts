/** `schemas/x-amazon-apigateway-integration.schema.json` is what the table of keys says. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { integrationSchema } from '../../core/src/openapi/integration-schema.ts';
import { expectText } from '../support/expect-golden.ts';

const file = '../../schemas/x-amazon-apigateway-integration.schema.json';

test('the schema is up to date (`npm run schemas` writes it)', () => {
  const text = `${JSON.stringify(integrationSchema(), null, 2)}\n`;
  expectText(join(import.meta.dirname, file), text);
});

test('types are taken in either case, other words are not', () => {
  expect(integrationSchema()).toMatchObject({
    properties: {
      type: {
        anyOf: [{ enum: expect.arrayContaining(['aws_proxy', 'AWS_PROXY']) as unknown }, {}, {}],
      },
    },
  });
});
