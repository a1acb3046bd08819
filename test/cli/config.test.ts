/** `.apigateway-integrations.json`: severities and what is not checked. */
import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { toConfig } from '../../cli/src/config.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';
import { schemaErrors } from '../gateway/schema-check.ts';
import { folderWith } from './files.ts';
import { buildCli, runCli } from './run-cli.ts';

beforeAll(buildCli);

const typo = `{"id": "$input.parms('id')"}\n`;
const asError = '{"checks": {"template-unknown-member": "error"}}';
const off = '{"checks": {"template-unknown-member": "off"}}';

async function severitiesIn(files: Readonly<Record<string, string>>): Promise<string[]> {
  const { stdout, stderr } = await runCli(['check', '**/*.vtl', '--format', 'json'], {
    cwd: folderWith(files),
  });
  expect(stderr).toBe('');
  const found = JSON.parse(stdout) as { file: string; severity: string }[];
  return found.map(({ file, severity }) => `${file} ${severity}`);
}

test('the nearest config upward from each file counts, alone', async () => {
  expect(
    await severitiesIn({
      '.apigateway-integrations.json': asError,
      'a.vtl': typo,
      'deep/er/a.vtl': typo,
      'off/.apigateway-integrations.json': off,
      'off/a.vtl': typo,
      'plain/.apigateway-integrations.json': '{}',
      'plain/a.vtl': typo,
    }),
  ).toEqual(['a.vtl error', 'deep/er/a.vtl error', 'plain/a.vtl warning']);
});

test('ignored files are not checked, also when named', async () => {
  const files = {
    'p/.apigateway-integrations.json': '{"ignore": ["made/", "**/*.gen.vtl"]}',
    'p/made/a.vtl': typo,
    'p/a.vtl': typo,
    'p/b/a.gen.vtl': typo,
    'made/a.vtl': typo,
  };
  expect(await severitiesIn(files)).toEqual(['made/a.vtl warning', 'p/a.vtl warning']);
  const args = ['check', 'p/made/a.vtl'];
  expect((await runCli(args, { cwd: folderWith(files) })).stdout).toBe('No findings in 0 files.\n');
});

const wrong: [string, string][] = [
  ['[]', 'must be a JSON object'],
  ['{"check": {}}', "'check' is not known; use checks or ignore"],
  ['{"checks": []}', "'checks' must be an object"],
  ['{"checks": {"template-syntax": "fatal"}}', "'checks.template-syntax' must be off or error or"],
  ['{"ignore": "a"}', "'ignore' must be a list of patterns"],
  ['{"ignore": [1]}', "'ignore' must be a list of patterns"],
];

test.each<[string, string]>([
  ...wrong,
  ['{"checks": ', 'is not JSON'],
  ['{"checks": {"tempalte-syntax": "off"}}', "'checks.tempalte-syntax' is not the code of a check"],
])('%s is refused by file and key', (text, why) => {
  expect(() => toConfig(text, 'x/c.json')).toThrow(`x/c.json: ${why}`);
});

test('a wrong config ends the command, with one line', async () => {
  const cwd = folderWith({ '.apigateway-integrations.json': '[]', 'a.vtl': typo, 'b.vtl': typo });
  expect(await runCli(['check', '.'], { cwd })).toEqual({
    exitCode: 2,
    stdout: '',
    stderr:
      'apigateway-integrations: .apigateway-integrations.json: must be a JSON object, as in ' +
      '{"checks": {}, "ignore": []}\n',
  });
});

const schema = JSON.parse(
  readFileSync(new URL('../../schemas/config.schema.json', import.meta.url), 'utf8'),
) as object;

test.each(wrong)('the schema refuses %s too', (text) => {
  expect(schemaErrors(schema, JSON.parse(text) as Json)).not.toEqual([]);
});

test('the schema takes what the command takes', () => {
  const text = '{"$schema": "s", "checks": {"template-syntax": "info"}, "ignore": ["a/**"]}';
  expect(() => toConfig(text, 'c.json')).not.toThrow();
  expect(schemaErrors(schema, JSON.parse(text) as Json)).toEqual([]);
});
