/** Entry for Node: `dist/server.js`, over `--stdio`, `--node-ipc` or a socket, as the client asks. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { memoryLimits, threadWorker } from '../../protocol/src/thread-worker.ts';
import { hostTimer } from '../../protocol/src/timer.ts';
import { optimizeLate } from './late-optimizing.ts';
import { scenariosOnDisk } from './scenarios-on-disk.ts';
import { startServer } from './start-server.ts';

const workerFile = join(__dirname, 'run-worker.js');

optimizeLate();
startServer(createConnection(ProposedFeatures.all), {
  timer: hostTimer(setTimeout, clearTimeout),
  startRunWorker: (events) =>
    threadWorker(new Worker(workerFile, { resourceLimits: memoryLimits }), events),
  readFile: async (uri) =>
    uri.startsWith('file:') ? readFile(fileURLToPath(uri), 'utf8').catch(() => null) : null,
  findScenarios: scenariosOnDisk,
});
