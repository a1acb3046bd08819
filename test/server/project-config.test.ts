/** `.apigateway-integrations.json` in the editor: the same file that the command line reads. */
import { expect, test } from 'vitest';
import type { ClientCapabilities } from 'vscode-languageserver/node';
import { readFileRequest, type ReadFileParams } from '../../protocol/src/requests.ts';
import { MemoryClient, pulling, pushed, rangeOf } from './memory-client.ts';

const name = '.apigateway-integrations.json';
const template = 'file:///project/api/order.vtl';
const typo = `{"id": "$input.parms('id')"}\n`;
const asError = '{"checks": {"template-unknown-member": "error"}}';

/** A client whose files are these, by path under `file:///`. */
async function startWith(
  files: Readonly<Record<string, string>>,
  capabilities: ClientCapabilities = pulling,
  options: object = {},
): Promise<{ client: MemoryClient; disk: Map<string, string>; asked: string[] }> {
  const disk = new Map(Object.entries(files));
  const asked: string[] = [];
  const { client } = await MemoryClient.start(capabilities, { readsFiles: true, ...options });
  client.connection.onRequest(readFileRequest, ({ uri }: ReadFileParams) => {
    const path = decodeURIComponent(uri.replace('file:///', ''));
    asked.push(path);
    return disk.get(path) ?? null;
  });
  return { client, disk, asked };
}

test('the nearest one upward counts, and every folder is asked once', async () => {
  const { client, asked } = await startWith({ [`project/${name}`]: asError, [name]: '{' });
  await client.open(template, 'vtl', typo);
  expect(await client.pullDiagnostics(template)).toMatchObject([{ severity: 1 }]);
  await client.open('file:///project/api/other.vtl', 'vtl', typo);
  expect(await client.pullDiagnostics('file:///project/api/other.vtl')).toHaveLength(1);
  expect(asked).toEqual([`project/api/${name}`, `project/${name}`]);
});

test('what the project settled wins over the settings, code by code', async () => {
  const { client } = await startWith({ [`project/${name}`]: asError });
  client.settings = { checks: { 'template-unknown-member': 'hint', 'template-syntax': 'info' } };
  await client.open(template, 'vtl', `${typo}#if($input.body)\n`);
  const found = await client.pullDiagnostics(template);
  expect(found.map(({ code, severity }) => [code, severity])).toEqual([
    ['template-unknown-member', 1],
    ['template-syntax', 3],
  ]);
});

test.each([
  ['api/', 'file:///project/api/order.vtl', 0],
  ['a b/*.vtl', 'file:///project/a%20b/order.vtl', 0],
  ['api/', 'file:///project/web/order.vtl', 1],
])('"ignore": ["%s"] for %s', async (pattern, uri, count) => {
  const { client } = await startWith({ [`project/${name}`]: `{"ignore": ["${pattern}"]}` });
  await client.open(uri, 'vtl', typo);
  expect(await client.pullDiagnostics(uri)).toHaveLength(count);
});

test('when it changes on the disk, the client is told to ask again', async () => {
  const { client, disk } = await startWith({});
  await client.open(template, 'vtl', typo);
  expect(await client.pullDiagnostics(template)).toMatchObject([{ severity: 2 }]);

  disk.set(`project/${name}`, '{"checks": {"template-unknown-member": "off"}}');
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `file:///project/${name}`, type: 1 }],
  });
  await refreshed;
  expect(await client.pullDiagnostics(template)).toEqual([]);
});

test('a client that can watch files is asked to watch it', async () => {
  const capabilities = {
    ...pulling,
    workspace: { ...pulling.workspace, didChangeWatchedFiles: { dynamicRegistration: true } },
  };
  const { client } = await startWith({}, capabilities);
  await client.settle();
  expect(client.registered).toContainEqual(
    expect.objectContaining({
      method: 'workspace/didChangeWatchedFiles',
      registerOptions: { watchers: [{ globPattern: `**/${name}` }] },
    }),
  );
});

const broken = `{
  "checks": { "template-unknwon-member": "error", "template-syntax": "info" },
  "ingore": []
}`;

test('a broken one that is not open is told of, and what can be read of it counts', async () => {
  const { client } = await startWith({ [`project/${name}`]: broken });
  await client.open(template, 'vtl', '#if($input.body)\n');
  expect(await client.pullDiagnostics(template)).toMatchObject([{ severity: 3 }]);
  expect(await client.nextPublished()).toMatchObject({
    uri: `file:///project/${name}`,
    diagnostics: [
      {
        range: rangeOf(broken, '"template-unknwon-member"'),
        message: `${name}: 'checks.template-unknwon-member' is not the code of a check. Did you mean 'template-unknown-member'?`,
      },
      {
        range: rangeOf(broken, '"ingore"'),
        message: expect.stringContaining("'ingore'") as string,
      },
    ],
  });

  await client.open(`file:///project/${name}`, 'json', broken);
  expect(await client.nextPublished()).toEqual({
    uri: `file:///project/${name}`,
    diagnostics: [],
  });
});

test.each([
  ['in an editor without the schema, what is wrong is shown where it is written', {}, 2],
  ['an editor with the schema shows that by itself', { validatesConfig: true }, 0],
])('%s', async (_, options, count) => {
  const uri = `file:///project/${name}`;
  const { client } = await startWith({ [`project/${name}`]: broken }, pulling, options);
  await client.open(uri, 'json', broken);
  expect(await client.pullDiagnostics(uri)).toHaveLength(count);
});

test('that an open one is no JSON is left to the JSON features', async () => {
  const uri = `file:///project/${name}`;
  const { client } = await startWith({});
  await client.open(uri, 'json', '{"checks": {');
  expect(await client.pullDiagnostics(uri)).toEqual([]);
});

test('a client that is told of diagnostics is told again when it is saved', async () => {
  const uri = `file:///project/${name}`;
  const { client, disk } = await startWith({ [`project/${name}`]: asError }, pushed);
  await client.open(template, 'vtl', typo);
  await client.settle();
  client.timer.pass();
  expect(await client.nextPublished()).toMatchObject({ diagnostics: [{ severity: 1 }] });

  disk.set(`project/${name}`, '{}');
  await client.open(uri, 'json', '{}');
  await client.connection.sendNotification('textDocument/didSave', { textDocument: { uri } });
  await client.settle();
  client.timer.pass();
  const both = [await client.nextPublished(), await client.nextPublished()];
  expect(both.find((one) => one.uri === template)).toMatchObject({
    diagnostics: [{ severity: 2 }],
  });
});

test('a document in no folder has none', async () => {
  const { client, asked } = await startWith({ [name]: asError });
  await client.open('untitled:Untitled-1', 'vtl', typo);
  expect(await client.pullDiagnostics('untitled:Untitled-1')).toMatchObject([{ severity: 2 }]);
  expect(asked).toEqual([]);
});
