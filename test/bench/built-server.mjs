// Builds the language server and starts it over stdio, as an editor would.
import { execFileSync, spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as lsp from 'vscode-languageserver/node';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'out/bench-server');

/** A connection to the server, initialized; `settings` are what it gets when it asks for them. */
export async function startBuiltServer(settings = {}) {
  const only = ['esbuild.mjs', '--only', 'server,run-worker', '--outdir', folder];
  execFileSync(process.execPath, only, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });
  const server = spawn(process.execPath, [path.join(folder, 'server.js'), '--stdio']);
  const connection = lsp.createMessageConnection(
    new lsp.StreamMessageReader(server.stdout),
    new lsp.StreamMessageWriter(server.stdin),
  );
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => settings));
  connection.onRequest('client/registerCapability', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { workspace: { configuration: true }, textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification('initialized', {});
  return connection;
}

/** Ends the server that was started. */
export async function stopServer(connection) {
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
}
