/** Entry for the browser: `dist/server-web.js`, a Web Worker that speaks LSP by its messages. */
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
} from 'vscode-languageserver/browser';
import type { RunWorker, RunWorkerEvents } from '../../protocol/src/job-runner.ts';
import type { FromRunWorker } from '../../protocol/src/run-job.ts';
import { readInitializationOptions } from '../../protocol/src/initialization.ts';
import { hostTimer } from '../../protocol/src/timer.ts';
import { startServer } from './start-server.ts';
import { workerScope, type WebWorker } from './web-globals.ts';

const scope = workerScope();
const port = scope as never;
/** Null where the client does not say: then it lies beside this script. */
let runWorker: string | null = null;

startServer(createConnection(new BrowserMessageReader(port), new BrowserMessageWriter(port)), {
  timer: hostTimer(setTimeout, clearTimeout),
  startRunWorker,
  onInitialize: (options) => (runWorker = readInitializationOptions(options).runWorker ?? null),
});

function startRunWorker(events: RunWorkerEvents): RunWorker {
  const worker = openWorker(runWorker ?? new URL('run-worker-web.js', scope.location.href).href);
  worker.onmessage = ({ data }) => events.onMessage(data as FromRunWorker);
  worker.onerror = ({ message }) => events.onFailure(message ?? 'the run worker could not start');
  return {
    post: (jobs) => worker.postMessage(jobs),
    terminate: () => worker.terminate(),
  };
}

/** A browser refuses a worker of another origin, but not one that imports it. */
function openWorker(script: string): WebWorker {
  try {
    return new scope.Worker(script);
  } catch {
    const importing = `importScripts(${JSON.stringify(script)})`;
    const blob = new scope.Blob([importing], { type: 'text/javascript' });
    return new scope.Worker(scope.URL.createObjectURL(blob));
  }
}
