/** The built server as any LSP client starts it, with its real worker beside it. */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createMessageConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { expect, onTestFinished, test } from 'vitest';
import { runRequest, type RunResult } from '../../protocol/src/requests.ts';
import { vtlText, vtlUri } from './documents.ts';
import { pulling } from './memory-client.ts';

test('dist/server.js --stdio: hello, diagnostics, a run in the worker, goodbye', async () => {
  const root = join(import.meta.dirname, '../..');
  const folder = join(root, 'out/test-server');
  const build = ['esbuild.mjs', '--only', 'server,run-worker', '--outdir', folder];
  execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

  const child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio'], { stdio: 'pipe' });
  let complaints = '';
  child.stderr.on('data', (text: Buffer) => (complaints += text.toString()));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onRequest('workspace/configuration', () => [null]);
  connection.listen();
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    // The old name of workspaceFolders must be sent all the same.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    rootUri: null,
    capabilities: pulling,
  });
  await connection.sendNotification(InitializedNotification.type, {});
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri: vtlUri, languageId: 'vtl', version: 1, text: vtlText },
  });

  const textDocument = { uri: vtlUri };
  const found = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  expect(found).toMatchObject({ kind: 'full', items: [] });
  const result = await connection.sendRequest<RunResult>(runRequest, {
    uri: vtlUri,
    target: { kind: 'template' },
    scenario: { request: { body: { name: 'Ada' } } },
  });
  expect(JSON.stringify(result.report)).toContain('\\"hello\\": \\"Ada\\"');

  // The project's config is read from the disk, since this client offered nothing else.
  const project = mkdtempSync(join(tmpdir(), 'a project-'));
  onTestFinished(() => {
    rmSync(project, { recursive: true });
  });
  const config = '{"checks": {"template-unknown-member": "error"}}';
  writeFileSync(join(project, '.apigateway-integrations.json'), config);
  const uri = pathToFileURL(join(project, 'order.vtl')).href;
  await connection.sendNotification(DidOpenTextDocumentNotification.type, {
    textDocument: { uri, languageId: 'vtl', version: 1, text: '$input.parms()' },
  });
  expect(
    await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } }),
  ).toMatchObject({ items: [{ code: 'template-unknown-member', severity: 1 }] });

  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  expect(await once(child, 'exit')).toEqual([0, null]);
  // Nor does V8 of the flags that it is given.
  expect(complaints).toBe('');
  connection.dispose();
});
