/** The quotas for templates and definitions, to the byte. */
import { expect, test } from 'vitest';
import { analyze, diagnostics } from '../../../core/src/index.ts';

function codes(text: string, language: 'vtl' | 'yaml'): readonly string[] {
  const own = ['template-size', 'definition-size'];
  return diagnostics(analyze(text, language)).flatMap(({ code }) =>
    own.includes(code) ? [code] : [],
  );
}

/** A template of that many bytes, the last of them of these characters. */
function template(bytes: number, character = 'x'): string {
  const head = '$input.body ';
  const size = new TextEncoder().encode(character).length;
  return head.padEnd(bytes - size * 10, 'x') + character.repeat(10);
}

const limit = 300 * 1024;

test.each(['x', 'é', '€', '😀'])('a template has 300 KB, counted in bytes: %s', (character) => {
  expect(codes(template(limit, character), 'vtl')).toEqual([]);
  expect(codes(template(limit + 1, character), 'vtl')).toEqual(['template-size']);
});

test('what somebody else fills in is not counted', () => {
  const region = '${AWS::Region}';
  expect(codes(template(limit) + region, 'vtl')).toEqual([]);
  expect(codes(template(limit) + region + 'x', 'vtl')).toEqual(['template-size']);
});

test("a large file that may be another program's is not judged", () => {
  expect(codes('x'.repeat(2 * limit), 'vtl')).toEqual([]);
});

/** A definition of that many bytes; the resource around it, where there is one, comes on top. */
function definition(bytes: number, version: string): string {
  const lines = [
    version,
    'info: { title: t, version: "1" }',
    'paths:',
    '  /orders:',
    '    get:',
    '      responses: { "200": { description: ok } }',
    '      x-amazon-apigateway-integration:',
    '        type: http_proxy',
    '        httpMethod: GET',
    '        uri: https://backend.example.com/orders',
    '# ',
  ];
  return lines.join('\n').padEnd(bytes, 'x');
}

test('a definition has 6 MB', () => {
  const megabytes = 6 * 1024 * 1024;
  expect(codes(definition(megabytes, 'swagger: "2.0"'), 'yaml')).toEqual([]);
  expect(codes(definition(megabytes + 1, 'swagger: "2.0"'), 'yaml')).toEqual(['definition-size']);
  const indented = definition(megabytes + 1, 'swagger: "2.0"').replaceAll('\n', '\n        ');
  const body = `Resources:\n  Api:\n    Type: AWS::ApiGateway::RestApi\n    Properties:\n      Body:\n        ${indented}`;
  expect(codes(body, 'yaml')).toEqual([]);
});
