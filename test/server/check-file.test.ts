/** `apigateway/checkFile`: files that are not open, as "Check All Integrations" asks for them. */
import { expect, test } from 'vitest';
import {
  checkFileRequest,
  readFileRequest,
  type CheckFileResult,
} from '../../protocol/src/requests.ts';
import { yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling, rangeOf } from './memory-client.ts';

async function checkFile(uri: string, text: string, config = '{}'): Promise<CheckFileResult> {
  const { client } = await MemoryClient.start(pulling, { readsFiles: true });
  client.connection.onRequest(readFileRequest, () => config);
  return client.connection.sendRequest<CheckFileResult>(checkFileRequest, { uri, text });
}

test('its diagnostics are those that it has when it is open', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const open = await client.pullDiagnostics(yamlUri);
  expect(open).toMatchObject([{ range: rangeOf(yamlText, 'parms') }]);
  expect(await checkFile(yamlUri, yamlText)).toEqual(open);
});

test.each([
  ['file:///a/plain.yaml', 'openapi: 3.0.1\npaths: {}\n'],
  ['file:///a/package.json', '{}'],
  ['file:///a/mail.template', 'Dear $context.name,\n#if($input.x)\n'],
  ['file:///a/notes.txt', '#if($input.x)\n'],
])('%s is none of ours', async (uri, text) => {
  expect(await checkFile(uri, text)).toBeNull();
});

test.each(['file:///a/stack.template', 'file:///a/openapi.yaml.tpl', 'file:///a/API.YML'])(
  '%s is known by its name or its content',
  async (uri) => {
    expect(await checkFile(uri, yamlText)).toHaveLength(1);
  },
);

test('JSON with comments is read as such', async () => {
  const text = `// ours
    {"openapi": "3.0.1", "paths": {"/a": {"get": {"x-amazon-apigateway-integration": {"type": "mock"}}}}}`;
  expect(await checkFile('file:///a/openapi.jsonc', text)).not.toBeNull();
});

test('a well written template has no findings, which is not the same as none of ours', async () => {
  expect(await checkFile('file:///a/b.vtl', `$input.json('$.id')\n`)).toEqual([]);
});

test("the project's config counts", async () => {
  const off = '{"checks": {"template-unknown-member": "off"}}';
  expect(await checkFile('file:///a/openapi.yaml', yamlText, off)).toEqual([]);
  const ignored = '{"ignore": ["**/*.yaml"]}';
  expect(await checkFile('file:///a/openapi.yaml', yamlText, ignored)).toBeNull();
});
