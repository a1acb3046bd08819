import { expect, test } from 'vitest';
import { analyze } from '../../core/src/index.ts';
import { carriers } from '../support/carriers.ts';

const document = (template: string, second: string): string => `openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: http
        requestTemplates:
          application/json: ${template}
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: ${second}
`;

test('a template whose text did not change keeps its tree over versions', () => {
  const before = analyze(document('$input.body', '$a'), 'yaml');
  const [request, response] = before.regions;
  const after = analyze(document('$input.body', '$ab'), 'yaml', before);
  expect(after.regions[0]?.parse).toBe(request?.parse);
  expect(after.regions[1]?.parse).not.toBe(response?.parse);
});

test('a tree is lent on through versions that nobody looked at', () => {
  const first = analyze(document('$input.body', '$a'), 'yaml');
  const tree = first.regions[0]?.parse;
  const second = analyze(document('$input.body', '$ab'), 'yaml', first);
  const third = analyze(document('$input.body', '$abc'), 'yaml', second);
  expect(third.regions[0]?.parse).toBe(tree);
});

test('the same text is the same analysis', () => {
  const first = analyze('$a', 'vtl');
  expect(analyze('$a', 'vtl', first)).toBe(first);
});

test('regions know their phase, media type and integration', () => {
  const { regions, integrations } = analyze(document('$input.body', '$a'), 'yaml');
  expect(regions.map(({ phase, mediaType }) => [phase, mediaType])).toEqual([
    ['request', 'application/json'],
    ['response', 'application/json'],
  ]);
  expect(regions[0]?.integration).toBe(integrations[0]);
});

test('a file without integrations is not even parsed', () => {
  const analysis = analyze('openapi: 3.0.1\npaths: {}\n', 'yaml');
  expect(analysis.document).toBeNull();
  expect(analysis.regions).toEqual([]);
});

test.each(carriers)('$name: the template is decoded, and mapped back', ({ wrap }) => {
  const template = "$input.json('$.a')";
  const carried = wrap(template);
  if (carried === null) throw new Error('every carrier holds this one');
  const [region] = analyze(carried.text, carried.language).regions;
  expect(region?.text).toBe(template);
  expect(region?.map.toFile({ start: 7, end: 11 })).toEqual(carried.toFile({ start: 7, end: 11 }));
});

test.each([
  ['$input.body', 'api-gateway'],
  ['$stageVariables.table', 'api-gateway'],
  ['$context.requestOverride.header.a', 'api-gateway'],
  ['$util.toJson($input.body)', 'api-gateway'],
  ['$util.toJson($context.result)', 'appsync'],
  ['$ctx.args.id', 'appsync'],
  ['#return($x)', 'appsync'],
  ['$context.identity.username', 'unknown'],
  ['<p>$name</p>', 'unknown'],
])('%s is a template of %s', (text, home) => {
  expect(analyze(text, 'vtl').regions[0]?.home).toBe(home);
});
