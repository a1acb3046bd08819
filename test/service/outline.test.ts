import { describe, expect, test } from 'vitest';
import { analyze, lenses, symbols, type DocumentSymbol } from '../../core/src/index.ts';
import { treeAt } from '../support/check.ts';

const document = `paths:
  /orders/{id}:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: '#set($status = 200){"statusCode": $status}'
    x-amazon-apigateway-any-method:
      x-amazon-apigateway-integration:
        type: http_proxy
`;

test('the outline of a document: its integrations, their templates, their variables', () => {
  const [get, any] = symbols(analyze(document, 'yaml'));
  expect([get?.name, get?.detail]).toEqual(['GET /orders/{id}', 'mock']);
  expect([any?.name, any?.detail]).toEqual(['ANY /orders/{id}', 'http_proxy']);
  const template = get?.children[0];
  expect([template?.name, template?.detail]).toEqual(['application/json', 'request']);
  const variable = template?.children[0];
  expect(variable?.name).toBe('$status');
  expect(document.slice(variable?.selection.start, variable?.selection.end)).toBe('$status');
});

/** The outline of a template, each level deeper by two blanks. */
function outlineOf(text: string): readonly string[] {
  const lines = (found: readonly DocumentSymbol[], indent: string): readonly string[] =>
    found.flatMap(({ name, children }) => [`${indent}${name}`, ...lines(children, `${indent}  `)]);
  return lines(symbols(analyze(text, 'vtl')), '');
}

describe('the outline of a template', () => {
  test.each([
    ['a variable where it is first set', '#set($a = 1)#set($a = 2)', ['$a']],
    [
      'blocks with what stands in them',
      '#foreach($x in $l)#if($x > 1)#set($b = $x)#else#set($c = 1)#end#end#set($d = 1)',
      ['#foreach $x', '  #if $x > 1', '    $b', '    $c', '$d'],
    ],
    [
      'kept blocks and macros',
      '#define($d)x#end#macro(row $p)$p#end',
      ['#define $d', '#macro row'],
    ],
    ['calls of macros', '#macro(row $p)$p#end#row(1) #fff', ['#macro row', '#row()']],
    ['no member', '#set($a.b = 1)', []],
    ['half-typed', '#foreach($x in #if(', ['#foreach $x', '  #if']],
  ])('%s', (_, text, expected) => expect(outlineOf(text)).toEqual(expected));
});

test('every integration has a lens at its key', () => {
  const found = lenses(analyze(document, 'yaml'));
  expect(found.map(({ title }) => title)).toEqual(['▶ Run integration', '▶ Run integration']);
  expect(found.map(({ span }) => document.slice(span.start, span.end))).toEqual([
    'x-amazon-apigateway-integration',
    'x-amazon-apigateway-integration',
  ]);
  expect(found[0]?.target).toMatchObject({ kind: 'integration', operation: 'GET /orders/{id}' });
});

test('a template has a lens at its top, unless it is one of AppSync', () => {
  expect(lenses(analyze('$input.body', 'vtl'))).toMatchObject([
    { title: '▶ Preview template', target: { kind: 'template' } },
  ]);
  expect(lenses(analyze('$util.toJson($ctx.result)', 'vtl'))).toEqual([]);
});

test('the tree of the template under the cursor, and none outside', () => {
  expect(treeAt({ name: 'openapi.yaml', text: document.replace('$status}', '$sta█tus}') })).toMatch(
    /^template .*\n  set /,
  );
  expect(
    treeAt({ name: 'openapi.yaml', text: document.replace('type: mock', 'type: mo█ck') }),
  ).toBeNull();
});
