/** A thread of Node's `worker_threads` as a run worker, for server and CLI. */
import type { RunWorker, RunWorkerEvents } from './job-runner.ts';
import type { FromRunWorker } from './run-job.ts';

/** The part of `worker_threads.Worker` that is used. */
export interface Thread {
  postMessage(message: unknown): void;
  terminate(): Promise<unknown>;
  on(event: 'message', listener: (message: FromRunWorker) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  on(event: 'exit', listener: (code: number) => void): unknown;
}

/** Memory of a run, in megabytes: a template that fills it ends its worker, not the host. */
export const memoryLimits = { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64 } as const;

/** Wire a fresh thread to its events. It keeps the process alive until it is terminated. */
export function threadWorker(thread: Thread, { onMessage, onFailure }: RunWorkerEvents): RunWorker {
  thread.on('message', onMessage);
  thread.on('error', (error) => onFailure(error.message));
  // After an error, or when it was terminated, nobody listens to this any more.
  thread.on('exit', (code) => onFailure(`its thread ended with exit code ${code}`));
  return {
    post: (jobs) => thread.postMessage(jobs),
    terminate: () => void thread.terminate(),
  };
}
