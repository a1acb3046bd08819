/**
 * The two browser bundles without a browser: each runs as a script in a bare global scope that
 * has what a Web Worker has, and no `require`, no `process`, no `Buffer`.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { runRequest } from '../../protocol/src/requests.ts';
import { vtlText, vtlUri } from './documents.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'out/test-web');

type Listener = ((event: { readonly data: unknown }) => void) | null;

/** The outer side of a Web Worker, as its starter sees it. */
class ScriptWorker {
  onmessage: Listener = null;
  onerror: Listener = null;
  readonly #scope: { onmessage: Listener };

  constructor(address: string) {
    const scope = {
      onmessage: null as Listener,
      addEventListener: () => undefined,
      postMessage: (data: unknown) => {
        const copy: unknown = structuredClone(data);
        setImmediate(() => this.onmessage?.({ data: copy }));
      },
      location: { href: address },
      Worker: ScriptWorker,
      URL,
      TextDecoder,
      TextEncoder,
      setTimeout,
      clearTimeout,
      queueMicrotask,
      console,
    };
    this.#scope = scope;
    const context = createContext(scope);
    runInContext('globalThis.self = globalThis;', context);
    runInContext(readFileSync(join(folder, basename(address)), 'utf8'), context);
  }

  postMessage(data: unknown): void {
    const copy: unknown = structuredClone(data);
    setImmediate(() => this.#scope.onmessage?.({ data: copy }));
  }

  terminate(): void {
    this.#scope.onmessage = null;
  }
}

test('the server and its run worker answer in the scope of a Web Worker', async () => {
  const build = ['esbuild.mjs', '--only', 'server-web,run-worker-web', '--outdir', folder];
  execFileSync(process.execPath, build, { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] });

  const server = new ScriptWorker('https://example.org/dist/server-web.js');
  onTestFinished(() => server.terminate());
  const waiting = new Map<number, (result: unknown) => void>();
  server.onmessage = ({ data }) => {
    const { id, result } = data as { id: number; result: unknown };
    waiting.get(id)?.(result);
  };
  let lastId = 0;
  const send = (method: string, params: unknown): Promise<unknown> => {
    const id = ++lastId;
    server.postMessage({ jsonrpc: '2.0', id, method, params });
    return new Promise((resolve) => waiting.set(id, resolve));
  };

  const capabilities = { textDocument: { diagnostic: {} } };
  expect(await send('initialize', { processId: null, rootUri: null, capabilities })).toMatchObject({
    capabilities: { hoverProvider: true, diagnosticProvider: {} },
  });
  server.postMessage({
    jsonrpc: '2.0',
    method: 'textDocument/didOpen',
    params: { textDocument: { uri: vtlUri, languageId: 'vtl', version: 1, text: vtlText } },
  });
  expect(await send('textDocument/diagnostic', { textDocument: { uri: vtlUri } })).toMatchObject({
    kind: 'full',
    items: [],
  });
  const scenario = { request: { body: { name: 'Ada' } } };
  const run = await send(runRequest, { uri: vtlUri, target: { kind: 'template' }, scenario });
  expect(JSON.stringify(run)).toContain('\\"hello\\": \\"Ada\\"');
});
