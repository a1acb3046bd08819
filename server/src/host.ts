/** What the server needs of the place it runs in: Node, a Web Worker, or a test. */
import type { StartRunWorker } from '../../protocol/src/job-runner.ts';
import type { ScenarioFileText } from '../../protocol/src/requests.ts';
import type { Timer } from '../../protocol/src/timer.ts';

export interface ServerHost {
  readonly timer: Timer;
  /** How to start the worker that runs integrations. */
  readonly startRunWorker: StartRunWorker;
  /** Reads a file where the client does not; null for one that is not there. Absent: it cannot. */
  readonly readFile?: (uri: string) => Promise<string | null>;
  /** The scenario files beside a document, where the client does not find them. Absent: none. */
  readonly findScenarios?: (uri: string) => Promise<readonly ScenarioFileText[]>;
  /** Called once with the client's `initializationOptions`, of any shape, before any run. */
  readonly onInitialize?: (options: unknown) => void;
}
