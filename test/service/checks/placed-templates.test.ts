/** Checks of templates that ask the document around: what changes there changes what they find. */
import { describe, expect, test } from 'vitest';
import { analyze, diagnostics, type Analysis } from '../../../core/src/index.ts';

const file = (
  property: string,
  template: string,
  schema = '{ $ref: "#/components/schemas/Order" }',
) =>
  `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /orders:
    post:
      parameters:
        - { name: customer, in: query, schema: { type: string } }
      requestBody:
        content:
          application/json:
            schema: ${schema}
      responses:
        "200": { description: ok }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://backend.example.com/orders
        passthroughBehavior: never
        requestTemplates:
          application/json: ${JSON.stringify(template)}
        responses:
          default:
            statusCode: "200"
components:
  schemas:
    Order:
      type: object
      required: [other]
      additionalProperties: false
      properties:
        ${property}: { type: integer }
        other: { type: string }
`;

/** Codes with the text that they mark. */
function found(analysis: Analysis): readonly string[] {
  return diagnostics(analysis).map(
    ({ code, span }) => `${code}: ${analysis.text.slice(span.start, span.end)}`,
  );
}

const asked = '{"total": $input.json(\'$.total\')}';

describe('an edit of the document, with the template as it was', () => {
  const before = analyze(file('total', asked), 'yaml');

  test('of a schema that is shared', () => {
    expect(found(before)).toEqual([]);
    const after = analyze(file('totals', asked), 'yaml', before);
    expect(found(after)).toEqual(['template-unknown-property: total']);
    expect(found(analyze(file('total', asked), 'yaml', after))).toEqual([]);
  });

  test('of the schema beside it', () => {
    const schema = '{ type: object, properties: { totals: { type: integer } } }';
    expect(found(before)).toEqual([]);
    const after = analyze(file('total', asked, schema), 'yaml', before);
    expect(found(after)).toEqual(['template-unknown-property: total']);
  });

  test('of a parameter', () => {
    const text = file('total', "a=$input.params('customer')");
    const first = analyze(text, 'yaml');
    expect(found(first)).toEqual([]);
    const after = analyze(text.replace('name: customer', 'name: customers'), 'yaml', first);
    expect(found(after)).toEqual(['template-undeclared-parameter: customer']);
  });

  test('of the template, typed character by character', () => {
    let analysis = analyze(file('total', '{"total": $input.json(\'$.\')}'), 'yaml');
    for (const typed of ['t', 'to', 'tot', 'tota', 'total']) {
      found(analysis);
      const text = file('total', `{"total": $input.json('$.${typed}')}`);
      analysis = analyze(text, 'yaml', analysis);
      const isKnown = typed === 'total';
      const expected = isKnown ? [] : [`template-unknown-property: ${typed}`];
      expect(found(analysis)).toEqual(expected);
    }
  });
});

describe('a property', () => {
  const codes = (template: string, schema?: string): readonly string[] =>
    found(analyze(file('total', template, schema), 'yaml'));
  const open = (properties: string, more = ''): string =>
    `{ type: object, ${more} properties: ${properties} }`;

  test.each([
    [
      'behind a variable',
      "#set($b = $input.path('$'))x=$b.totel",
      'template-unknown-property: totel',
    ],
    [
      'by a method',
      "#set($b = $input.path('$'))x=$b.get('totel')",
      'template-unknown-property: totel',
    ],
    ['in brackets', "#set($b = $input.path('$'))x=$b['totel']", 'template-unknown-property: totel'],
    ['in a path with brackets', '$input.json("$[\'totel\']")', 'template-unknown-property: totel'],
    [
      'in an argument',
      "$util.urlEncode($input.path('$.totel'))",
      'template-unknown-property: totel',
    ],
  ])('%s', (_, template, expected) => {
    expect(codes(template)).toEqual([expected]);
  });

  test.each([
    ['Java has it', "#set($b = $input.path('$'))$b.empty $b.size()"],
    ['the template puts it there', "#set($b = $input.path('$'))#set($b.totel = 1)$b.totel"],
    ['a filter', "$input.json('$..totel')"],
    ['a path that the template makes', '#set($n = "totel")$input.json("$.$n")'],
  ])('silent: %s', (_, template) => {
    expect(codes(template).filter((one) => one.startsWith('template-unknown-p'))).toEqual([]);
  });

  test.each([
    ['a name like no other, in an open schema', open('{ total: {} }'), '$.price'],
    ['a short name', open('{ id: {} }'), '$.ip'],
    [
      'any name is allowed',
      open('{ total: {} }', 'additionalProperties: { type: string },'),
      '$.totel',
    ],
    ['a part of the schema stands elsewhere', '{ allOf: [{ $ref: "other.yaml" }] }', '$.totel'],
    ['no object', '{ type: string }', '$.totel'],
  ])('silent: %s', (_, schema, path) => {
    const all = codes(`$input.json('${path}')`, schema);
    expect(all.filter((one) => one.startsWith('template-'))).toEqual([]);
  });

  test('the items of a list', () => {
    const schema =
      '{ type: array, items: { type: object, properties: { price: { type: number } } } }';
    const template = "#foreach($i in $input.path('$'))$i.prise #end";
    expect(codes(template, schema)).toEqual(['template-unknown-property: prise']);
    expect(codes("$input.json('$[0].prise')", schema)).toEqual([
      'template-unknown-property: prise',
    ]);
  });
});

describe('a parameter', () => {
  const codes = (template: string): readonly string[] =>
    found(analyze(file('total', template), 'yaml'));

  test.each([
    "a=$input.params('custmer')",
    "a=$input.params().querystring.get('custmer')",
    "a=$input.params().querystring['custmer']",
  ])('nearly a declared one: %s', (template) => {
    expect(codes(template)).toEqual(['template-undeclared-parameter: custmer']);
  });

  test.each([
    ['like no other', "a=$input.params('page')"],
    ['in another place', "a=$input.params().header.get('custmer')"],
    ['both are read', "a=$input.params('custmer') $input.params('customer')"],
    ['well known', "a=$input.params('Accept') $input.params('x-amzn-trace-id')"],
  ])('silent: %s', (_, template) => {
    expect(codes(template)).toEqual([]);
  });

  test('of a path that does not have it', () => {
    expect(codes("a=$input.params().path.get('id')")).toEqual([
      'template-undeclared-parameter: id',
    ]);
  });
});

describe('a value that may be missing', () => {
  const codes = (template: string): readonly string[] =>
    found(analyze(file('total', template), 'yaml'));

  test.each([
    ['of a variable', '#set($b = $input.path(\'$\')){"a": $b.total}', '$b.total'],
    ['of a variable of its own', '#set($t = $input.path(\'$.total\')){"a": $t}', '$t'],
    ['in a list', "[$input.path('$.total')]", "$input.path('$.total')"],
  ])('%s', (_, template, marked) => {
    expect(codes(template)).toEqual([`template-empty-value: ${marked}`]);
  });

  test.each([
    ['somebody asks for it', '#set($b = $input.path(\'$\')){#if($b.total != "")"a": $b.total#end}'],
    [
      'a default',
      '#set($b = $input.path(\'$\'))#if($b.total == "")#set($b.total = 0)#end{"a": $b.total}',
    ],
    [
      'a variable with a default',
      '#set($t = $input.path(\'$.total\'))#if($t == "")#set($t = 0)#end{"a": $t}',
    ],
    ['as JSON', '{"a": $input.json(\'$.total\')}'],
    ['in a string', '{"a": "$input.path(\'$.total\')"}'],
    ['no JSON', "a=$input.path('$.total')"],
  ])('silent: %s', (_, template) => {
    expect(codes(template).filter((one) => one.startsWith('template-empty'))).toEqual([]);
  });
});

describe('in an AWS::ApiGateway::Method', () => {
  const codes = (template: string): readonly string[] =>
    found(
      analyze(
        `Resources:
  CreateOrder:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: POST
      ResourceId: abc
      RestApiId: abc
      AuthorizationType: NONE
      RequestParameters:
        method.request.querystring.customer: false
      MethodResponses:
        - StatusCode: "200"
      Integration:
        Type: HTTP
        IntegrationHttpMethod: POST
        Uri: https://backend.example.com/orders
        PassthroughBehavior: NEVER
        RequestTemplates:
          application/json: ${JSON.stringify(template)}
        IntegrationResponses:
          - StatusCode: "200"
`,
        'yaml',
      ),
    );

  test('a parameter nearly of a declared name', () => {
    expect(codes("a=$input.params().querystring.get('custmer')")).toEqual([
      'template-undeclared-parameter: custmer',
    ]);
  });

  test('silent: a variable of the path, which stands in another resource', () => {
    expect(codes("a=$input.params().path.get('id')")).toEqual([]);
    expect(codes("a=$input.params('custome')")).toEqual([]);
  });

  test('what needs no document', () => {
    expect(codes('{"ip": $context.identity.sourceIp}')).toEqual([
      'template-text-unquoted: $context.identity.sourceIp',
    ]);
    expect(codes('{"limit": $input.params(\'customer\')}')).toEqual([
      "template-empty-value: $input.params('customer')",
    ]);
  });
});
