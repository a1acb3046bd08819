/**
 * The pains that cost the users of mapping templates their evenings, by the numbers of our survey:
 * each with the diagnostic that shows it and the fix, in every way in which a template can stand in
 * a file.
 */
import { describe, expect, test } from 'vitest';
import {
  analyze,
  applyEdits,
  diagnostics,
  rewriteTemplate,
  type Diagnostic,
} from '../../core/src/index.ts';
import { carriers, type WrapOptions } from '../support/carriers.ts';
import {
  checkDiagnostics,
  checkDiagnosticsInCarriers,
  checkFixesInCarriers,
  textAfterFixes,
} from '../support/check.ts';

/** A template with its carets, and what the fixes of one check make of it. */
interface Case {
  readonly shown: string;
  readonly code: string;
  readonly mended?: string;
  readonly options?: WrapOptions;
}

/** Only the check in question counts: a template may have several pains. */
function check({ shown, code, mended, options = {} }: Case): void {
  const counted = (diagnostic: Diagnostic): boolean => diagnostic.code === code;
  checkDiagnosticsInCarriers(shown, { ...options, counted });
  if (mended === undefined) return;
  const wrong = shown.replace(/^[ \t]*\^.*\n?/gm, '');
  checkFixesInCarriers(wrong, mended, { ...options, code });
}

/** The body of an order, of which the schema tells what is there. */
const described: WrapOptions = {
  operation: {
    requestBody: {
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['name'],
            properties: {
              name: { type: 'string' },
              total: { type: 'number' },
              address: { type: 'object', properties: { city: { type: 'string' } } },
            },
          },
        },
      },
    },
  },
};

test('1: an apostrophe in escaped text breaks the JSON', () => {
  check({
    shown: `{"n": "$util.escapeJavaScript($input.params('n'))"}
       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ 💡 template-escape-singlequote: an apostrophe breaks the output`,
    code: 'template-escape-singlequote',
    mended: `{"n": "$util.escapeJavaScript($input.params('n')).replaceAll("\\\\'","'")"}`,
  });
});

test('2: a raw parameter in a JSON string lets the caller add members', () => {
  check({
    shown: `{"n": "$input.params('n')"}
       ^^^^^^^^^^^^^^^^^^ 💡 template-unescaped-input: breaks the JSON`,
    code: 'template-unescaped-input',
    mended: `{"n": "$util.escapeJavaScript($input.params('n')).replaceAll("\\\\'","'")"}`,
  });
});

describe('3: quotes around what has its own, and none around text', () => {
  test('around $input.json', () => {
    check({
      shown: `{"n": "$input.json('$.n')"}
       ^^^^^^^^^^^^^^^^^^ 💡 template-json-quoted: with its own quotes`,
      code: 'template-json-quoted',
      mended: `{"n": $input.json('$.n')}`,
    });
  });

  test('none around text of the body', () => {
    check({
      shown: `{"n": $input.path('$.name')}
      ^^^^^^^^^^^^^^^^^^^^^ 💡 template-text-unquoted: prints without quotes`,
      code: 'template-text-unquoted',
      mended: `{"n": $input.json('$.name')}`,
      options: described,
    });
  });

  test('none around text in a variable', () => {
    check({
      shown: `#set($name = $input.path('$').name)
{"n": $name}
      ^^^^^ 💡 template-text-unquoted: prints without quotes`,
      code: 'template-text-unquoted',
      mended: `#set($name = $input.path('$').name)
{"n": "$util.escapeJavaScript($name).replaceAll("\\\\'","'")"}`,
      options: described,
    });
  });
});

test('4: a missing value leaves `"total": ,`', () => {
  check({
    shown: `{"total": $input.path('$.total')}
          ^^^^^^^^^^^^^^^^^^^^^^ 💡 template-empty-value: 'total' is optional`,
    code: 'template-empty-value',
    mended: `{"total": #if($input.path('$.total') != "")$input.path('$.total')#{else}null#end}`,
    options: described,
  });
});

test('5: #if of a parameter is true without it', () => {
  check({
    shown: `#if($input.params('limit'))a#end
    ^^^^^^^^^^^^^^^^^^^^^^ 💡 template-undefined-condition: is missing, null or empty`,
    code: 'template-undefined-condition',
    mended: `#if($input.params('limit') && $input.params('limit') != "")a#end`,
  });
});

describe('6: a name that API Gateway does not have prints nothing', () => {
  test('a function of AppSync', () => {
    check({
      shown: `id-$util.autoId()-$input.body
         ^^^^^^ 💡 template-unknown-member: AppSync's`,
      code: 'template-unknown-member',
      mended: `id-\${context.requestId}-$input.body`,
    });
  });

  test('an invented one', () => {
    check({
      shown: `$input.jsn('$.a')
       ^^^ 💡 template-unknown-member: Did you mean 'json'?`,
      code: 'template-unknown-member',
      mended: `$input.json('$.a')`,
    });
  });

  test('a property that the body does not have', () => {
    check({
      shown: `{"n": $input.json('$.nmae')}
                     ^^^^ 💡 template-unknown-property: Did you mean 'name'?`,
      code: 'template-unknown-property',
      mended: `{"n": $input.json('$.name')}`,
      options: described,
    });
  });
});

test('7: a whole map prints as {a=b}', () => {
  check({
    shown: `#set($body = $input.path('$'))
{"to": $body.address}
       ^^^^^^^^^^^^^ 💡 template-map-printed: prints as '{name=value}'`,
    code: 'template-map-printed',
    mended: `#set($body = $input.path('$'))
{"to": $input.json('$.address')}`,
    options: described,
  });
});

describe('26: forms for the query protocol', () => {
  test('without urlEncode', () => {
    check({
      shown: `Action=SendMessage&MessageBody=$input.body
                               ^^^^^^^^^^^ 💡 template-form-unencoded: $util.urlEncode encodes it`,
      code: 'template-form-unencoded',
      mended: `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`,
    });
  });

  test('with a blank in a value', () => {
    check({
      shown: `Action=SendMessage& MessageBody=$util.urlEncode($input.body)
                   ^ 💡 template-form-blank: This blank`,
      code: 'template-form-blank',
      mended: `Action=SendMessage&MessageBody=$util.urlEncode($input.body)`,
    });
  });

  test('with a line break in a value', () => {
    const wrong = `Action=SendMessage\n&MessageBody=$util.urlEncode($input.body)`;
    const mended = `Action=SendMessage##\n&MessageBody=$util.urlEncode($input.body)`;
    checkFixesInCarriers(wrong, mended, { code: 'template-form-blank' });
  });

  test('without the content type', () => {
    const text = `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /orders:
    post:
      responses:
        "200": { description: ok }
      x-amazon-apigateway-integration:
        type: aws
        httpMethod: POST
        uri: arn:aws:apigateway:eu-west-1:sqs:path/123456789012/orders
        credentials: arn:aws:iam::123456789012:role/orders
        passthroughBehavior: never
        requestTemplates:
          application/json: Action=SendMessage&MessageBody=$util.urlEncode($input.body)
          ^^^^^^^^^^^^^^^^ 💡 template-service-content-type: integration.request.header.Content-Type
        responses:
          default:
            statusCode: "200"
`;
    checkDiagnostics({ name: 'openapi.yaml', text });
    const clean = text.replace(/^ *\^.*\n/m, '');
    expect(textAfterFixes(clean, 'yaml')).toContain(
      `integration.request.header.Content-Type: "'application/x-www-form-urlencoded'"`,
    );
  });
});

describe('27: templates in strings of one line', () => {
  test('are checked at the exact place', () => {
    const json = carriers.find(({ name }) => name === 'JSON string');
    const carried = json?.wrap('{\n  "n": "$input.jsn(\'$.n\')"\n}');
    if (carried == null) throw new Error('JSON holds every template');
    const [found] = diagnostics(analyze(carried.text, 'json'));
    expect(carried.text.slice(found?.span.start, found?.span.end)).toBe('jsn');
  });

  test('are edited as lines and written back without loss', () => {
    const json = carriers.find(({ name }) => name === 'JSON string');
    const carried = json?.wrap('$input.body');
    if (carried == null) throw new Error('JSON holds every template');
    const analysis = analyze(carried.text, 'json');
    const [region] = analysis.regions;
    const template = '{\n\t"n": $input.json(\'$.n\') ## it\'s "n"\n}\n';
    const edit = region && rewriteTemplate(analysis, region, template);
    if (edit == null) throw new Error('the template cannot be written');
    const after = applyEdits(carried.text, [edit]);
    expect(after).toContain('\\n\\t\\"n\\"');
    expect(analyze(after, 'json').regions[0]?.text).toBe(template);
  });

  test('an object in the place of the text', () => {
    const text = `openapi: 3.0.1
info: { title: t, version: "1" }
paths:
  /orders:
    post:
      responses:
        "200": { description: ok }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://backend.example.com/orders
        passthroughBehavior: never
        requestTemplates:
          application/json: { statusCode: 200 }
          ^^^^^^^^^^^^^^^^ value-not-string: this is a map
        responses:
          default:
            statusCode: "200"
`;
    checkDiagnostics({ name: 'openapi.yaml', text });
  });
});

describe('28: ${…} that somebody else replaces', () => {
  const resource = (template: string): string => `Resources:
  CreateOrder:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: POST
      ResourceId: abc
      RestApiId: abc
      AuthorizationType: NONE
      MethodResponses:
        - StatusCode: "200"
      Integration:
        Type: HTTP
        IntegrationHttpMethod: POST
        Uri: !Sub https://\${Host}/orders
        PassthroughBehavior: NEVER
        RequestTemplates:
          application/json: ${template}
        IntegrationResponses:
          - StatusCode: "200"
`;

  test('a reference inside Fn::Sub', () => {
    const wrong = resource("!Sub a=${input.params('a')}");
    const [found, other] = diagnostics(analyze(wrong, 'yaml'));
    expect(other).toBeUndefined();
    expect(found?.code).toBe('template-sub-reference');
    expect(wrong.slice(found?.span.start, found?.span.end)).toBe("${input.params('a')}");
    expect(textAfterFixes(wrong, 'yaml')).toBe(resource("!Sub a=${!input.params('a')}"));
  });

  test('a variable of the template, in every way to write Fn::Sub', () => {
    const bodies = [
      (name: string) => `!Sub "#set($id = $input.body)id=\${${name}}"`,
      (name: string) => `\n            Fn::Sub: "#set($id = $input.body)id=\${${name}}"`,
      (name: string) =>
        `!Sub\n            - "#set($id = $input.body)id=\${${name}}"\n            - {}`,
      (name: string) => `!Sub |-\n            #set($id = $input.body)\n            id=\${${name}}`,
    ];
    for (const body of bodies) {
      expect(textAfterFixes(resource(body('id')), 'yaml', 'template-sub-reference')).toBe(
        resource(body('!id')),
      );
    }
  });

  test('what CloudFormation fills in is left alone, in a template and in a uri', () => {
    const left = [
      '!Sub a=${Table}',
      '!Sub a=${AWS::Region}',
      '!Sub "#set($name = 1)a=$name ${Name}"',
      '!Sub ["#set($id = 1)a=${id}", { id: x }]',
      'a=$input.body',
    ];
    for (const template of left) {
      const found = diagnostics(analyze(resource(template), 'yaml'));
      expect(found.filter(({ code }) => code === 'template-sub-reference')).toEqual([]);
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });
});

describe('32: commas in loops', () => {
  test('one behind the last item', () => {
    check({
      shown: `[#foreach($i in $input.path('$.l')){"id": "$i.id"},#end]
                                                  ^ 💡 template-loop-comma: nothing follows the last comma`,
      code: 'template-loop-comma',
      mended: `[#foreach($i in $input.path('$.l')){"id": "$i.id"}#if($foreach.hasNext),#end#end]`,
    });
  });

  test('none between items', () => {
    check({
      shown: `{"l": [
  #foreach($i in $input.path('$.l'))
  {"id": "$i.id"}
  ^ 💡 template-loop-comma: no comma before this
  #end
]}`,
      code: 'template-loop-comma',
      mended: `{"l": [
  #foreach($i in $input.path('$.l'))
  {"id": "$i.id"}#if($foreach.hasNext),#end
  #end
]}`,
    });
  });

  test("in DynamoDB's nested JSON", () => {
    check({
      shown: `{"Item": {"tags": {"L": [#foreach($tag in $input.path('$.tags')){"S": "$tag"},#end]}}}
                                                                             ^ 💡 template-loop-comma: nothing follows`,
      code: 'template-loop-comma',
      mended: `{"Item": {"tags": {"L": [#foreach($tag in $input.path('$.tags')){"S": "$tag"}#if($foreach.hasNext),#end#end]}}}`,
    });
  });
});

test('33: #include, #parse and #evaluate do not run', () => {
  for (const name of ['include', 'parse', 'evaluate']) {
    check({
      shown: `#${name}('a.vm') $input.body
${'^'.repeat(name.length + 1)} template-directive-unsupported`,
      code: 'template-directive-unsupported',
    });
  }
});
