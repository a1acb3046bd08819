/** `scenario import`, `scenario export` and `run --hostile`, as a user's shell runs them. */
import { execFileSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const openapi = `openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /orders/{id}:
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: HTTP
        httpMethod: POST
        uri: https://backend.example/orders
        requestTemplates:
          application/json: |
            {"note": "$util.escapeJavaScript($input.path('$.note'))"}
        responses: { default: { statusCode: '200' } }
`;
const files = {
  'api/openapi.yaml': openapi,
  'api/order.scenario.json': JSON.stringify({
    spec: 'openapi.yaml',
    operation: 'POST /orders/{id}',
    request: {
      path: { id: '4 2' },
      query: {},
      headers: { 'Content-Type': 'application/json' },
      body: { note: "it's $HOME" },
    },
  }),
  'calls.har': JSON.stringify({
    log: {
      entries: [
        { request: { method: 'GET', url: 'https://x/a' } },
        { request: { method: 'POST', url: 'https://x/orders/7' } },
      ],
    },
  }),
  'broken.har': '{"log": [}',
};

test('a curl line on standard input becomes a scenario of its operation', async () => {
  const args = ['scenario', 'import', '--spec', 'api/openapi.yaml', '-'];
  const input = `curl 'https://x/v1/orders/7?a=1' --json '{"note": "x"}' -b jar.txt`;
  const { exitCode, stdout, stderr } = await runCli(args, { cwd: folderWith(files), input });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual({
    spec: 'api/openapi.yaml',
    operation: 'POST /orders/{id}',
    request: {
      path: { id: '7' },
      query: { a: '1' },
      headers: { 'Content-Type': 'application/json', Accept: 'application/json' },
      body: { note: 'x' },
    },
  });
  expect(stderr).toContain('The cookies of the file jar.txt are not read.');
});

test('the calls of a HAR file are listed, and one is chosen', async () => {
  const cwd = folderWith(files);
  const list = await runCli(['scenario', 'import', 'calls.har', '--list'], { cwd });
  expect(list.stdout).toBe('1  GET /a\n2  POST /orders/7\n');
  const args = ['scenario', 'import', '--from', 'har', 'calls.har', '--entry', '2'];
  const { stdout } = await runCli(args, { cwd });
  expect(JSON.parse(stdout)).toMatchObject({ operation: 'POST /orders/7' });
});

test('a scenario becomes a curl line that a real shell splits into the same words', async () => {
  const cwd = folderWith(files);
  const { stdout } = await runCli(
    ['scenario', 'export', '--to', 'curl', 'api/order.scenario.json'],
    { cwd },
  );
  const script = `curl() { for word in "$@"; do printf '[%s]' "$word"; done; }\n${stdout}`;
  expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
    '[--request][POST][https://a1b2c3d4e5.execute-api.eu-west-1.amazonaws.com/prod/orders/4%202]' +
      '[--header][Content-Type: application/json][--data-raw][{"note":"it\'s $HOME"}]',
  );
});

test('an OpenAPI file exports its own sample', async () => {
  const args = [
    'scenario',
    'export',
    '--to',
    'curl',
    'api/openapi.yaml',
    '--base-url',
    'https://y/',
  ];
  const { stdout } = await runCli(args, { cwd: folderWith(files) });
  expect(stdout).toContain('curl --request POST https://y/orders/id');
});

test.each([
  [['import', 'calls.har'], 'has 2 calls: choose one with --entry'],
  [['import', 'broken.har', '--from', 'har'], 'broken.har:1:10: This is not JSON'],
  [['import', 'api/openapi.yaml'], 'This is none of: curl command'],
  [['import', '--from', 'postman', 'x'], '--from must be curl or'],
  [['import'], 'name a file to read'],
  [['export', '--to', 'lambda-event', 'api/openapi.yaml'], 'calls no Lambda function'],
  [['export', 'api/openapi.yaml'], '--to must be curl or'],
  [[], 'say import or export'],
])('scenario %j cannot be carried out: exit 2 and why', async (args, why) => {
  const result = await runCli(['scenario', ...args], { cwd: folderWith(files) });
  expect(result).toMatchObject({ exitCode: 2, stdout: '' });
  expect(result.stderr).toContain(why);
  expect(result.stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('run --hostile says which call breaks, and where in the template', async () => {
  const cwd = folderWith(files);
  const { exitCode, stdout } = await runCli(['run', 'api/openapi.yaml', '--hostile'], { cwd });
  expect(exitCode).toBe(1);
  const lines = stdout.split('\n');
  expect(lines).toContain('● quotes and a line break in every text  200');
  const at = lines.findIndex((line) => line.startsWith('✖ an apostrophe in every text  200'));
  expect(lines[at + 1]).toMatch(
    /^ {4}api\/openapi\.yaml:13:23: The rendered body is not JSON at offset \d+: .* {2}request-not-json$/,
  );
  expect(lines.at(-2)).toBe('1 of 8 break it');
});

test('run --hostile on a template alone cannot be carried out', async () => {
  const cwd = folderWith({ 'a.vtl': 'a' });
  const { exitCode, stderr } = await runCli(['run', 'a.vtl', '--hostile'], { cwd });
  expect({ exitCode, stderr }).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('--hostile is for the integrations') as unknown,
  });
});

test('run --hostile has a JSON form', async () => {
  const args = ['run', 'api/openapi.yaml', '--hostile', '--format', 'json'];
  const { stdout } = await runCli(args, { cwd: folderWith(files) });
  const outcomes = JSON.parse(stdout) as { id: string; breaks: { at?: { line: number } }[] }[];
  expect(outcomes.map(({ id }) => id)).toEqual([
    'apostrophe', 'quotes-and-newline', 'empty-body', 'missing-everything', 'no-content-type',
    'repeated-query', 'unicode', 'very-large',
  ]); // prettier-ignore
  expect(outcomes[0]?.breaks[0]?.at?.line).toBe(13);
});
