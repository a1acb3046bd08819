/**
 * Templates whose output the Developer Guide shows (its examples with variables, and its walk-throughs
 * with data, 2015 to 2025), and outputs in public reports. Names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import { renderTemplate, type RenderRequest } from '../../../core/src/gateway/render-template.ts';
import { byLowerName, call } from './call.ts';

function printed(request: RenderRequest): string {
  const { output, error } = renderTemplate(request);
  expect(error).toBeNull();
  return output;
}

const pet = '{\n    "Cost" : "1.50",\n    "Years": "6"\n}';
const things = '{\n  "parts": {\n    "3": {},\n    "1": {},\n    "2": {}\n  }\n}';

describe('the guide’s examples with variables', () => {
  it.each([
    ['the whole body loses its blanks and keeps its order', '$input.json("$")', pet, '{"Cost":"1.50","Years":"6"}'],
    ['a part that is a text has its quotes', '$input.json("$.Years")', pet, '"6"'],
    ['which are escaped for a string', '"$util.escapeJavaScript($input.json("$.Years"))"', pet, String.raw`"\"6\""`],
    ['an object has a size', '"$input.path("$.parts").size()"', things, '"3"'],
    ['keys that are numbers stay where they are', '$input.json("$.parts")', things, '{"3":{},"1":{},"2":{}}'],
    ['an object is escaped for a string', '"$util.escapeJavaScript($input.json("$.parts"))"', things, String.raw`"{\"3\":{},\"1\":{},\"2\":{}}"`],
  ])('%s', (_, template, body, output) => {
    expect(printed({ template, body })).toBe(output);
  }); // prettier-ignore

  it('all parameters come as path, querystring and header; a comma divides no values', () => {
    const template = `#set($all = $input.params()){#foreach($kind in $all.keySet())#set($of = $all.get($kind))"$kind":{#foreach($name in $of.keySet())"$name":"$util.escapeJavaScript($of.get($name))"#if($foreach.hasNext),#end#end}#if($foreach.hasNext),#end#end}`;
    const params = { path: { id: 'p' }, querystring: { q: 'a,b' }, header: { h: 'v' } };
    expect(printed({ template, params })).toBe(
      '{"path":{"id":"p"},"querystring":{"q":"a,b"},"header":{"h":"v"}}',
    );
  });
});

describe('the guide’s walk-throughs with data', () => {
  it('a list is filtered, its numbers stay numbers', () => {
    const template = `#set($root = $input.path('$'))[#foreach($one in $root){"about": "No $one.id is a $one.kind.", "asked": $one.price}#if($foreach.hasNext),#end#end]`;
    const body = '[{"id": 1, "kind": "dog", "price": 249.99}, {"id": 2, "kind": "cat", "price": 0.99}]';
    expect(printed({ template, body })).toBe(
      '[{"about": "No 1 is a dog.", "asked": 249.99},{"about": "No 2 is a cat.", "asked": 0.99}]',
    );
  }); // prettier-ignore

  it('members deep inside are joined into one text', () => {
    const template = `#set($root = $input.path('$'))"$root.a.b.value ($root.a.b.name)" $root.list[0].total`;
    const body = '{"a": {"b": {"value": "X1", "name": "Sample"}}, "list": [{"total": 1990.19}]}';
    expect(printed({ template, body })).toBe('"X1 (Sample)" 1990.19');
  });
});

describe('a form that a template reads (a log in a public report)', () => {
  it('is decoded, and a quote in it stands unescaped', () => {
    const template = `#foreach($pair in $input.path('$').split('&'))#set($parts = $pair.split('='))"$util.urlDecode($parts[0])": "$util.urlDecode($parts[1])"#if($foreach.hasNext), #end#end`;
    expect(printed({ template, body: 'subject=One%2C+two!&text=a+%22b%22+c.' })).toBe(
      '"subject": "One, two!", "text": "a "b" c."',
    );
  });
});

describe('a preflight that a MOCK answers (the guide’s answer of curl, 2020)', () => {
  const { response } = call({
    type: 'MOCK',
    method: 'OPTIONS',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses: {
      default: {
        statusCode: '200',
        responseParameters: {
          'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS'",
          'method.response.header.Access-Control-Allow-Headers': "'Content-Type,X-Api-Key'",
          'method.response.header.Access-Control-Allow-Origin': "'*'",
        },
      },
    },
  });

  it('has these headers, a type and no body', () => {
    expect(response).toMatchObject({ status: 200, body: '' });
    expect(Object.keys(byLowerName(response)).sort()).toEqual([
      'access-control-allow-headers', 'access-control-allow-methods', 'access-control-allow-origin',
      'content-type', 'x-amz-apigw-id', 'x-amzn-requestid',
    ]); // prettier-ignore
    expect(byLowerName(response)).toMatchObject({
      'access-control-allow-headers': 'Content-Type,X-Api-Key',
      'content-type': 'application/json',
    });
  });
});

/**
 * What a function made of a template's output, at the end of 2015; an empty output is `{}` for a function
 * too, so the rows that have it say nothing of the template.
 */
describe('bodies that are no JSON (ToQoz/api-gateway-mapping-template, test/_.md)', () => {
  it.each([
    [`"$input.path('$')"`, 'a=b', '"a=b"'],
    [`"$input.path('$')"`, '"a=b"', '"a=b"'],
    [`$input.json('$')`, 'a=b', '"a=b"'],
    [`$input.json('$')`, '"a=b"', '"a=b"'],
    [`"$input.path('$')"`, '{}', '"{}"'],
    [`"$input.path('$')"`, '"{}"', '"{}"'],
    [`$input.json('$')`, '{}', '{}'],
    [`{"name": "$input.path('$')"}`, 'name=own', '{"name": "name=own"}'],
    [`"$input.path('$')"`, 'a{b', '"a{b"'],
    [`"$input.path('$')"`, 'a[', '"a["'],
    [`"$input.path('$')"`, 'null{', '"null{"'],
    [`"$input.path('$')"`, 'true{', '"true{"'],
    [`"$input.path('$')"`, 'false{', '"false{"'],
    [`"$input.path('$')"`, 'undefined{', '"undefined{"'],
  ])('%s of %s', (template, body, output) => {
    expect(printed({ template, body })).toBe(output);
  });

  it.each([
    ['{a', 'net.minidev.json.parser.ParseException: Unexpected End Of File position 1: null'],
    ['[a', 'net.minidev.json.parser.ParseException: Unexpected End Of File position 1: EOF'],
  ])('%s begins as JSON and is broken', (body, words) => {
    const { error } = renderTemplate({ template: `"$input.path('$')"`, body });
    expect(error?.message).toContain(words);
  });
});

/** Events that the console's own passthrough template wrote, as functions logged them. */
describe('what a passthrough template writes', () => {
  const names = `#foreach($name in $input.params().header.keySet())$name#if($foreach.hasNext),#end#end`;

  it.each([
    ['User-Agent,Host,x-amz-meta-own,Accept,X-Forwarded-For', 'Accept,Host,User-Agent,x-amz-meta-own,X-Forwarded-For', 'REST, 2021'],
    ['X-Amzn-Trace-Id,sec-fetch-mode,Host,accept,User-Agent', 'accept,Host,sec-fetch-mode,User-Agent,X-Amzn-Trace-Id', 'REST, 2022'],
    ['Via,upgrade-insecure-requests,Referer,CloudFront-Viewer-Country', 'CloudFront-Viewer-Country,Referer,upgrade-insecure-requests,Via', 'edge, 2021'],
    ['cache-control,Authorization,accept-language', 'accept-language,Authorization,cache-control', 'REST, May 2022'],
  ])('headers %s come as %s (%s)', (sent, output) => {
    const headers = Object.fromEntries(sent.split(',').map((name) => [name, '1']));
    const { response } = call(
      {
        type: 'MOCK',
        requestTemplates: { 'application/json': '{"statusCode": 200}' },
        responses: {
          default: { statusCode: '200', responseTemplates: { 'application/json': names } },
        },
      },
      { request: { headers } },
    );
    expect(response.body).toBe(output);
  }); // prettier-ignore

  it.each(['$context.authorizer.principalId', '$context.identity.cognitoIdentityId', '$context.identity.userArn'])(
    '%s is empty for a call without a signature (three events, 2021 and 2022)',
    (reference) => {
      expect(printed({ template: `"${reference}"`, context: { identity: {} } })).toBe('""');
    },
  ); // prettier-ignore

  it('the console’s test has no headers but those that are typed in (four events, 2020)', () => {
    expect(printed({ template: names })).toBe('');
    expect(printed({ template: `"$input.params().header.size()"` })).toBe('"0"');
  });
});
