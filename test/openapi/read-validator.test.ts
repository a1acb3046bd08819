import { expect, it } from 'vitest';
import { judgeBody } from '../../core/src/gateway/body-model/judge-body.ts';
import type { Method } from '../../core/src/gateway/integration.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

function method(text: string): Method {
  const [integration] = findIntegrations(parseDocument(text, 'yaml'));
  if (integration === undefined) throw new Error('no integration');
  return integration.method;
}

function document(root: string, operation: string): string {
  return `openapi: 3.0.1
${root}
paths:
  /a:
    post:
      ${operation}
      x-amazon-apigateway-integration: {type: mock}
`;
}

const validators = `x-amazon-apigateway-request-validators:
  all: {validateRequestBody: true, validateRequestParameters: true}
  body: {validateRequestBody: true}
  late: {validateRequestBody: !Ref Flag}`;
const byRoot = `${validators}\nx-amazon-apigateway-request-validator: all`;

// Developer Guide: the operation's validator wins over the document's; import-request-validator.
it.each([
  ['none', validators, '', null],
  ['of the document', byRoot, '', { name: 'all', known: true, body: true, parameters: true }],
  [
    'of the operation',
    byRoot,
    'x-amazon-apigateway-request-validator: body',
    { name: 'body', known: true, body: true, parameters: false },
  ],
  [
    'undefined',
    validators,
    'x-amazon-apigateway-request-validator: other',
    { name: 'other', known: false },
  ],
  ['an intrinsic', validators, 'x-amazon-apigateway-request-validator: !Ref V', { known: false }],
  [
    'with an unknown flag',
    validators,
    'x-amazon-apigateway-request-validator: late',
    { name: 'late', known: false },
  ],
])('a validator that is %s', (_, root, operation, expected) => {
  const { validator } = method(document(root, operation));
  if (expected === null) expect(validator).toBeNull();
  else expect(validator).toMatchObject(expected);
});

it('says where the validator is chosen', () => {
  const text = document(validators, 'x-amazon-apigateway-request-validator: body');
  const place = method(text).validator?.place;
  expect(text.slice(place?.value.start, place?.value.end)).toBe('body');
});

it('reads a model for each media type, its circles by reference', () => {
  const text = `openapi: 3.0.1
components:
  schemas:
    Person: {type: object, required: [name], properties: {house: {$ref: "#/components/schemas/House"}}}
    House: {type: object, properties: {owner: {$ref: "#/components/schemas/Person"}}}
paths:
  /a:
    post:
      requestBody:
        content:
          application/json: {schema: {$ref: "#/components/schemas/Person"}}
          text/plain: {schema: {type: string}}
      x-amazon-apigateway-integration: {type: mock}
`;
  const models = method(text).bodyModels ?? [];
  expect(models.map(({ mediaType }) => mediaType)).toEqual(['application/json', 'text/plain']);
  const [json] = models;
  if (json === undefined) throw new Error('no model');
  const { fault } = judgeBody(json, { name: 'a', house: { owner: {} } });
  expect(fault).toMatchObject({ path: '/house/owner', keyword: 'required' });
});

it('reads the body parameter of Swagger for what the operation consumes', () => {
  const text = `swagger: "2.0"
consumes: [application/json, application/xml]
paths:
  /a:
    post:
      parameters: [{in: body, name: b, schema: {type: object, required: [a]}}]
      x-amazon-apigateway-integration: {type: mock}
`;
  const models = method(text).bodyModels ?? [];
  expect(models.map(({ mediaType }) => mediaType)).toEqual(['application/json', 'application/xml']);
  expect(models[0]?.schema).toEqual({ type: 'object', required: ['a'] });
});

it('leaves what is known only after deployment out of a model', () => {
  const text = document(
    '',
    'requestBody: {content: {application/json: {schema: {type: !Ref T, pattern: "${p}"}}}}',
  );
  const [model] = method(text).bodyModels ?? [];
  expect(model?.schema).toEqual({ type: undefined, pattern: undefined });
});
