import { describe, expect, it } from 'vitest';
import { findIntegrations, findOperations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import type { FoundIntegration } from '../../core/src/openapi/found-integration.ts';
import type { Span } from '../../core/src/text/span.ts';

const ORDERS = `openapi: 3.0.1
paths:
  /orders/{id}:
    parameters:
      - {name: id, in: path, required: true, schema: {type: string, example: o-1}}
    post:
      parameters:
        - $ref: '#/components/parameters/Verbose'
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Order'}
      responses:
        '200':
          headers: {X-Id: {schema: {type: string}}}
      x-amazon-apigateway-integration:
        type: aws
        uri: arn:aws:apigateway:\${AWS::Region}:sqs:path/1/q
        httpMethod: POST
        timeoutInMillis: 1000
        requestParameters:
          integration.request.header.Content-Type: "'application/json'"
        requestTemplates:
          application/json: |
            {"id": $input.json('$.id')}
        responses:
          default:
            statusCode: 200
            responseTemplates: {application/json: "{\\"a\\": 1}"}
components:
  parameters:
    Verbose: {name: verbose, in: query, schema: {type: boolean, default: true}}
  schemas:
    Order: {type: object, properties: {id: {type: string}}}
`;

function find(text: string, language: 'yaml' | 'json' = 'yaml'): readonly FoundIntegration[] {
  return findIntegrations(parseDocument(text, language));
}

function only(text: string, language: 'yaml' | 'json' = 'yaml'): FoundIntegration {
  const [first, ...others] = find(text, language);
  if (!first || others.length > 0) throw new Error('one integration is expected');
  return first;
}

describe('findIntegrations', () => {
  const integration = only(ORDERS);
  const at = (span: Span | undefined): string => (span ? ORDERS.slice(span.start, span.end) : '');

  it('names it by its pointer and its operation', () => {
    expect(integration.pointer).toBe('/paths/~1orders~1{id}/post/x-amazon-apigateway-integration');
    expect(integration.method).toMatchObject({ httpMethod: 'POST', path: '/orders/{id}' });
    expect(integration.api).toBe('REST');
    expect(at(integration.place.key)).toBe('x-amazon-apigateway-integration');
  });

  it('gives each field with its key, its value and whether it is known', () => {
    expect(integration.type).toBe('AWS');
    expect(at(integration.typeField?.key)).toBe('type');
    expect(at(integration.typeField?.value)).toBe('aws');
    expect(integration.httpMethod).toMatchObject({ read: 'POST', known: true });
    expect(integration.timeoutInMillis?.read).toBe(1000);
    // The import resolves the region; until then nobody knows the uri.
    expect(integration.uri?.known).toBe(false);
    expect(integration.credentials).toBeNull();
    expect([...integration.keys.keys()]).toEqual([
      'type',
      'uri',
      'httpMethod',
      'timeoutInMillis',
      'requestParameters',
      'requestTemplates',
      'responses',
    ]);
  });

  it('maps a template of a literal block and one in double quotes', () => {
    const [request] = integration.requestTemplates;
    expect(request?.text).toBe(`{"id": $input.json('$.id')}\n`);
    expect(at(request?.map.toFile({ start: 7, end: 13 }))).toBe('$input');
    const response = integration.responses[0]?.responseTemplates[0];
    expect(response?.text).toBe('{"a": 1}');
    expect(at(response?.map.toFile({ start: 1, end: 4 }))).toBe('\\"a\\"');
  });

  it('reads responses and mappings', () => {
    expect(integration.responses).toMatchObject([
      { pattern: 'default', statusCode: { read: '200', known: true } },
    ]);
    expect(integration.requestParameters).toMatchObject([
      {
        target: 'integration.request.header.Content-Type',
        source: `'application/json'`,
        known: true,
      },
    ]);
  });

  it('collects parameters of path and operation, the body and responses, through $ref', () => {
    expect(integration.method.parameters).toMatchObject([
      { name: 'id', location: 'path', required: true, example: 'o-1' },
      { name: 'verbose', location: 'query', required: false, example: true },
    ]);
    expect(integration.method.bodySchema).toEqual({
      type: 'object',
      properties: { id: { type: 'string' } },
    });
    expect(integration.method.responses).toMatchObject([{ status: '200', headers: ['X-Id'] }]);
  });

  it('finds nothing in a file without our keys', () => {
    expect(find('openapi: 3.0.1\npaths: {/a: {get: {responses: {}}}}\n')).toEqual([]);
  });

  it('lists operations without an integration too', () => {
    const text = `paths:
  /a:
    get: {x-amazon-apigateway-integration: {type: mock}}
    put: {responses: {}}
`;
    const operations = findOperations(parseDocument(text, 'yaml'));
    expect(operations.map(({ pointer }) => pointer)).toEqual(['/paths/~1a/get', '/paths/~1a/put']);
  });
});

describe('places', () => {
  it('reads Swagger 2.0 in JSON', () => {
    const found = only(
      JSON.stringify({
        swagger: '2.0',
        'x-amazon-apigateway-binary-media-types': ['image/*'],
        paths: {
          '/a': {
            'x-amazon-apigateway-any-method': {
              consumes: ['application/json'],
              parameters: [{ in: 'body', name: 'b', schema: { $ref: '#/definitions/B' } }],
              responses: {
                200: { headers: { X: { type: 'string' } }, schema: { type: 'string' } },
              },
              'x-amazon-apigateway-integration': {
                type: 'HTTP_PROXY',
                uri: 'https://b.example.com',
              },
            },
          },
        },
        definitions: { B: { type: 'object', example: { n: 1 } } },
      }),
      'json',
    );
    expect(found).toMatchObject({ type: 'HTTP_PROXY', api: 'REST' });
    expect(found.method).toMatchObject({
      httpMethod: 'ANY',
      binaryMediaTypes: ['image/*'],
      bodyExample: { n: 1 },
      responses: [{ status: '200', headers: ['X'], schema: { type: 'string' } }],
    });
  });

  it('follows a $ref to a shared integration, which is listed as well', () => {
    const found = find(`openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        $ref: '#/components/x-amazon-apigateway-integrations/list'
components:
  x-amazon-apigateway-integrations:
    list: {type: aws_proxy, payloadFormatVersion: 2.0}
`);
    expect(
      found.map(({ pointer, sharedAt, type, api }) => ({ pointer, sharedAt, type, api })),
    ).toEqual([
      {
        pointer: '/paths/~1a/get/x-amazon-apigateway-integration',
        sharedAt: '/components/x-amazon-apigateway-integrations/list',
        type: 'AWS_PROXY',
        api: 'HTTP',
      },
      {
        pointer: '/components/x-amazon-apigateway-integrations/list',
        sharedAt: '/components/x-amazon-apigateway-integrations/list',
        type: 'AWS_PROXY',
        api: 'HTTP',
      },
    ]);
  });

  it('finds operations of fragments and of bodies inside CloudFormation', () => {
    const body = 'get: {x-amazon-apigateway-integration: {type: mock}}';
    expect(only(body).method).toMatchObject({ httpMethod: 'GET', path: '' });
    expect(only(`/a:\n  ${body}`).method).toMatchObject({ httpMethod: 'GET', path: '/a' });
    const stack = `Resources:
  Api:
    Type: AWS::Serverless::HttpApi
    Properties:
      DefinitionBody:
        paths:
          /a:
            ${body}
`;
    expect(only(stack)).toMatchObject({ api: 'HTTP', type: 'MOCK' });
    expect(only(stack).pointer).toBe(
      '/Resources/Api/Properties/DefinitionBody/paths/~1a/get/x-amazon-apigateway-integration',
    );
  });

  it('finds both sides of a condition', () => {
    const text = `paths:
  /a:
    Fn::If: [C, {get: {x-amazon-apigateway-integration: {type: mock}}}, {Ref: AWS::NoValue}]
  /b:
    get: !If [C, {x-amazon-apigateway-integration: {type: http}}, {x-amazon-apigateway-integration: {type: aws}}]
  /c:
    get: {x-amazon-apigateway-integration: !If [C, {type: aws_proxy}, {type: http_proxy}]}
`;
    const key = 'x-amazon-apigateway-integration';
    expect(
      find(text).map(({ pointer, type }) => `${pointer.replace(key, 'x')} ${type ?? '-'}`),
    ).toEqual([
      '/paths/~1a/Fn::If/1/get/x MOCK',
      '/paths/~1b/get/1/x HTTP',
      '/paths/~1b/get/2/x AWS',
      '/paths/~1c/get/x/1 AWS_PROXY',
      '/paths/~1c/get/x/2 HTTP_PROXY',
    ]);
  });

  it.each([
    [
      'a payload format of HTTP APIs',
      'HTTP',
      'openapi: 3.0.1',
      'type: aws_proxy, payloadFormatVersion: "2.0"',
    ],
    ['its own CORS', 'HTTP', 'x-amazon-apigateway-cors: {}', 'type: http_proxy'],
    ['nothing that only HTTP APIs have', 'REST', 'openapi: 3.0.1', 'type: http_proxy'],
    ['Swagger 2.0', 'REST', "swagger: '2.0'", 'type: aws_proxy, payloadFormatVersion: "2.0"'],
    ['a template', 'REST', 'x-amazon-apigateway-cors: {}', 'type: aws, requestTemplates: {}'],
    [
      'validators',
      'REST',
      'x-amazon-apigateway-request-validators: {}',
      'payloadFormatVersion: "2.0"',
    ],
  ])('takes an API with %s for %s', (_, kind, root, fields) => {
    const text = `${root}\npaths: {/a: {get: {x-amazon-apigateway-integration: {${fields}}}}}\n`;
    expect(only(text).api).toBe(kind);
  });

  it('does not take a schema or a lint rule for an integration', () => {
    const text = 'properties: {x-amazon-apigateway-integration: {type: object}}';
    expect(find(text)).toEqual([]);
  });

  it('passes over what cannot be read: nothing, an intrinsic, a dead reference', () => {
    for (const value of ['', '!Ref X', '{Fn::Transform: {Name: AWS::Include}}', "{$ref: '#/no'}"]) {
      expect(find(`paths: {/a: {get: {x-amazon-apigateway-integration: ${value}}}}`)).toEqual([]);
    }
  });
});
