/** `test`: scenario files against what they expect, as a user's shell runs it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { readXml } from './read-xml.ts';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const root = join(import.meta.dirname, '../..');

const api = `openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /hello:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
                {"hello": "$input.params('name')"}
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        passthroughBehavior: never
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses: { default: { statusCode: '200' } }
`;
const ada = (expected: object): string =>
  JSON.stringify({
    spec: 'api.yaml',
    operation: 'GET /hello',
    title: 'Ada is greeted',
    request: { query: { name: 'Ada' } },
    expect: expected,
  });
const good = ada({ status: 200, body: { hello: 'Ada' } });
const bad = ada({ status: 201, body: { hello: 'Eve' } });
const xml = { operation: 'POST /hello', request: { headers: { 'Content-Type': 'text/xml' } } };
const bare = JSON.stringify({ spec: 'api.yaml', ...xml });
const vtl = JSON.stringify({
  template: 'page.vtl',
  title: 'a page',
  expect: { body: 'one\ntwo\nthree\n' },
});

interface Summary {
  readonly passed: number;
  readonly failed: number;
  readonly broken: number;
  readonly updated: number;
  readonly withoutExpectation: number;
  readonly scenarios: readonly object[];
}

async function testJson(files: Readonly<Record<string, string>>, ...args: string[]) {
  const cwd = folderWith(files);
  const { exitCode, stdout } = await runCli(['test', '--format', 'json', ...args], { cwd });
  return { exitCode, summary: JSON.parse(stdout) as Summary, cwd };
}

test('the examples are green', async () => {
  const { exitCode, stdout, stderr } = await runCli(['test', 'examples'], { cwd: root });
  expect({ stderr, exitCode }).toEqual({ stderr: '', exitCode: 0 });
  // All of them expect something.
  expect(stdout).toMatch(/\n\n(\d\d) passed of \1 scenarios\.\n$/);
});

test('what failed is shown with expected and actual, and the place that made it', async () => {
  const cwd = folderWith({
    'api.yaml': api,
    'a/bad.scenario.json': bad.replace('api', '../api'),
    'good.scenario.json': good,
  });
  expect(await runCli(['test'], { cwd })).toEqual({
    exitCode: 1,
    stderr: '',
    stdout: `api.yaml
  GET /hello
    ✖ Ada is greeted  a/bad.scenario.json
        /status  select-integration-response  api.yaml:11:11
          - 201
          + 200
        /body/hello  render-response-template  api.yaml:15:28
          - "Eve"
          + "Ada"
    ✔ Ada is greeted

1 passed, 1 failed (- expected, + actual) of 2 scenarios.
`,
  });
});

test('texts of several lines are shown by their lines that differ', async () => {
  const files = { 'page.vtl': 'one\ntwo \n#*\n*#three\n', 'page.scenario.json': vtl };
  const { exitCode, stdout } = await runCli(['test', '.'], { cwd: folderWith(files) });
  expect(exitCode).toBe(1);
  expect(stdout).toBe(
    `page.vtl
    ✖ a page  page.scenario.json
        /body  render-request-template  page.vtl:2:1
            one
          - two
          + two·
            three
            

0 passed, 1 failed (- expected, + actual) of 1 scenario.
`.replace(/ +$/gm, ''),
  );
});

test('without an expectation a call must not fail, and is counted', async () => {
  const files = {
    'api.yaml': api,
    'bare.scenario.json': bare,
    'fine.scenario.json': '{"spec": "api.yaml", "operation": "get /hello"}',
  };
  const { exitCode, summary } = await testJson(files);
  expect(exitCode).toBe(1);
  expect(summary).toMatchObject({
    passed: 1,
    failed: 1,
    withoutExpectation: 2,
    scenarios: [
      {
        file: 'bare.scenario.json',
        title: 'bare',
        spec: 'api.yaml',
        operation: 'POST /hello',
        hasExpectation: false,
        outcome: 'failed',
        message: expect.stringMatching(
          /^The call fails with status 415, and nothing is expected\. select-request-template: /,
        ) as string,
        at: { file: 'api.yaml', line: 20 },
      },
      { title: 'fine', operation: 'GET /hello', outcome: 'passed' },
    ],
  });
});

test('an empty expectation is none', async () => {
  const files = {
    'api.yaml': api,
    'bare.scenario.json': JSON.stringify({ spec: 'api.yaml', ...xml, expect: {} }),
  };
  expect((await testJson(files)).summary).toMatchObject({ failed: 1, withoutExpectation: 1 });
  const { cwd } = await testJson(files, '--update');
  const text = readFileSync(join(cwd, 'bare.scenario.json'), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ expect: { status: 415 } });
});

test('json has each difference, its place, and the place of what is expected', async () => {
  const { summary } = await testJson({ 'api.yaml': api, 'bad.scenario.json': bad });
  const column = bad.indexOf('"Eve"') + 1;
  expect(summary.scenarios).toEqual([
    {
      file: 'bad.scenario.json',
      title: 'Ada is greeted',
      spec: 'api.yaml',
      operation: 'GET /hello',
      hasExpectation: true,
      outcome: 'failed',
      differences: [
        expect.objectContaining({ pointer: '/status', expected: 201, actual: 200 }),
        {
          pointer: '/body/hello',
          expected: 'Eve',
          actual: 'Ada',
          step: 'render-response-template',
          at: { file: 'api.yaml', line: 15, column: 28, endLine: 15, endColumn: 49 },
          expectedAt: {
            file: 'bad.scenario.json',
            line: 1,
            column,
            endLine: 1,
            endColumn: column + 5,
          },
        },
      ],
    },
  ]);
});

test.each([
  ['half a file', '{"spec": ', 'x.scenario.json:1:10: is not JSON: '],
  [
    'a key misspelt',
    '{"spec": "api.yaml",\n "requets": {}}',
    "x.scenario.json:2:2: 'requets' is not known; use ",
  ],
  [
    'no owner',
    '{"operation": "GET /hello"}',
    "x.scenario.json: names neither a 'spec' nor a 'template'",
  ],
  ['no such spec', '{"spec": "no.yaml"}', 'x.scenario.json: no.yaml: no such file; check the path'],
  [
    'no operation',
    '{"spec": "api.yaml"}',
    `x.scenario.json: api.yaml: say which operation to run: "operation" with one of 'GET /hello', 'POST /hello'`,
  ],
  [
    'an unknown operation',
    '{"spec": "api.yaml", "operation": "GET /x"}',
    "x.scenario.json: api.yaml: has no integration for 'GET /x'",
  ],
  [
    'a spec that is no YAML',
    '{"spec": "bad.yaml", "operation": "GET /x"}',
    'x.scenario.json: bad.yaml:4:1: cannot be read as a whole: ',
  ],
])('%s is told, the others are run, and exit 2', async (_, text, message) => {
  const files = {
    'api.yaml': api,
    'bad.yaml': `openapi: 3.0.1\nx: {\n  y: [\n${api}`,
    'good.scenario.json': good,
  };
  const { exitCode, summary } = await testJson({ ...files, 'x.scenario.json': text });
  expect(exitCode).toBe(2);
  expect(summary).toMatchObject({ passed: 1, broken: 1, failed: 0 });
  const broken = summary.scenarios.find((one) => 'outcome' in one && one.outcome === 'broken');
  expect(broken).toMatchObject({
    file: 'x.scenario.json',
    message: expect.stringContaining(message) as string,
  });
});

test.each([
  [['*.yml'], '*.yml: matches no file'],
  [['empty'], 'empty: there is no *.scenario.json file to run'],
  [['--filter', 'zebra'], "--filter: none of 1 scenarios holds 'zebra'"],
  [['--format', 'sarif'], "--format must be text or json or junit, not 'sarif'"],
])('%s: nothing to do is no success', async (args, message) => {
  const cwd = folderWith({ 'api.yaml': api, 'good.scenario.json': good, 'empty/a.yaml': 'a: 1\n' });
  const { exitCode, stdout, stderr } = await runCli(['test', ...args], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toMatch(/^apigateway-integrations: [^\n]+\n$/);
  expect(stderr).toContain(message);
});

test('patterns, names and the filter choose; what the config ignores is left out', async () => {
  const files = {
    'api.yaml': api,
    'good.scenario.json': good,
    'more/bare.json': bare.replace('api', '../api'),
    'old/bad.scenario.json': bad.replace('api', '../api'),
    '.apigateway-integrations.json': '{"ignore": ["old/"]}',
  };
  const titles = async (...args: string[]): Promise<string[]> => {
    const { summary } = await testJson(files, ...args);
    return summary.scenarios.map((one) => ('file' in one ? String(one.file) : ''));
  };
  expect(await titles()).toEqual(['good.scenario.json']);
  expect(await titles('**/*.json')).toEqual(['good.scenario.json']);
  expect(await titles('more/bare.json', '.')).toEqual(['good.scenario.json', 'more/bare.json']);
  expect(await titles('--filter', 'POST /h', 'more/bare.json', '.')).toEqual(['more/bare.json']);
  expect(await titles('--filter', 'ADA is')).toEqual(['good.scenario.json']);
});

test('--update edits what is expected, and nothing else; then all is green', async () => {
  const before = `\uFEFF{
    "spec": "api.yaml", "operation": "GET /hello",
    "request": { "query": {"name": "Ada"} },
    "expect": { "status": 200,   "body": { "hello": "Eve" }, "headers": {"x-none": "1"} },
    "title": "t"
}`;
  const files = {
    'api.yaml': api,
    'a.scenario.json': before,
    'bare.scenario.json': bare,
    'good.scenario.json': good,
  };
  const { exitCode, summary, cwd } = await testJson(files, '--update');
  expect(exitCode).toBe(0);
  expect(summary).toMatchObject({ updated: 2, passed: 1, failed: 0 });
  const text = (name: string): string => readFileSync(join(cwd, name), 'utf8');
  expect(text('a.scenario.json')).toBe(before.replace('"Eve"', '"Ada"').replace('"1"', 'null'));
  expect(text('good.scenario.json')).toBe(good);
  expect(JSON.parse(text('bare.scenario.json'))).toMatchObject({
    ...xml,
    expect: { status: 415, gatewayResponse: 'UNSUPPORTED_MEDIA_TYPE', integrationRequest: null },
  });
  expect((await runCli(['test'], { cwd })).stdout).toContain('\n3 passed of 3 scenarios.\n');
});

test('--update leaves alone what cannot be run', async () => {
  const cwd = folderWith({ 'api.yaml': api, 'x.scenario.json': '{"spec": "no.yaml"}' });
  const { exitCode, stdout } = await runCli(['test', '--update'], { cwd });
  expect(exitCode).toBe(2);
  expect(stdout).toContain('0 passed, 1 could not be run of 1 scenario.');
  expect(readFileSync(join(cwd, 'x.scenario.json'), 'utf8')).toBe('{"spec": "no.yaml"}');
});

test('a name that is no file is told, and the others are run', async () => {
  const cwd = folderWith({ 'api.yaml': api, 'good.scenario.json': good });
  expect(await runCli(['test', 'none', '.'], { cwd })).toEqual({
    exitCode: 2,
    stderr: 'apigateway-integrations: none: no such file; check the path\n',
    stdout: `api.yaml
  GET /hello
    ✔ Ada is greeted

none
    ✖ none  could not be run: none

1 passed, 1 could not be run of 2 scenarios.
`,
  });
});

test('a template that fails meets no body, not even an empty one, and the next one runs', async () => {
  const files = {
    'api.yaml': api,
    'z.scenario.json': good,
    'loop.vtl': '#set($a = "a")\n#foreach($i in [1..60])#set($a = $a + $a)#end',
    'a.scenario.json': '{"template": "loop.vtl", "expect": {"body": ""}}',
  };
  const { exitCode, summary } = await testJson(files);
  expect(exitCode).toBe(1);
  expect(summary).toMatchObject({ passed: 1, failed: 1 });
  expect(summary.scenarios[1]).toMatchObject({
    differences: [{ pointer: '/body', expected: '', at: { file: 'loop.vtl', line: 2 } }],
  });
});

test('junit is read by another program: a suite for each spec, a case for each scenario', async () => {
  const hostile = bad.replace('Ada is greeted', '<Ada> & \\"Eve\\" ]]> \\u0007 \\ud83d\\ude00');
  const files = {
    'api.yaml': api,
    'bad.scenario.json': hostile,
    'bare.scenario.json': bare,
    'good.scenario.json': good,
    'page.vtl': 'one',
    'page.scenario.json': vtl,
    'x.scenario.json': '{',
  };
  const { exitCode, stdout } = await runCli(['test', '--format', 'junit'], {
    cwd: folderWith(files),
  });
  expect(exitCode).toBe(2);
  const suites = (await readXml(stdout)).testsuites?.testsuite ?? [];
  expect(suites.map(({ $ }) => $)).toEqual([
    { name: 'api.yaml', tests: '3', failures: '2', errors: '0' },
    { name: 'page.vtl', tests: '1', failures: '1', errors: '0' },
    { name: 'x.scenario.json', tests: '1', failures: '0', errors: '1' },
  ]);
  const [first, third, second] = suites[0]?.testcase ?? [];
  expect(first?.$).toEqual({
    name: '<Ada> & "Eve" ]]> \ufffd 😀',
    classname: 'api.yaml GET /hello',
    file: 'bad.scenario.json',
  });
  expect(first?.failure?.[0]).toEqual({
    $: { message: 'Not as expected: /status, /body/hello' },
    _: '/status  select-integration-response  api.yaml:11:11\n  - 201\n  + 200\n/body/hello  render-response-template  api.yaml:15:28\n  - "Eve"\n  + "Ada"',
  });
  expect(second?.failure?.[0]?.$?.['message']).toMatch(/^The call fails with status 415/);
  expect(third).toEqual({
    $: { name: 'Ada is greeted', classname: 'api.yaml GET /hello', file: 'good.scenario.json' },
  });
  expect(suites[2]?.testcase?.[0]?.error?.[0]?.$?.['message']).toContain(
    'x.scenario.json:1:2: is not JSON',
  );
});

test('junit of check is read by another program too', async () => {
  const cwd = folderWith({ 'a.vtl': '$input.parms("<&>")', 'b.vtl': 'b' });
  const { stdout } = await runCli(['check', '.', '--format', 'junit', '--fail-on', 'hint'], {
    cwd,
  });
  const suites = (await readXml(stdout)).testsuites?.testsuite ?? [];
  expect(suites.map(({ $ }) => `${$?.['name']} ${$?.['failures']}`)).toEqual([
    'a.vtl 1',
    'b.vtl 0',
  ]);
  expect(suites[0]?.testcase?.[0]?.failure?.[0]?.$?.['type']).toBe('template-unknown-member');
});
