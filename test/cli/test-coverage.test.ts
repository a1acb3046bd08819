/** `test --coverage`: which lines and ways of templates the scenarios reached. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { drawnRuns } from '../support/drawn-runs.ts';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

/** At the end of each line: how many of the two scenarios reach it; nothing where there is nothing to reach. */
const drawn = `#set($a = $input.path('$.a'))             → 2
#if($a == 1)                              → 2
one                                       → 1
#elseif($a == 2)                          → 1
two $a                                    → 1
#else
other                                     → 0
#end
#foreach($x in [])
never                                     → 0
#end
#foreach($x in [1, 2])
$x                                        → 2
#end
## a comment

#macro(m)in a macro#end
last                                      → 2
`;
const { text: template, reached } = drawnRuns(drawn);
const expectedLines = reached.map(({ line, runs }) => ({ line: line + 1, runs }));
const indented = template.replace(/^(?=.)/gm, '              ');
const api = `openapi: 3.0.1
paths:
  /a:
    post:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates:
          application/json: '{"statusCode": 200}'
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
${indented.replace(/^(?=.)/gm, '  ')}          '5..':
            statusCode: '200'
            responseTemplates:
              application/json: '#if($x)x#end'
`;
const withA = (owner: object, a: number): string =>
  JSON.stringify({
    ...owner,
    request: { headers: { 'Content-Type': 'application/json' }, body: { a } },
  });
const page = { template: 'page.vtl' };
const files = {
  'page.vtl': template,
  'one.scenario.json': withA(page, 1),
  'two.scenario.json': withA(page, 2),
};

async function coverageIn(
  given: Readonly<Record<string, string>>,
  format: string,
): Promise<string> {
  const cwd = folderWith(given);
  const args = ['test', '--coverage', format, '--coverage-file', 'out'];
  const { exitCode, stderr } = await runCli(args, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
  return readFileSync(join(cwd, 'out'), 'utf8');
}

test('json: each line that can be reached, by how many scenarios, and each condition', async () => {
  expect(JSON.parse(await coverageIn(files, 'json'))).toEqual({
    lines: { total: 9, covered: 7 },
    branches: { total: 4, covered: 3 },
    files: [
      {
        file: 'page.vtl',
        lines: expectedLines,
        conditions: [
          { line: 2, column: 5, held: 1, failed: 1 },
          { line: 4, column: 9, held: 1, failed: 0 },
        ],
      },
    ],
  });
});

test('lcov: the same as a tracefile', async () => {
  expect(await coverageIn(files, 'lcov')).toBe(`TN:
SF:page.vtl
BRDA:2,0,0,1
BRDA:2,0,1,1
BRDA:4,1,0,1
BRDA:4,1,1,0
BRF:4
BRH:3
${expectedLines.map(({ line, runs }) => `DA:${line},${runs}\n`).join('')}LF:9
LH:7
end_of_record
`);
});

test('text: behind the results, with what was not reached', async () => {
  const { stdout } = await runCli(['test', '--coverage', 'text'], { cwd: folderWith(files) });
  expect(stdout).toMatch(/^page\.vtl\n/);
  expect(stdout.slice(stdout.indexOf('\nTemplates reached'))).toBe(`
Templates reached
  page.vtl: 7/9 of lines, 3/4 of branches
    lines not reached: 7, 10
    never false: 4:9
  all: 7/9 of lines, 3/4 of branches
`);
});

test('a template in YAML has its lines in the YAML; one that no scenario reaches is not forgotten', async () => {
  const owner = { spec: 'api.yaml', operation: 'POST /a' };
  const text = await coverageIn({ 'api.yaml': api, 'one.scenario.json': withA(owner, 1) }, 'json');
  const { files: found } = JSON.parse(text) as {
    files: { lines: object[]; conditions: object[] }[];
  };
  const mock = api.split('\n').findIndex((line) => line.includes('statusCode": 200')) + 1;
  const first = api.split('\n').findIndex((line) => line.includes('#set($a')) + 1;
  const last = api.split('\n').findIndex((line) => line.includes('#if($x)')) + 1;
  // The body of a MOCK is empty for its response template, so $a is nothing: the last way is taken.
  const runs: Record<number, number> = { 1: 1, 2: 1, 4: 1, 7: 1, 13: 1, 18: 1 };
  expect(found[0]?.lines).toEqual([
    { line: mock, runs: 1 },
    ...expectedLines.map(({ line }) => ({ line: first + line - 1, runs: runs[line] ?? 0 })),
    { line: last, runs: 0 },
  ]);
  expect(found[0]?.conditions).toEqual([
    { line: first + 1, column: 21, held: 0, failed: 1 },
    { line: first + 3, column: 25, held: 0, failed: 1 },
    { line: last, column: 38, held: 0, failed: 0 },
  ]);
});

test.each([
  [['--coverage', 'html'], "--coverage must be text or json or lcov, not 'html'"],
  [['--coverage', 'lcov'], 'test: name the file for --coverage lcov by --coverage-file'],
  [['--coverage', 'text', '--format', 'json'], 'test: name the file for --coverage text by'],
  [
    ['--coverage-file', 'x'],
    'test: say what to write to --coverage-file x: --coverage text, json or lcov',
  ],
  [['--coverage', 'json', '--coverage-file', 'no/x'], 'no/x: the coverage cannot be written'],
])('%s cannot be followed: exit 2 and why', async (args, why) => {
  const { exitCode, stderr } = await runCli(['test', ...args], { cwd: folderWith(files) });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(why);
});
