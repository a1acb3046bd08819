/** `check`: the exit code, the JSON for tools, the text for people. */
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const good = `{"id": $input.params('id')}\n`;
const typo = `{\n  "id": "$input.parms('id')"\n}\n`;
const unclosed = `#if($input.body)\n{}\n`;

test('no findings: exit 0 and an empty array', async () => {
  const cwd = folderWith({ 'a.vtl': good });
  expect(await runCli(['check', 'a.vtl', '--format', 'json'], { cwd })).toEqual({
    exitCode: 0,
    stdout: '[]\n',
    stderr: '',
  });
});

test('a warning is a finding with lines and columns from 1, and no reason to fail', async () => {
  const cwd = folderWith({ 'a.vtl': typo });
  const { exitCode, stdout } = await runCli(['check', 'a.vtl', '--format', 'json'], { cwd });
  expect(exitCode).toBe(0);
  expect(JSON.parse(stdout)).toEqual([
    {
      file: 'a.vtl',
      line: 2,
      column: 17,
      endLine: 2,
      endColumn: 22,
      severity: 'warning',
      code: 'template-unknown-member',
      message: expect.stringContaining("'params'") as string,
    },
  ]);
});

test('an error makes exit 1', async () => {
  const cwd = folderWith({ 'a.vtl': good, 'b.vtl': unclosed });
  const { exitCode, stdout } = await runCli(['check', 'a.vtl', 'b.vtl', '--format', 'json'], {
    cwd,
  });
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject([
    { file: 'b.vtl', line: 1, column: 1, severity: 'error', code: 'template-syntax' },
  ]);
});

test.each([
  ['error', 0],
  ['warning', 1],
  ['hint', 1],
  ['never', 0],
])('--fail-on %s: a warning makes exit %i', async (failOn, exitCode) => {
  const cwd = folderWith({ 'a.vtl': typo });
  expect(await runCli(['check', 'a.vtl', '--fail-on', failOn], { cwd })).toMatchObject({
    exitCode,
  });
});

test('--fail-on never: an error is shown and makes exit 0', async () => {
  const cwd = folderWith({ 'a.vtl': unclosed });
  const { exitCode, stdout } = await runCli(['check', 'a.vtl', '--fail-on', 'never'], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/1 error in 1 file\.\n$/);
});

test('text names the file once, then each place, and counts at the end', async () => {
  const cwd = folderWith({ 'a.vtl': typo, 'b.vtl': good });
  const { stdout } = await runCli(['check', 'a.vtl', 'b.vtl'], { cwd });
  expect(stdout).toMatch(
    /^a\.vtl\n {2}2:17 {2}warning {2}.* template-unknown-member\n\n1 warning in 2 files\.\n$/,
  );
});

test('a byte order mark and CRLF move no column', async () => {
  const cwd = folderWith({ 'a.vtl': `\uFEFF${typo.replaceAll('\n', '\r\n')}` });
  const { stdout } = await runCli(['check', 'a.vtl', '--format', 'json'], { cwd });
  expect(JSON.parse(stdout)).toMatchObject([{ line: 2, column: 17 }]);
});

test('a file that cannot be read makes exit 2 with one clear line; the others are checked', async () => {
  const cwd = folderWith({ 'b.vtl': unclosed, notes: 'Nothing of ours.' });
  const args = ['check', 'missing.yaml', 'b.vtl', 'notes', '--format', 'json'];
  const { exitCode, stdout, stderr } = await runCli(args, { cwd });
  expect(exitCode).toBe(2);
  expect(JSON.parse(stdout)).toHaveLength(1);
  expect(stderr).toBe(
    'apigateway-integrations: missing.yaml: no such file; check the path\n' +
      'apigateway-integrations: notes: neither OpenAPI nor a mapping template; ' +
      'give a .yaml, .yml, .json or .vtl file\n',
  );
});

test.each([
  [[], 'say what to do: check, run, test, scenario or render'],
  [['chekc'], "'chekc' is not a command"],
  [['check'], 'name the files or folders to check'],
  [['check', 'a.vtl', '--format', 'xml'], "or junit, not 'xml'"],
  [['check', 'a.vtl', '--fail-on', 'all'], "or never, not 'all'"],
  [
    ['check', 'a.vtl', '--write-baseline', 'b.json', '--baseline', 'c.json'],
    'leave out --baseline',
  ],
  [['check', 'a.vtl', '--write-baseline', 'b.json', '--format', 'json'], 'leave out --format'],
  [['check', 'a.vtl', '--baseline'], "'--baseline <value>' argument missing"],
  [['run', 'a.vtl', '--format', 'sarif'], '--format must be text or json'],
  [['check', 'a.vtl', '--fix'], "Unknown option '--fix'"],
  [['render'], 'render --batch'],
  [['render', '--batch', '--profile', 'java'], '--profile must be aws or velocity-1.7'],
  [['render', '--batch', '--engine', 'java'], '--engine must be velocityjs'],
  [['render', '--batch', '--engine', 'velocityjs', '--profile', 'aws'], 'has no profiles'],
  [['render', '--batch', '--compare', 'java'], '--compare must be velocityjs'],
  [
    ['render', '--batch', '--compare', 'velocityjs', '--engine', 'velocityjs'],
    'leave out --engine',
  ],
  [['run'], 'name one file'],
  [['run', 'a.yaml', 'b.yaml'], 'name one file'],
])('%j cannot be followed: exit 2 and why', async (args, why) => {
  const { exitCode, stdout, stderr } = await runCli(args);
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(why);
  expect(stderr.trimEnd().split('\n')).toHaveLength(1);
});

test('sarif explains what was found by the page of its check, and the others in a paragraph', async () => {
  const cwd = folderWith({ 'a.vtl': typo });
  const { stdout } = await runCli(['check', 'a.vtl', '--format', 'sarif'], { cwd });
  const { runs } = JSON.parse(stdout) as {
    runs: { tool: { driver: { rules: { id: string; help: object }[] } } }[];
  };
  const helpOf = (code: string): object | undefined =>
    runs[0]?.tool.driver.rules.find(({ id }) => id === code)?.help;
  const markdown = expect.stringMatching(
    /^# Unknown member of .*## Wrong.*## Right.*## Source/s,
  ) as string;
  expect(helpOf('template-unknown-member')).toEqual({
    text: expect.stringMatching(/^`\$input`, `\$util` and `\$context` have a fixed set/) as string,
    markdown,
  });
  expect(JSON.stringify(helpOf('template-unknown-member'))).not.toContain('Rule:');
  const text = expect.stringMatching(/^A Lambda function is called through .*\.$/) as string;
  expect(helpOf('lambda-method-not-post')).toEqual({ text });
});

test('--help and --version', async () => {
  expect(await runCli(['--help'])).toMatchObject({
    exitCode: 0,
    stdout: expect.stringContaining('render --batch') as string,
  });
  expect((await runCli(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
});
