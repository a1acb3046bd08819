/** The checks of parameters where more than an example of their pages decides. */
import { describe, expect, test } from 'vitest';
import { analyze, applyEdits, diagnostics, type Diagnostic } from '../../core/src/index.ts';

/** Those of one check. */
function found(text: string, code: string): readonly Diagnostic[] {
  return diagnostics(analyze(text, 'yaml')).filter((diagnostic) => diagnostic.code === code);
}

/** What a check underlines. */
function marked(text: string, code: string): readonly string[] {
  return found(text, code).map(({ span }) => text.slice(span.start, span.end));
}

/** The lines that the fix of the only finding writes; none where it has no fix. */
function written(text: string, code: string): readonly string[] {
  const [edits = []] = found(text, code).flatMap(({ fixes }) => fixes.map((fix) => fix.edits));
  const before = text.split('\n');
  return applyEdits(text, edits)
    .split('\n')
    .filter((line) => !before.includes(line))
    .map((line) => line.trim());
}

interface Operation {
  readonly path?: string;
  /** Lines at the operation, each indented as there. */
  readonly own?: string;
  /** Lines of the integration, likewise. */
  readonly integration: string;
  readonly head?: string;
}

function document({ path = '/orders', own = '', integration, head }: Operation): string {
  const lines = (text: string, indent: string): string =>
    text.replace(/^(?=.)/gm, indent).replace(/\n?$/, text === '' ? '' : '\n');
  return `${head ?? 'openapi: 3.0.1'}
paths:
  ${path}:
    get:
      operationId: orders
${lines(own, '      ')}      responses: { "200": { description: ok } }
      x-amazon-apigateway-integration:
${lines(integration, '        ')}`;
}

const http = 'type: http\nhttpMethod: GET\nuri: https://backend.example.com/orders\nresponses: { default: { statusCode: "200" } }\n'; // prettier-ignore

const lambda =
  'type: aws_proxy\nhttpMethod: POST\nuri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:orders/invocations\n';

function stack(properties: string): string {
  return `Resources:
  Order:
    Type: AWS::ApiGateway::Resource
    Properties: { PathPart: '{id}', ParentId: !GetAtt Api.RootResourceId }
  GetOrder:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      ResourceId: !Ref Order
      MethodResponses: [{ StatusCode: "200" }]
${properties.replace(/^(?=.)/gm, '      ')}`;
}

const reading = `Integration:
  Type: HTTP
  IntegrationHttpMethod: GET
  Uri: https://backend.example.com/orders/{id}
  RequestParameters:
    integration.request.path.id: method.request.path.id
  IntegrationResponses: [{ StatusCode: "200" }]
`;

describe('reqparam-undeclared', () => {
  const code = 'reqparam-undeclared';
  const mapping = (source: string): string =>
    `${http}requestParameters:\n  integration.request.header.x: ${source}\n`;

  test('a method of its own declares the variables of its path too', () => {
    expect(marked(stack(reading), code)).toEqual(['id']);
    const declared = 'RequestParameters: { method.request.path.id: true }\n';
    expect(marked(stack(declared + reading), code)).toEqual([]);
    expect(marked(stack(`RequestParameters: !If [A, {}, {}]\n${reading}`), code)).toEqual([]);
  });

  test('and its fix declares them there', () => {
    const line = 'method.request.path.id: true';
    expect(written(stack(reading), code)).toEqual(['RequestParameters:', line]);
    const some = 'RequestParameters:\n  method.request.header.kind: false\n';
    expect(written(stack(some + reading), code)).toEqual([line]);
  });

  test('an import declares those of the path', () => {
    const integration = mapping('method.request.path.rest');
    expect(marked(document({ path: '/{id}/{rest+}', integration }), code)).toEqual([]);
    expect(marked(document({ path: '/${base}', integration }), code)).toEqual([]);
    expect(marked(document({ path: '/{id}', integration }), code)).toEqual(['rest']);
  });

  test('names of headers in any case, of query parameters in theirs', () => {
    const own = 'parameters: [{ name: Kind, in: header }, { name: Page, in: query }]';
    const header = mapping('method.request.header.kind');
    const query = mapping('method.request.querystring.page');
    expect(marked(document({ own, integration: header }), code)).toEqual([]);
    expect(marked(document({ own, integration: query }), code)).toEqual(['page']);
  });

  test.each([
    ['another file', "parameters: [{ $ref: 'shared.yaml#/page' }]"],
    ['a name to come', 'parameters: [{ name: "${name}", in: query }]'],
    ['an intrinsic', 'parameters: { Fn::If: [A, [], []] }'],
  ])('what %s declares is not known', (_, own) => {
    const integration = mapping('method.request.querystring.page');
    expect(marked(document({ own, integration }), code)).toEqual([]);
  });

  test('Swagger declares a type, a path variable is required', () => {
    const swagger = { head: 'swagger: "2.0"', integration: mapping('method.request.path.id') };
    expect(written(document(swagger), code)).toEqual([
      'parameters:',
      '- name: id',
      'in: path',
      'required: true',
      'type: string',
    ]);
  });

  test('a list that an anchor shares is not added to', () => {
    const own = 'parameters: &shared []\nx-also: *shared';
    const integration = mapping('method.request.querystring.page');
    expect(written(document({ own, integration }), code)).toEqual([]);
  });
});

describe('cachekey-undeclared', () => {
  test('a path variable is declared by an import, not by a method of its own', () => {
    const keys = 'cacheKeyParameters: [method.request.path.id]\n';
    const code = 'cachekey-undeclared';
    expect(marked(document({ path: '/{id}', integration: http + keys }), code)).toEqual([]);
    const own = `${reading}  CacheKeyParameters: [method.request.path.id]\n`;
    expect(marked(stack(own), code)).toEqual(['method.request.path.id']);
  });
});

describe('reqparam-duplicate-name', () => {
  const code = 'reqparam-duplicate-name';

  test('is sure of a method, and not of an import', () => {
    const both = 'RequestParameters:\n  method.request.path.id: true\n  method.request.header.id: true\n'; // prettier-ignore
    expect(found(stack(both + reading), code).map(({ severity }) => severity)).toEqual(['error']);
    const own = 'parameters: [{ name: id, in: header }, { name: id, in: query }]';
    const imported = found(document({ own, integration: http }), code);
    expect(imported.map(({ severity }) => severity)).toEqual(['warning']);
  });

  test('a shared parameter is underlined where the operation names it', () => {
    const own = "parameters: [{ name: id, in: header }, { $ref: '#/parameters/id' }]";
    const head = 'swagger: "2.0"\nparameters: { id: { name: id, in: query, type: string } }';
    expect(marked(document({ head, own, integration: http }), code)).toEqual([
      "{ $ref: '#/parameters/id' }",
    ]);
  });
});

describe('reqparam-lambda-proxy', () => {
  const code = 'reqparam-lambda-proxy';
  const mapped = (mapping: string, more = ''): string =>
    document({
      path: '/{id}',
      integration: `${lambda}requestParameters:\n  ${mapping}\n${more}passthroughBehavior: never\n`,
    });
  const copy = 'integration.request.path.id: method.request.path.id';
  const static_ = "integration.request.header.x: '''a'''";

  test('what the event holds anyway is only faded', () => {
    const levels = [copy, static_].map((one) => found(mapped(one), code)[0]);
    expect(levels.map((one) => one?.severity)).toEqual(['hint', 'warning']);
    expect(levels.map((one) => one?.unnecessary)).toEqual([true, true]);
  });

  test('cache keys have their effect, and those that cannot be seen may', () => {
    expect(marked(mapped(copy, 'cacheKeyParameters: [method.request.path.id]\n'), code)).toEqual(
      [],
    );
    expect(marked(mapped(copy, 'cacheKeyParameters: !Ref Keys\n'), code)).toEqual([]);
    expect(marked(mapped(copy, 'cacheKeyParameters: []\n'), code)).toEqual(['requestParameters']);
  });

  test('a placeholder of the uri is filled', () => {
    const placed = mapped(copy).replace('function:orders', 'function:{id}');
    expect(marked(placed, code)).toEqual([]);
  });

  test('a header that makes every call fail is another matter', () => {
    const illegal = mapped("integration.request.header.Connection: '''close'''");
    expect(marked(illegal, code)).toEqual([]);
    expect(marked(illegal, 'reqparam-illegal-header-aws')).toEqual([
      'integration.request.header.Connection',
    ]);
  });
});

describe('reqparam-http-api-grammar', () => {
  const code = 'reqparam-http-api-grammar';
  const swagger = (mapping: string, integration = http): string =>
    document({
      head: 'swagger: "2.0"',
      integration: `${integration}requestParameters:\n  ${mapping}\n`,
    });

  test.each([
    ['overwrite:header.a: $context.stage', 'integration.request.header.a: context.stage'],
    [
      'append:querystring.a: ${stageVariables.b}',
      'integration.request.querystring.a: stageVariables.b',
    ],
    [
      'append:header.a: "$request.body.b.c"',
      'integration.request.header.a: "method.request.body.b.c"',
    ],
    ["overwrite:header.a: 'b'", "integration.request.header.a: '''b'''"],
  ])('%s → %s', (before, after) => {
    expect(written(swagger(before), code)).toEqual([after]);
  });

  test.each([
    'overwrite:path: /orders',
    'overwrite:header.a: ${request.header.b}-${context.stage}',
    'overwrite:header.a: $request.path',
    'overwrite:header.a: b\n  integration.request.header.a: context.stage',
  ])('%s has no twin in a REST API', (mapping) => {
    expect(found(swagger(mapping), code).map(({ fixes }) => fixes)).toEqual([[]]);
  });

  test('a proxy passes on what it cannot remove', () => {
    const removal = 'remove:header.a: ""';
    const proxy = 'type: http_proxy\nhttpMethod: GET\nuri: https://backend.example.com/orders\n';
    expect(found(swagger(removal, proxy), code).map(({ fixes }) => fixes.length)).toEqual([0]);
    expect(found(swagger(removal), code).map(({ fixes }) => fixes.length)).toEqual([1]);
  });

  test('is the only one to speak of such a key', () => {
    const all = diagnostics(analyze(swagger('overwrite:header.a: $request.header.b'), 'yaml'));
    expect(all.filter(({ severity }) => severity === 'error').map((one) => one.code)).toEqual([
      code,
    ]);
  });
});

describe('reqparam-body-json', () => {
  const code = 'reqparam-body-json';
  const integration = `${http}requestParameters:\n  integration.request.header.x: method.request.body.a\n`; // prettier-ignore

  test.each([
    ['[application/x-www-form-urlencoded, text/xml]', ['a']],
    ['[multipart/form-data; boundary=x]', ['a']],
    ['[text/plain]', []],
    ['[application/xml, application/json]', []],
    ['[]', []],
    ['["${type}"]', []],
  ])('Swagger: consumes %s', (consumes, expected) => {
    const head = 'swagger: "2.0"';
    const text = document({ head, own: `consumes: ${consumes}`, integration });
    expect(marked(text, code)).toEqual(expected);
  });
});

describe('reqparam-proxy-path', () => {
  test('a method of its own', () => {
    const method = stack(reading.replace(/ {2}RequestParameters:\n.*\n/, ''));
    const greedy = method.replace("'{id}'", "'{id+}'");
    expect(marked(greedy, 'reqparam-proxy-path')).toEqual(['{id}']);
    expect(written(greedy, 'reqparam-proxy-path')).toEqual([
      'RequestParameters:',
      'integration.request.path.id: method.request.path.id',
    ]);
    expect(marked(greedy, 'uri-placeholder-unmapped')).toEqual([]);
    expect(marked(method, 'uri-placeholder-unmapped')).toEqual(['{id}']);
  });
});

describe('path-param-undeclared', () => {
  const code = 'path-param-undeclared';

  test('a method of its own', () => {
    const other = stack(`RequestParameters: { method.request.path.ID: true }\n${reading}`);
    expect(written(other, code)).toEqual(['RequestParameters: { method.request.path.id: true }']);
    expect(marked(other.replace('!GetAtt Api.RootResourceId', '!Ref Parent'), code)).toEqual([]);
  });

  test('no name is offered where two are open', () => {
    const own = 'parameters: [{ name: c, in: path }]';
    const [finding] = found(document({ path: '/{a}/{b}', own, integration: http }), code);
    expect(finding?.message).toContain("declares its '{a}', '{b}'");
    expect(finding?.fixes).toEqual([]);
  });
});

describe('template-service-content-type', () => {
  const code = 'template-service-content-type';
  const method = (template: string, more = ''): string =>
    stack(`Integration:
  Type: AWS
  IntegrationHttpMethod: POST
  Uri: !Sub arn:aws:apigateway:\${AWS::Region}:sqs:path/orders
  Credentials: !GetAtt Role.Arn
  PassthroughBehavior: NEVER
${more}  RequestTemplates:
    application/json: |
      ${template.replaceAll('\n', '\n      ')}
  IntegrationResponses: [{ StatusCode: "200" }]
`);

  test('directives and comments before the form', () => {
    const text = method("## send\n#set($a = 'b')\nAction=SendMessage&MessageBody=$a");
    expect(written(text, code)).toEqual([
      'RequestParameters:',
      `integration.request.header.Content-Type: "'application/x-www-form-urlencoded'"`,
    ]);
  });

  test.each([
    ['JSON', '{"Action": "a"}', ''],
    ['an override', 'Action=a#set($context.requestOverride.header.Content-Type = "b")', ''],
    [
      'a mapping',
      'Action=a',
      '  RequestParameters: { integration.request.header.content-type: "\'a\'" }\n',
    ],
    ['mappings that are not seen', 'Action=a', '  RequestParameters: !If [A, {}, {}]\n'],
  ])('nothing is said of %s', (_, template, more) => {
    expect(marked(method(template, more), code)).toEqual([]);
  });
});
