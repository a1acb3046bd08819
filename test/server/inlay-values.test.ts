/** What references gave in the last run, beside them, through the wire. */
import {
  HoverRequest,
  InlayHintRefreshRequest,
  InlayHintRequest,
  type ClientCapabilities,
} from 'vscode-languageserver/node';
import { expect, test, vi } from 'vitest';
import { runRequest } from '../../protocol/src/requests.ts';
import { templateQuery, templateScheme } from '../../protocol/src/template-document.ts';
import { vtlUri, yamlText, yamlUri } from './documents.ts';
import { behind, MemoryClient, pulling, rangeOf } from './memory-client.ts';

const refreshing: ClientCapabilities = {
  ...pulling,
  workspace: { ...pulling.workspace, inlayHint: { refreshSupport: true } },
};
const text = yamlText.replace('parms', 'params');
const pointer = '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration';
const target = { kind: 'integration', pointer } as const;
const preview = { kind: 'template' } as const;

async function start(inlayValues = true): Promise<MemoryClient> {
  const { client } = await MemoryClient.start(refreshing);
  client.settings = { inlayValues };
  return client;
}

async function withTemplate(template: string, body: unknown): Promise<MemoryClient> {
  const client = await start();
  await client.open(vtlUri, 'vtl', template);
  const scenario = { request: { body } };
  await client.connection.sendRequest(runRequest, { uri: vtlUri, target: preview, scenario });
  return client;
}

async function hints(client: MemoryClient, uri: string, lines = 100) {
  const found = await client.connection.sendRequest(InlayHintRequest.type, {
    textDocument: { uri },
    range: { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } },
  });
  return (found ?? []).map(({ position, label }) => [position.line, position.character, label]);
}

test('behind a reference, a set, a loop variable and a condition', async () => {
  const template = [
    "#set($name = $input.path('$.name'))",
    "#foreach($x in $input.path('$.list'))$x#end",
    '#if($name == "Ada")yes#end',
    "$input.json('$')",
  ].join('\n');
  const client = await withTemplate(template, { name: 'Ada', list: [1, 2, 2] });
  expect(await hints(client, vtlUri)).toEqual([
    [0, 10, '= "Ada"'],
    [1, 11, '= 1, 2'],
    [1, 39, '= 1, 2'],
    [2, 18, 'is true'],
    [3, 16, '= "{\\"name\\":\\"Ada\\",\\"list\\":[1,2,2]}"'],
  ]);
});

test('long values and many are cut; a missing value is an empty text, as at API Gateway', async () => {
  const list = ['a'.repeat(60), 'b', 'c', 'd', 'e'];
  const template = "#foreach($x in $input.path('$.list'))\n$x\n#end\n$input.path('$.none')";
  const client = await withTemplate(template, { list });
  const [, printed, missing] = await hints(client, vtlUri);
  expect(printed).toEqual([1, 2, `= "${'a'.repeat(38)}…`]);
  expect(missing).toEqual([3, 21, '= ""']);
});

test('a template that was changed since shows nothing; lines above it may come and go', async () => {
  const client = await start();
  await client.open(yamlUri, 'yaml', text);
  await client.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  const { line, character } = behind(text, "$input.params('id')");
  expect(await hints(client, yamlUri)).toEqual([[line, character, '= "42"']]);
  const top = { line: 0, character: 0 };
  await client.change(yamlUri, 2, { start: top, end: top }, '# a comment\n');
  expect(await hints(client, yamlUri)).toEqual([[line + 1, character, '= "42"']]);
  expect(await hints(client, yamlUri, line)).toEqual([]);
  await client.change(yamlUri, 3, { start: top, end: { line: 1, character: 0 } }, '');
  await client.change(yamlUri, 4, rangeOf(text, 'says'), 'said');
  expect(await hints(client, yamlUri)).toEqual([]);
});

test('a template that is open by itself has them from the runs of its file', async () => {
  const client = await start();
  await client.open(yamlUri, 'yaml', text);
  await client.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  const template = {
    pointer,
    phase: 'response',
    response: 'default',
    mediaType: 'application/json',
  } as const;
  const query = encodeURIComponent(templateQuery({ host: yamlUri, template }));
  const uri = `${templateScheme}:/openapi.yaml/a.vtl?${query}`;
  await client.open(uri, 'vtl', `## says who it is\n{"id": "$input.params('id')"}\n`);
  expect(await hints(client, uri)).toEqual([[1, 27, '= "42"']]);
});

test('hover shows them too, of the innermost part, whether or not they stand in the text', async () => {
  const client = await start(false);
  await client.open(yamlUri, 'yaml', text);
  const hover = () =>
    client.connection.sendRequest(HoverRequest.type, {
      textDocument: { uri: yamlUri },
      position: behind(text, '$input.par'),
    });
  const before = await hover();
  await client.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  const after = await hover();
  expect(JSON.stringify(before)).not.toContain('Last run');
  expect(after?.contents).toMatchObject({
    value: expect.stringContaining('`"42" (String)`') as string,
  });
  expect(after?.range).toEqual(before?.range);
});

test('they are off by default, and asked for anew after a run where they are on', async () => {
  const off = await start(false);
  await off.open(yamlUri, 'yaml', text);
  await off.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  expect(await hints(off, yamlUri)).toEqual([]);

  const on = await start();
  let refreshed = 0;
  on.connection.onRequest(InlayHintRefreshRequest.type, () => {
    refreshed += 1;
  });
  await on.open(yamlUri, 'yaml', text);
  expect(await hints(on, yamlUri)).toEqual([]);
  await on.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  expect(refreshed).toBe(1);
});

test('a client that can be told later asks from the first values on until they are switched off', async () => {
  const { client, result } = await MemoryClient.start({
    ...refreshing,
    textDocument: { ...refreshing.textDocument, inlayHint: { dynamicRegistration: true } },
  });
  expect(result.capabilities.inlayHintProvider).toBeUndefined();
  const asked = () => client.registered.some(({ method }) => method === InlayHintRequest.method);
  const run = () =>
    client.connection.sendRequest(runRequest, { uri: yamlUri, target, scenario: null });
  await client.open(yamlUri, 'yaml', text);
  await run();
  expect(asked()).toBe(false);

  await client.changeSettings({ inlayValues: true });
  await vi.waitFor(() => expect(asked()).toBe(true));
  await run();
  expect(client.registered.filter(({ method }) => method === InlayHintRequest.method)).toHaveLength(
    1,
  );

  await client.changeSettings({ inlayValues: false });
  await vi.waitFor(() => expect(asked()).toBe(false));
});

test('the report says nothing of them', async () => {
  const client = await start();
  await client.open(yamlUri, 'yaml', text);
  const result = await client.connection.sendRequest(runRequest, {
    uri: yamlUri,
    target,
    scenario: null,
  });
  expect(result).not.toHaveProperty('report.values');
});
