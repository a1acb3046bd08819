/** `run`: one call through an integration, for people and for tools. */
import { beforeAll, expect, test } from 'vitest';
import type { PublicReport } from '../../protocol/src/report.ts';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

/** Two integrations: GET says who it is, DELETE has a template that does not parse. */
const openapi = `openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /orders/{id}:
    get:
      parameters:
        - { name: id, in: path, required: true, schema: { type: string }, example: '42' }
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: '{"id": "$input.params("id")"}'
    delete:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates:
          application/json: |
            #if($input.body)
        responses: { default: { statusCode: '200' } }
`;
const files = {
  'openapi.yaml': openapi,
  'seven.scenario.json': '{"operation": "GET /orders/{id}", "request": {"path": {"id": "7"}}}',
  'broken.scenario.json': '{"operation": ',
  'list.scenario.json': '[]',
  'hello.vtl': 'Hello $input.path("$.name")',
  'target.vtl': '#set($context.requestOverride.header.X-Target = "AWSEvents.PutEvents")\n{}\n',
  'half.vtl': '#if($input.body)',
  'ada.scenario.json': '{"template": "hello.vtl", "request": {"body": {"name": "Ada"}}}',
  'wrong.scenario.json': '{"request": {"query": [1]}}',
  'typo.scenario.json': '{"request": {"header": {}}}',
  'bare.scenario.json': '{}',
  'api/seven.scenario.json':
    '{"spec": "../openapi.yaml", "operation": "GET /orders/{id}", "request": {"path": {"id": "7"}}}',
  'plain.yaml': 'a: 1\n',
};

async function runJson(
  ...args: string[]
): Promise<{ exitCode: number | null; report: PublicReport }> {
  const result = await runCli(['run', ...args, '--format', 'json'], { cwd: folderWith(files) });
  expect(result.stderr).toBe('');
  return { exitCode: result.exitCode, report: JSON.parse(result.stdout) as PublicReport };
}

test('without a scenario the sample comes from the document', async () => {
  const { exitCode, report } = await runJson('openapi.yaml', '--operation', 'GET /orders/{id}');
  expect(exitCode).toBe(0);
  expect(report).toMatchObject({
    operation: 'GET /orders/{id}',
    integrationType: 'MOCK',
    response: { status: 200, body: '{"id": "42"}' },
    problems: [],
  });
});

test('places are of the named file, lines and columns from 1', async () => {
  const { report } = await runJson('openapi.yaml', '--operation', 'GET /orders/{id}');
  const chosen = report.steps.find(({ id }) => id === 'select-request-template');
  const line = openapi.split('\n').findIndex((text) => text.includes('{"statusCode": 200}')) + 1;
  expect(chosen?.at).toMatchObject({ file: 'openapi.yaml', line, endLine: line });
});

test('a scenario gives the inputs, and the operation where the command line does not', async () => {
  const { report } = await runJson('openapi.yaml', '--scenario', 'seven.scenario.json');
  expect(report.response.body).toBe('{"id": "7"}');
});

test('a call finds its operation by its path, as API Gateway does', async () => {
  const { report } = await runJson('openapi.yaml', '--request', 'get /orders/a%20b?x=1');
  expect(report).toMatchObject({
    operation: 'GET /orders/{id}',
    response: { body: '{"id": "a b"}' },
  });
  const none = await runCli(['run', 'openapi.yaml', '--request', 'POST /orders/7'], {
    cwd: folderWith(files),
  });
  expect(none.exitCode).toBe(2);
  expect(none.stderr).toContain('403 {"message":"Missing Authentication Token"}');
});

test('the case of the method does not matter', async () => {
  const { report } = await runJson('openapi.yaml', '--operation', 'get  /orders/{id}');
  expect(report.operation).toBe('GET /orders/{id}');
});

test('a template that fails is a report with an error at its place, and exit 1', async () => {
  const { exitCode, report } = await runJson('openapi.yaml', '--operation', 'DELETE /orders/{id}');
  expect(exitCode).toBe(1);
  const line = openapi.split('\n').findIndex((text) => text.includes('#if')) + 1;
  expect(report.problems).toContainEqual(
    expect.objectContaining({
      severity: 'error',
      at: expect.objectContaining({ line, column: 13 }) as unknown,
    }),
  );
});

test('a .vtl file is rendered with its scenario', async () => {
  const { report } = await runJson('hello.vtl', '--scenario', 'ada.scenario.json');
  expect(JSON.stringify(report)).toContain('Hello Ada');
});

test('a .vtl file is shown by its name and its phase, with its output and its overrides', async () => {
  const { exitCode, stdout } = await runCli(['run', 'target.vtl'], { cwd: folderWith(files) });
  expect({ exitCode, stdout }).toEqual({
    exitCode: 0,
    stdout: `target.vtl  request template

● render-request-template: The template wrote 3 characters, by itself.  target.vtl:1:1
● apply-request-overrides: The template overrides header X-Target.

Output
{}

$context.requestOverride
{
  "header": {
    "X-Target": "AWSEvents.PutEvents"
  }
}
`,
  });
});

test('a half-typed .vtl file says where it does not parse, and exit 1', async () => {
  const { exitCode, stdout } = await runCli(['run', 'half.vtl'], { cwd: folderWith(files) });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^half\.vtl {2}request template\n\n✖ render-request-template: /);
  expect(stdout).toMatch(/\nerror {2}half\.vtl:1:1: .* {2}template-syntax-error\n$/);
});

test('a scenario that names its spec is all that has to be named', async () => {
  const { report } = await runJson('api/seven.scenario.json');
  expect(report.response.body).toBe('{"id": "7"}');
  expect(report.steps.find(({ at }) => at !== undefined)?.at?.file).toBe('openapi.yaml');
});

test('text for people has the steps with their reasons, and the response', async () => {
  const args = ['run', 'openapi.yaml', '--operation', 'GET /orders/{id}'];
  const { exitCode, stdout } = await runCli(args, { cwd: folderWith(files) });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^GET \/orders\/\{id\} {2}MOCK\n\n● read-request: /);
  expect(stdout).toContain('\nResponse\n200\n');
  expect(stdout.endsWith('{"id": "42"}\n')).toBe(true);
});

test.each([
  [['openapi.yaml'], "say which operation to run: --operation with one of 'GET /orders/{id}'"],
  [['openapi.yaml', '--operation', 'PUT /orders'], "has no integration for 'PUT /orders'; it has"],
  [['plain.yaml'], 'has no x-amazon-apigateway-integration to run'],
  [['missing.yaml'], 'missing.yaml: no such file'],
  [['hello.vtl', '--scenario', 'broken.scenario.json'], 'broken.scenario.json:1:15: is not JSON'],
  [['hello.vtl', '--scenario', 'list.scenario.json'], 'a scenario is a JSON object'],
  [
    ['hello.vtl', '--scenario', 'wrong.scenario.json'],
    "wrong.scenario.json:1:23: 'request.query' must be an object",
  ],
  [['hello.vtl', '--scenario', 'typo.scenario.json'], "'request.header' is not known; use method"],
  [['typo.scenario.json'], "typo.scenario.json:1:14: 'request.header' is not known"],
  [['bare.scenario.json'], 'bare.scenario.json: names no "spec"'],
])('run %j cannot be carried out: exit 2 and why', async (args, why) => {
  const { exitCode, stdout, stderr } = await runCli(['run', ...args], { cwd: folderWith(files) });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(why);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});
