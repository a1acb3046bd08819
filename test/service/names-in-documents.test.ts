/** Definition and references between the parts of an OpenAPI document. */
import { describe, expect, test } from 'vitest';
import { analyze, definition, symbols } from '../../core/src/index.ts';
import { checkDefinition, checkReferences } from '../support/check.ts';
import { readMarks } from '../support/marks.ts';

const document = `openapi: 3.0.1
x-amazon-apigateway-request-validator: all
x-amazon-apigateway-request-validators:
  all:
    validateRequestBody: true
    validateRequestParameters: true
security:
  - key: []
paths:
  /orders/{id}:
    parameters:
      - { name: id, in: path, required: true, schema: { type: string } }
    post:
      parameters:
        - name: id
          in: query
        - name: X-Trace
          in: header
        - $ref: '#/components/parameters/page'
      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Order~1New"
      responses:
        '200':
          description: ok
          headers:
            X-Count: { schema: { type: string } }
        '404': { description: none }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://example.com/{id}
        requestParameters:
          integration.request.path.id: method.request.path.id
          integration.request.header.t: method.request.header.x-trace
          integration.request.querystring.page: method.request.querystring.page
          integration.request.header.other: method.request.header.other
        requestTemplates:
          application/json: |
            {"id": "$input.params('id')", "page": "$input.params().querystring.page",
             "trace": "$input.params().header.get('X-Trace')", "no": "$input.params('no')"}
        responses:
          default:
            statusCode: 200
            responseParameters:
              method.response.header.x-count: integration.response.header.n
          4\\d\\d:
            statusCode: '404'
    get:
      responses: {}
      x-amazon-apigateway-integration:
        $ref: '#/components/x-amazon-apigateway-integrations/shared'
    delete:
      responses: {}
components:
  parameters:
    page: { name: page, in: query }
  schemas:
    Order/New: { type: object }
  securitySchemes:
    key: { type: apiKey, name: x-api-key, in: header }
  x-amazon-apigateway-integrations:
    shared: { type: http_proxy, httpMethod: GET, uri: 'https://example.com' }
`;

/** The document with the first `from` replaced by its marked form, each; a wrong one fails. */
function marked(...changes: readonly string[]): { name: string; text: string } {
  let text = document;
  for (const change of changes) {
    const plain = readMarks(change).text;
    expect(document.split(plain).length, `'${plain}' stands once`).toBe(2);
    text = text.replace(plain, () => change);
  }
  return { name: 'openapi.yaml', text };
}

describe('definition', () => {
  test.each([
    ['a path parameter', ['id: method.request.path.█id', 'name: ⟦id⟧, in: path']],
    ['a header in other case', ['request.header.x-t█race', 'name: ⟦X-Trace⟧']],
    ['a parameter behind a $ref', ['method.request.querystring.█page', '{ name: ⟦page⟧, in']],
    ['a parameter that nobody declares', ['method.request.header.o█ther']],
    ['a name in a template: the path first', ["params('█id')", 'name: ⟦id⟧, in: path']],
    ['a name behind its location', ['querystring.█page"', '{ name: ⟦page⟧, in']],
    ['a name in get', ["get('X-T█race')", 'name: ⟦X-Trace⟧']],
    ['a name in a template that nobody declares', ["params('█no')"]],
    ['a $ref to a parameter', ["'#/components/parameters/█page'", '    ⟦page⟧: { name']],
    ['a $ref with an escaped name', ['schemas/Ord█er~1New', '    ⟦Order/New⟧: {']],
    ['a shared integration', ['integrations/█shared', '    ⟦shared⟧: {']],
    ['a status code', ['statusCode: 2█00', "'⟦200⟧':"]],
    ['a status code in quotes', ["statusCode: '40█4'", "'⟦404⟧':"]],
    ['a header of the response', ['method.response.header.█x-count', '⟦X-Count⟧: {']],
    ['the validator', ['request-validator: a█ll', '  ⟦all⟧:\n']],
    ['a security scheme', ['- k█ey: []', '    ⟦key⟧: { type: apiKey']],
    ['nothing for any other text', ['description: o█k']],
  ])('%s', (_, changes) => checkDefinition(marked(...changes)));

  test('each operation that shares an integration declares the parameter', () => {
    const shared = `paths:
  /a/{id}:
    get: &operation
      parameters: [{ name: ⟦id⟧, in: path }]
      x-amazon-apigateway-integration:
        $ref: '#/components/x-amazon-apigateway-integrations/one'
    put:
      parameters: [{ name: ⟦id⟧, in: path }]
      x-amazon-apigateway-integration:
        $ref: '#/components/x-amazon-apigateway-integrations/one'
components:
  x-amazon-apigateway-integrations:
    one:
      type: http
      requestParameters:
        integration.request.path.id: method.request.path.█id
`;
    checkDefinition({ name: 'openapi.yaml', text: shared });
  });

  test.each([
    '',
    'paths',
    '$ref: "#/a"',
    'paths:\n  /a:\n    get:\n      x-amazon-apigateway-integration:\n        $ref: "#/"\n',
    'paths: {/a: {get: {x-amazon-apigateway-integration: {$ref: "#/%"}}}}',
  ])('a reference that leads nowhere is quiet: %j', (text) => {
    for (let offset = 0; offset <= text.length; offset++) {
      expect(definition(analyze(text, 'yaml'), offset)).toEqual([]);
    }
  });

  test('in JSON', () => {
    const text = `{"paths": {"/a/{id}": {"get": {
      "parameters": [{"name": "⟦id⟧", "in": "path"}],
      "x-amazon-apigateway-integration": {"type": "http",
        "requestParameters": {"integration.request.path.id": "method.request.path.█id"}}}}}}`;
    checkDefinition({ name: 'openapi.json', text });
  });
});

describe('references', () => {
  test.each([
    [
      'a declared parameter, in mappings and templates',
      ['name: ⟦def:i█d⟧, in: path', 'id: ⟦method.request.path.id⟧', "params('⟦id⟧')"],
    ],
    ['from a use', ['name: ⟦def:id⟧, in: path', 'id: ⟦method.request.path.id⟧', "params('⟦i█d⟧')"]],
    ['a response of the method', ["'⟦def:2█00⟧':", 'statusCode: ⟦200⟧']],
    ['a schema', ['"⟦#/components/schemas/Order~1New⟧"', '    ⟦def:Order█/New⟧: {']],
    ['a scheme', ['- ⟦key⟧: []', '    ⟦def:k█ey⟧: { type: apiKey']],
    ['a validator', ['request-validator: ⟦all⟧', '  ⟦def:a█ll⟧:\n']],
    [
      'a shared integration',
      ["'⟦#/components/x-amazon-apigateway-integrations/shared⟧'", '    ⟦def:sha█red⟧: {'],
    ],
    ['a query parameter that the path hides', ['- name: i█d']],
    ['nothing for any other key', ['descr█iption: ok']],
  ])('%s', (_, changes) => checkReferences(marked(...changes)));
});

test('the outline names the operations without an integration too, in the order of the file', () => {
  const found = symbols(analyze(document, 'yaml'));
  expect(found.map(({ name, detail }) => `${name}: ${detail}`)).toEqual([
    'POST /orders/{id}: http',
    'GET /orders/{id}: http_proxy',
    'DELETE /orders/{id}: no integration',
    'shared: http_proxy',
  ]);
  const [, , bare] = found;
  expect(document.slice(bare?.selection.start, bare?.selection.end)).toBe('delete');
});

test('a document without any integration has no outline of ours', () => {
  expect(symbols(analyze('openapi: 3.0.1\npaths:\n  /a:\n    get: {}\n', 'yaml'))).toEqual([]);
});
