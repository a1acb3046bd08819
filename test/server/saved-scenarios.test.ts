/** What saved scenarios tell completion, through the wire. */
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { CompletionRequest } from 'vscode-languageserver/node';
import { findScenariosRequest } from '../../protocol/src/requests.ts';
import { scenariosOnDisk } from '../../server/src/scenarios-on-disk.ts';
import { behind, MemoryClient, pulling } from './memory-client.ts';

const uri = 'file:///project/a%20b/order.vtl';
const template = "$input.path('$.')";

/** A client that knows these scenario files, by path. */
async function startWith(files: Map<string, object>): Promise<MemoryClient> {
  const { client } = await MemoryClient.start(pulling, { findsScenarios: true });
  client.connection.onRequest(findScenariosRequest, () =>
    [...files].map(([path, scenario]) => ({
      uri: `file:///project/${path}`,
      text: JSON.stringify(scenario),
    })),
  );
  await client.open(uri, 'vtl', template);
  return client;
}

async function offered(client: MemoryClient): Promise<readonly string[]> {
  const found = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument: { uri },
    position: behind(template, '$.'),
  });
  return (Array.isArray(found) ? found : []).map(({ label }) => label);
}

const late = { template: '../order.vtl', request: { body: { late: true } } };

test('scenarios that name the file count, others do not', async () => {
  const client = await startWith(
    new Map<string, object>([
      ['a%20b/cases/late.scenario.json', late],
      ['a%20b/late.scenario.json', { ...late, request: { body: { elsewhere: 1 } } }],
      ['a%20b/broken.scenario.json', { template: 7 }],
    ]),
  );
  expect(await offered(client)).toEqual(['late']);
});

test.each([
  ['on the disk', 'workspace/didChangeWatchedFiles'],
  ['in an editor', 'textDocument/didOpen'],
])('one that changes %s is read anew, and until then the old one counts', async (_, method) => {
  const files = new Map<string, object>([['a%20b/cases/late.scenario.json', late]]);
  const client = await startWith(files);
  expect(await offered(client)).toEqual(['late']);

  files.set('a%20b/cases/late.scenario.json', { ...late, request: { body: { later: true } } });
  const changed = 'file:///project/a%20b/cases/late.scenario.json';
  await client.connection.sendNotification(
    method,
    method === 'textDocument/didOpen'
      ? { textDocument: { uri: changed, languageId: 'json', version: 1, text: '{}' } }
      : { changes: [{ uri: changed, type: 2 }] },
  );
  await client.timer.begins(150);
  expect(await offered(client)).toEqual(['late']);
  client.timer.pass();
  await client.settle();
  expect(await offered(client)).toEqual(['later']);
});

test('without such a client, Node reads the folder of the file and its scenarios', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'scenarios-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'scenarios'));
  writeFileSync(join(folder, 'a.scenario.json'), '{"title": "a"}');
  writeFileSync(join(folder, 'scenarios', 'b.scenario.json'), '{"title": "b"}');
  writeFileSync(join(folder, 'package.json'), '{}');
  const spec = pathToFileURL(join(folder, 'openapi.yaml')).href;
  expect((await scenariosOnDisk(spec)).map(({ text }) => text)).toEqual([
    '{"title": "a"}',
    '{"title": "b"}',
  ]);
  expect(await scenariosOnDisk('memory:/openapi.yaml')).toEqual([]);
});
