/** What the command line prints for other programs is what its schemas say. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ErrorObject } from 'ajv';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const api = `openapi: 3.0.1
paths:
  /a:
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: HTTP
        httpMethod: POST
        uri: https://example.com/
        passthroughBehavior: never
        requestTemplates:
          application/json: '{"name": "$input.path("$.name")", #if($input.path("$.a"))"a": 1,#end "b": 2}'
        responses: { default: { statusCode: '200' } }
`;
const scenario = (more: object): string =>
  JSON.stringify({ spec: 'api.yaml', operation: 'POST /a', ...more });
const files = {
  'api.yaml': api,
  'page.vtl': '#if($input.body)one#end',
  'a-passed.scenario.json': scenario({ expect: { status: 200 } }),
  'b-failed.scenario.json': scenario({ expect: { headers: { 'x-a': '1' }, status: 201 } }),
  'c-bare.scenario.json': scenario({ request: { headers: { 'Content-Type': 'text/xml' } } }),
  'd-broken.scenario.json': '{',
  'e-page.scenario.json': '{ "template": "page.vtl", "expect": { "body": "two" } }',
};

/** What does not fit, by the name of a schema. */
function misfits(name: string, value: unknown): readonly ErrorObject[] {
  const file = join(import.meta.dirname, `../../schemas/${name}.schema.json`);
  const validate = new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(readFileSync(file, 'utf8')) as object,
  );
  validate(value);
  return validate.errors ?? [];
}

const outcomes = ['passed', 'failed', 'failed', 'failed', 'broken'];

test.each([
  ['what is met and what is not', [], outcomes],
  ['what is updated', ['--update'], ['passed', 'updated', 'updated', 'updated', 'broken']],
])('test --format json: %s', async (_, more, wanted) => {
  const cwd = folderWith(files);
  const { stdout } = await runCli(['test', '--format', 'json', ...more], { cwd });
  const results = JSON.parse(stdout) as { scenarios: { outcome: string }[] };
  expect(misfits('test-results', results)).toEqual([]);
  const found = results.scenarios.map(({ outcome }) => outcome);
  expect([...found].sort()).toEqual([...wanted].sort());
  // A schema that takes anything would be none.
  expect(misfits('test-results', { ...results, passed: null })).not.toEqual([]);
  expect(misfits('test-results', { ...results, scenarios: [{ outcome: 'passed' }] })).not.toEqual(
    [],
  );
});

test('test --coverage json', async () => {
  const cwd = folderWith(files);
  const args = ['test', '--coverage', 'json', '--coverage-file', 'coverage.json'];
  await runCli(args, { cwd });
  const coverage = JSON.parse(readFileSync(join(cwd, 'coverage.json'), 'utf8')) as {
    files: object[];
  };
  expect(misfits('coverage', coverage)).toEqual([]);
  expect(coverage.files).toHaveLength(2);
  expect(misfits('coverage', { ...coverage, files: [{}] })).not.toEqual([]);
});

test('run --hostile --format json', async () => {
  const cwd = folderWith(files);
  const { stdout } = await runCli(['run', 'api.yaml', '--hostile', '--format', 'json'], { cwd });
  const results = JSON.parse(stdout) as { breaks: object[] }[];
  expect(misfits('hostile-results', results)).toEqual([]);
  expect(results.some(({ breaks }) => breaks.length > 0)).toBe(true);
  expect(misfits('hostile-results', [{ id: 'x' }])).not.toEqual([]);
});
