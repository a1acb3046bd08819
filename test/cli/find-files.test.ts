/** Names, folders and patterns, as arguments of `check`. */
import { beforeAll, describe, expect, test } from 'vitest';
import { baseOfGlob, globPattern } from '../../protocol/src/file-glob.ts';
import { showProgress } from '../../cli/src/progress.ts';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

describe.each([
  ['*.yaml', ['a.yaml', '.yaml'], ['a.yml', 'b/a.yaml', 'a.yaml.tpl', 'axyaml']],
  ['api/**/*.yaml', ['api/a.yaml', 'api/b/c/a.yaml'], ['a.yaml', 'apis/a.yaml']],
  ['**/a.vtl', ['a.vtl', 'b/a.vtl', 'b/c/a.vtl'], ['ba.vtl', 'b/xa.vtl']],
  ['api/**', ['api/a', 'api/b/a'], ['api', 'b/a']],
  ['a?.{yaml,json}', ['ab.yaml', 'ab.json'], ['a.yaml', 'a/.yaml', 'ab.jsonc', 'abc.yaml']],
  ['v[1-3].vtl', ['v1.vtl', 'v3.vtl'], ['v4.vtl', 'v[1-3].vtl']],
  ['v[!1].vtl', ['v2.vtl'], ['v1.vtl', 'v/.vtl']],
  ['(a)+$.[x', ['(a)+$.[x'], ['a', 'aa']],
  ['a,b.{yaml', ['a,b.{yaml'], ['a']],
  ['[z-a].vtl', [], ['z.vtl', 'b.vtl', '[z-a].vtl']],
])('%s', (glob, matching, others) => {
  test.each(matching)('matches %s', (path) => {
    expect(globPattern(glob).test(path)).toBe(true);
  });
  test.each(others)('does not match %s', (path) => {
    expect(globPattern(glob).test(path)).toBe(false);
  });
});

test.each([
  ['*.yaml', '.'],
  ['api/v1/**/*.yaml', 'api/v1'],
  ['/srv/a?/b.yaml', '/srv'],
  ['/*.yaml', '/'],
  ['../*.yaml', '..'],
])('all that %s can match is under %s', (glob, base) => {
  expect(baseOfGlob(glob)).toBe(base);
});

const unclosed = '#if($input.body)\n';
const files = {
  'api/a.vtl': unclosed,
  'api/deep/b.vtl': unclosed,
  'api/plain.yaml': 'a: 1\n',
  'api/package.json': '{}\n',
  'api/mail.template': unclosed,
  'api/notes.txt': unclosed,
  'node_modules/c.vtl': unclosed,
  '.git/d.vtl': unclosed,
  'e.vtl': '$input.body\n',
};

async function filesChecked(...args: string[]): Promise<string[]> {
  const { stdout, stderr } = await runCli(['check', ...args, '--format', 'junit'], {
    cwd: folderWith(files),
  });
  expect(stderr).toBe('');
  return [...stdout.matchAll(/<testsuite name="([^"]*)"/g)].map((match) => match[1] ?? '');
}

test.each([
  [['.'], ['api/a.vtl', 'api/deep/b.vtl', 'e.vtl']],
  [['api/'], ['api/a.vtl', 'api/deep/b.vtl']],
  [['**/*.vtl'], ['api/a.vtl', 'api/deep/b.vtl', 'e.vtl']],
  [['./api/*.*'], ['api/a.vtl', 'api/notes.txt']],
  [
    ['api', 'api/a.vtl', './e.vtl'],
    ['api/a.vtl', 'api/deep/b.vtl', './e.vtl'],
  ],
  [['api/plain.yaml'], ['api/plain.yaml']],
  [['node_modules/*.vtl'], ['node_modules/c.vtl']],
])('check %j looks at %j', async (args, expected) => {
  expect(await filesChecked(...args)).toEqual(expected);
});

test('a pattern that matches nothing is told, since it is a slip of the pen', async () => {
  const cwd = folderWith(files);
  expect(await runCli(['check', 'apis/*.yaml'], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: 'apigateway-integrations: apis/*.yaml: matches no file\n',
  });
});

test('a folder without any integration is fine', async () => {
  const cwd = folderWith({ 'plain.yaml': 'a: 1\n' });
  expect(await runCli(['check', '.'], { cwd })).toEqual({
    exitCode: 0,
    stdout: 'No findings in 0 files.\n',
    stderr: '',
  });
});

describe('progress', () => {
  function shown(fileCount: number): string[] {
    const lines: string[] = [];
    const progress = showProgress(fileCount, { writeStatus: (line) => void lines.push(line) });
    progress.next('a.yaml');
    progress.end();
    return lines;
  }

  test('of many files is a line that goes away', () => {
    expect(shown(21)).toEqual(['Checking 1 of 21: a.yaml', '']);
  });

  test('of few files is nothing', () => {
    expect(shown(20)).toEqual([]);
  });
});
