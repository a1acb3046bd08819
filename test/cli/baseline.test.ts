/** `check --baseline`: in an old project only what is new is reported. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const jsn = `{"id": "$input.jsn('$.id')"}\n`;
const parms = `{"id": "$input.parms('id')"}\n`;

/** An API of one operation a path, each with the same mistake. */
function api(...paths: readonly string[]): string {
  const operations = paths.map(
    (path) => `  ${path}:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 200}' }
        responses:
          default:
            statusCode: '200'
            responseTemplates: { application/json: '$input.jsn("$")' }
`,
  );
  return `openapi: 3.0.1\ninfo: { title: t, version: '1' }\npaths:\n${operations.join('')}`;
}

interface Project {
  readonly cwd: string;
  readonly write: (name: string, text: string) => void;
  /** What is reported, as `file:line code`. */
  reported(): Promise<string[]>;
  /** What is said on standard error. */
  said: string;
}

/** A project whose findings of now are in its baseline. */
async function projectWithBaseline(files: Readonly<Record<string, string>>): Promise<Project> {
  const cwd = folderWith(files);
  const written = await runCli(['check', '.', '--write-baseline', 'old.json'], { cwd });
  expect(written).toMatchObject({ exitCode: 0, stderr: '' });
  const project: Project = {
    cwd,
    write: (name, text) => {
      writeFileSync(join(cwd, name), text);
    },
    async reported() {
      const args = ['check', '.', '--baseline', 'old.json', '--format', 'json'];
      const { stdout, stderr } = await runCli(args, { cwd });
      project.said = stderr;
      const found = JSON.parse(stdout) as { file: string; line: number; code: string }[];
      return found.map(({ file, line, code }) => `${file}:${line} ${code}`);
    },
    said: '',
  };
  return project;
}

test('it is a line for each finding, sorted, relative to its own folder', async () => {
  const cwd = folderWith({ 'b/a.vtl': jsn + jsn, 'a.vtl': parms, 'settled/.keep': '' });
  const { stdout } = await runCli(['check', 'b', 'a.vtl', '--write-baseline', 'settled/old.json'], {
    cwd,
  });
  expect(stdout).toBe('Wrote 3 findings in 2 files to settled/old.json.\n');
  const lines = readFileSync(join(cwd, 'settled/old.json'), 'utf8').trim().split('\n');
  const findings = lines.slice(2, -2).map((line) => JSON.parse(line.replace(/,$/, '')) as object);
  expect(findings).toMatchObject([
    { file: '../a.vtl', code: 'template-unknown-member', at: '' },
    { file: '../b/a.vtl', code: 'template-unknown-member', at: '', count: 2 },
  ]);
});

test('what is old is not reported, also where lines moved; what is new is', async () => {
  const project = await projectWithBaseline({ 'a.vtl': jsn });
  project.write('a.vtl', `## moved\n\n${jsn}`);
  expect(await project.reported()).toEqual([]);
  project.write('a.vtl', `${parms}${jsn}`);
  expect(await project.reported()).toEqual(['a.vtl:1 template-unknown-member']);
  project.write('b.vtl', jsn);
  expect(await project.reported()).toHaveLength(2);
});

test('one more of the same is new, and it is the one that was added', async () => {
  const project = await projectWithBaseline({ 'api.yaml': api('/b', '/c') });
  project.write('api.yaml', api('/a', '/b', '/c'));
  expect(await project.reported()).toEqual(['api.yaml:13 template-unknown-member']);
});

test('a path that was renamed makes nothing new', async () => {
  const project = await projectWithBaseline({ 'api.yaml': api('/b', '/c') });
  project.write('api.yaml', api('/v2/b', '/c'));
  expect(await project.reported()).toEqual([]);
  expect(project.said).toBe('');
});

test('what is gone is told, also with its file, but not of files that were not looked at', async () => {
  const project = await projectWithBaseline({ 'a.vtl': jsn, 'b.vtl': jsn, 'c.vtl': jsn });
  project.write('a.vtl', '{}\n');
  rmSync(join(project.cwd, 'b.vtl'));
  expect(await project.reported()).toEqual([]);
  expect(project.said).toBe(
    'apigateway-integrations: old.json: 2 findings of it are gone; ' +
      'write it anew with --write-baseline old.json\n',
  );
  const args = ['check', 'c.vtl', '--baseline', 'old.json'];
  expect((await runCli(args, { cwd: project.cwd })).stderr).toContain('1 finding of it is gone');
});

test('the exit code and the counts are those of what is new', async () => {
  const broken = '#if($input.body)\n';
  const { cwd, write } = await projectWithBaseline({ 'a.vtl': broken });
  const args = ['check', '.', '--baseline', 'old.json'];
  expect(await runCli(args, { cwd })).toEqual({
    exitCode: 0,
    stdout: 'No findings in 1 file; 1 more in the baseline.\n',
    stderr: '',
  });
  write('b.vtl', broken);
  const { exitCode, stdout } = await runCli(args, { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/1 error in 2 files; 1 more in the baseline\.\n$/);
});

test.each([
  ['no such file; write it with --write-baseline old.json', null],
  ['is no baseline; write it anew with --write-baseline old.json', '{"findings": {}}'],
  ['is no baseline; write it anew with --write-baseline old.json', '{"findings": [{"file": 1}]}'],
  ['is no baseline; write it anew with --write-baseline old.json', 'findings:'],
])('%s: exit 2', async (why, text) => {
  const cwd = folderWith({ 'a.vtl': jsn, ...(text === null ? {} : { 'old.json': text }) });
  const { exitCode, stdout, stderr } = await runCli(['check', '.', '--baseline', 'old.json'], {
    cwd,
  });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: '' });
  expect(stderr).toContain(`apigateway-integrations: old.json: ${why}`);
});

test('where a file cannot be read none is written', async () => {
  const cwd = folderWith({ 'a.vtl': jsn });
  const args = ['check', 'a.vtl', 'lost.yaml', '--write-baseline', 'old.json'];
  const { exitCode, stderr } = await runCli(args, { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('old.json: not written, since not every file could be read');
  expect(() => readFileSync(join(cwd, 'old.json'))).toThrow('ENOENT');
});

test('where it cannot be written, that is told', async () => {
  const cwd = folderWith({ 'a.vtl': jsn });
  const args = ['check', 'a.vtl', '--write-baseline', 'lost/old.json'];
  const { exitCode, stderr } = await runCli(args, { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('lost/old.json: the baseline cannot be written');
});
