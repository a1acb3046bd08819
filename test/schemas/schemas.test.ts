/**
 * The JSON Schemas: those that are made from our tables are up to date, and a validator that is not
 * ours reads them as they are meant.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { extensionSchema } from '../../core/src/openapi/extension-schema.ts';
import { integrationSchema } from '../../core/src/openapi/integration-schema.ts';
import { configSchema } from '../../core/src/service/config-schema.ts';
import { expectText } from '../support/expect-golden.ts';

const folder = join(import.meta.dirname, '../../schemas');

test.each<[string, object]>([
  ['config', configSchema()],
  ['x-amazon-apigateway-extensions', extensionSchema()],
  ['x-amazon-apigateway-integration', integrationSchema()],
])('%s is up to date (`npm run schemas` writes it)', (name, schema) => {
  expectText(join(folder, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
});

test.each(readdirSync(folder))('%s is a schema of draft-07', (name) => {
  const schema = JSON.parse(readFileSync(join(folder, name), 'utf8')) as object;
  // Strict: a keyword that does not exist, or has no effect where it stands, is an error.
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true });
  expect(() => ajv.compile(schema)).not.toThrow();
});

const validate = new Ajv({ allowUnionTypes: true, allErrors: true }).compile(extensionSchema());

/** Where a document in YAML does not fit, by pointer. */
function misfits(text: string): string[] {
  validate(parse(text));
  const places = (validate.errors ?? []).map(({ instancePath }) => instancePath);
  return [...new Set(places)];
}

describe('a document', () => {
  test('with every extension in its place fits', () => {
    const text = readFileSync(join(import.meta.dirname, 'every-extension.yaml'), 'utf8');
    expect(misfits(text)).toEqual([]);
    for (const name of Object.keys(extensionSchema()['definitions'] as object)) {
      if (name.startsWith('x-')) expect(text).toContain(`${name}:`);
    }
  });

  test('whose values are filled in later fits', () => {
    expect(
      misfits(`
x-amazon-apigateway-minimum-compression-size: \${size}
x-amazon-apigateway-api-key-source: { Ref: KeySource }
x-amazon-apigateway-binary-media-types: { 'Fn::Split': [',', { Ref: Types }] }
components:
  securitySchemes:
    a: { x-amazon-apigateway-authorizer: { type: request, authorizerUri: { 'Fn::Sub': 'arn:…' } } }
`),
    ).toEqual([]);
  });

  test.each([
    ['x-amazon-apigateway-api-key-source: QUERY', '/x-amazon-apigateway-api-key-source'],
    [
      'x-amazon-apigateway-minimum-compression-size: -1',
      '/x-amazon-apigateway-minimum-compression-size',
    ],
    [
      'x-amazon-apigateway-minimum-compression-size: 10485761',
      '/x-amazon-apigateway-minimum-compression-size',
    ],
    [
      'x-amazon-apigateway-binary-media-types: image/png',
      '/x-amazon-apigateway-binary-media-types',
    ],
    [
      'x-amazon-apigateway-request-validators: { all: { validateRequestBody: maybe } }',
      '/x-amazon-apigateway-request-validators/all/validateRequestBody',
    ],
    [
      'paths: { /a: { get: { x-amazon-apigateway-auth: { type: IAM } } } }',
      '/paths/~1a/get/x-amazon-apigateway-auth/type',
    ],
    [
      'paths: { /a: { x-amazon-apigateway-any-method: { x-amazon-apigateway-integration: { type: lambda } } } }',
      '/paths/~1a/x-amazon-apigateway-any-method/x-amazon-apigateway-integration/type',
    ],
    [
      'securityDefinitions: { a: { x-amazon-apigateway-authorizer: { type: lambda } } }',
      '/securityDefinitions/a/x-amazon-apigateway-authorizer/type',
    ],
    ['x-amazon-apigateway-policy: allow', '/x-amazon-apigateway-policy'],
  ])('%s does not fit', (text, place) => {
    expect(misfits(text)).toContain(place);
  });
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
