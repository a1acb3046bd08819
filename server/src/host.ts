/** What the server needs of the place it runs in: Node, a Web Worker, or a test. */
import type { StartRunWorker } from '../../protocol/src/job-runner.ts';
import type { Timer } from '../../protocol/src/timer.ts';

export interface ServerHost {
  readonly timer: Timer;
  /** How to start the worker that runs integrations. */
  readonly startRunWorker: StartRunWorker;
  /** Called once with the client's `initializationOptions`, of any shape, before any run. */
  readonly onInitialize?: (options: unknown) => void;
}
