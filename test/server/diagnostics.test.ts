/** Diagnostics reach a client that asks and one that is told, at the exact place. */
import type { Position } from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { vtlUri, yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling, pushed, rangeOf } from './memory-client.ts';

const mistake = rangeOf(yamlText, 'parms');

test('a client that asks gets them at the exact range inside a block scalar', async () => {
  const { client, result } = await MemoryClient.start(pulling);
  expect(result.capabilities.diagnosticProvider).toBeDefined();
  await client.open(yamlUri, 'yaml', yamlText);

  const [found, ...others] = await client.pullDiagnostics(yamlUri);
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    range: mistake,
    code: 'template-unknown-member',
    source: 'API Gateway',
  });
});

test('an incremental edit that mends the mistake takes the diagnostic away', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  await client.change(yamlUri, 2, mistake, 'params');
  const mended = await client.pullDiagnostics(yamlUri);
  expect(mended.map(({ code }) => code)).toEqual(['template-unescaped-input']);

  await client.change(yamlUri, 3, { start: mistake.start, end: mistake.start }, 'x');
  expect(await client.pullDiagnostics(yamlUri)).toHaveLength(1);
});

/** Each edit is done behind a first answer; what the second one says, to a client that has the first. */
async function answerBehind(edit: (client: MemoryClient) => Promise<void>) {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const { resultId } = await client.pullReport(yamlUri);
  await edit(client);
  const { kind, resultId: next } = await client.pullReport(yamlUri, resultId);
  expect(next === resultId).toBe(kind === 'unchanged');
  return kind;
}

test('diagnostics that an edit leaves as they are, and where they are, are not sent again', async () => {
  const elsewhere = rangeOf(yamlText, 'title: orders').end;
  const top = { line: 0, character: 0 };
  const insert = (at: Position, text: string) => (client: MemoryClient) =>
    client.change(yamlUri, 2, { start: at, end: at }, text);
  expect(await answerBehind(() => Promise.resolve())).toBe('unchanged');
  expect(await answerBehind(insert(elsewhere, 's'))).toBe('unchanged');
  expect(await answerBehind(insert(top, '# a comment\n'))).toBe('full');
  expect(await answerBehind((client) => client.change(yamlUri, 2, mistake, 'params'))).toBe('full');
});

test('a diagnostic on the line of an edit is sent, be it at its old place', async () => {
  // An editor moves what it shows with what is typed before it.
  const name = rangeOf(yamlText, '"id"');
  expect(await answerBehind((client) => client.change(yamlUri, 2, name, '"it"'))).toBe('full');
});

test('what was said of a document that was closed is not taken as known', async () => {
  const kind = await answerBehind(async (client) => {
    await client.close(yamlUri);
    await client.open(yamlUri, 'yaml', yamlText);
  });
  expect(kind).toBe('full');
});

test('a client that is told gets them once, a moment after the last of several edits', async () => {
  const { client, result } = await MemoryClient.start(pushed);
  expect(result.capabilities.diagnosticProvider).toBeUndefined();
  await client.open(yamlUri, 'yaml', yamlText);
  await client.change(yamlUri, 2, { start: mistake.end, end: mistake.end }, 's');
  await client.change(yamlUri, 3, { start: mistake.end, end: mistake.end }, 'y');
  await client.settle();
  expect(client.timer.waiting).toEqual([150]);

  client.timer.pass();
  const { uri, version, diagnostics } = await client.nextPublished();
  expect({ uri, version }).toEqual({ uri: yamlUri, version: 3 });
  expect(diagnostics.map(({ range }) => range)).toEqual([
    { start: mistake.start, end: { ...mistake.end, character: mistake.end.character + 2 } },
  ]);
});

test('closing a document takes its pushed diagnostics away', async () => {
  const { client } = await MemoryClient.start(pushed);
  await client.open(yamlUri, 'yaml', yamlText);
  await client.settle();
  await client.close(yamlUri);
  await client.settle();
  expect(client.timer.waiting).toEqual([]);
  expect(await client.nextPublished()).toMatchObject({ uri: yamlUri, diagnostics: [] });
});

test('a setting changes the severity of a check, and turns it off', async () => {
  const { client } = await MemoryClient.start(pulling);
  client.settings = { checks: { 'template-unknown-member': 'error' } };
  await client.open(yamlUri, 'yaml', yamlText);
  expect(await client.pullDiagnostics(yamlUri)).toMatchObject([{ severity: 1 }]);

  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/diagnostic/refresh', () => {
      resolve();
      return null;
    });
  });
  await client.changeSettings({ checks: { 'template-unknown-member': 'off' } });
  await refreshed;
  expect(await client.pullDiagnostics(yamlUri)).toEqual([]);
});

test('a client that cannot be asked for settings gives them at the start', async () => {
  const { client } = await MemoryClient.start(pushed, {
    checks: { 'template-unknown-member': 'hint', nonsense: 5 },
  });
  await client.open(yamlUri, 'yaml', yamlText);
  await client.settle();
  client.timer.pass();
  expect((await client.nextPublished()).diagnostics).toMatchObject([{ severity: 4 }]);
});

test('a document of another language, or of no API Gateway, has none', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open('memory:/a.py', 'python', '#set($x = ');
  await client.open('memory:/plain.yaml', 'yaml', 'a: "$input.parms"\n');
  expect(await client.pullDiagnostics('memory:/a.py')).toEqual([]);
  expect(await client.pullDiagnostics('memory:/plain.yaml')).toEqual([]);
  expect(await client.pullDiagnostics('memory:/never-opened.yaml')).toEqual([]);
});

test('a .vtl file under another language name is known by its extension', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'plaintext', '#if($input.body)\n');
  expect(await client.pullDiagnostics(vtlUri)).toMatchObject([
    { code: 'template-syntax', range: { start: { line: 0, character: 0 } } },
  ]);
});
