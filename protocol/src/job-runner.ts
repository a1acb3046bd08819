/**
 * Runs jobs in a worker, one after the other, each with a deadline. What hangs there (a regular
 * expression, a JSON path, a template) is ended with its worker, and a new worker goes on with the
 * jobs behind it; so one bad job costs its deadline and nothing else. Knows no kind of worker:
 * server and CLI hand over how to start one (a thread in Node, a Web Worker in the browser).
 */
import type { FromRunWorker, RunJob } from './run-job.ts';
import type { Timer } from './timer.ts';
import { reasonOf } from './reason-of.ts';

export interface RunWorker {
  post(jobs: readonly RunJob[]): void;
  terminate(): void;
}

/** What a worker tells of itself. */
export interface RunWorkerEvents {
  readonly onMessage: (message: FromRunWorker) => void;
  /** It is gone: it could not start, ran out of memory, or ended by itself. */
  readonly onFailure: (message: string) => void;
}

/** May throw where there is no starting at all. */
export type StartRunWorker = (events: RunWorkerEvents) => RunWorker;

export type JobOutcome =
  | {
      readonly kind: 'answered';
      readonly message: Exclude<FromRunWorker, { kind: 'ready' | 'fault' }>;
    }
  | { readonly kind: 'timed-out'; readonly deadline: number }
  /** The worker died over it. */
  | { readonly kind: 'failed'; readonly message: string }
  /** Our own fault: the worker caught what the core promises never to throw. */
  | { readonly kind: 'fault'; readonly message: string }
  /** There is no worker to do it. */
  | { readonly kind: 'not-started'; readonly message: string }
  | { readonly kind: 'cancelled' };

export interface RunningJob {
  readonly outcome: Promise<JobOutcome>;
  cancel(): void;
}

/** A job that nobody waits for any more may still end by itself in this time (ms). */
const patienceWhenCancelled = 250;

/** A worker that loads for so long never will (ms). It takes a tenth of a second on a slow machine. */
const startLimit = 30_000;

/** When a deadline is over, answers that lie unread in this thread's own queue still count (ms). */
const grace = 20;

interface Entry {
  readonly job: RunJob;
  readonly deadline: number;
  readonly settle: (outcome: JobOutcome) => void;
}

export class JobRunner {
  readonly #start: StartRunWorker;
  readonly #timer: Timer;
  /** In order; the first `#posted` of them are with the worker, which works on the first. */
  #queue: Entry[] = [];
  #posted = 0;
  #worker: RunWorker | null = null;
  #isReady = false;
  #stopClock: () => void = () => undefined;
  #flushIsDue = false;

  constructor(start: StartRunWorker, timer: Timer) {
    this.#start = start;
    this.#timer = timer;
  }

  /**
   * Queue a job. Its outcome never rejects. The deadline (ms) counts from when the worker takes
   * the job up, not from the call. Jobs queued in one turn reach the worker in one message.
   */
  run(job: RunJob, deadline: number): RunningJob {
    let settle: Entry['settle'] = () => undefined;
    const outcome = new Promise<JobOutcome>((resolve) => (settle = resolve));
    const entry: Entry = { job, deadline, settle };
    this.#queue.push(entry);
    if (!this.#flushIsDue) {
      this.#flushIsDue = true;
      void Promise.resolve().then(() => {
        this.#flushIsDue = false;
        this.#flush();
      });
    }
    return { outcome, cancel: () => this.#cancel(entry) };
  }

  /** Start the worker now, so that the first job finds it ready. Where it cannot start, jobs that wait fail. */
  warmUp(): void {
    if (this.#worker !== null) return;
    try {
      this.#startWorker();
    } catch (error) {
      this.#fail(reasonOf(error));
    }
  }

  /** End the worker; jobs that still wait are cancelled. */
  dispose(): void {
    this.#endWorker();
    for (const entry of this.#queue.splice(0)) entry.settle({ kind: 'cancelled' });
  }

  #startWorker(): void {
    // Messages of a worker that was ended meanwhile are none of ours.
    const life = { isCurrent: true };
    const worker = this.#start({
      onMessage: (message) => {
        if (life.isCurrent) this.#receive(message);
      },
      onFailure: (message) => {
        if (life.isCurrent) this.#fail(message);
        life.isCurrent = false;
      },
    });
    // It failed while it was being started; the jobs know already.
    if (!life.isCurrent) return;
    this.#worker = {
      post: (jobs) => worker.post(jobs),
      terminate: () => {
        life.isCurrent = false;
        worker.terminate();
      },
    };
    this.#stopClock();
    this.#stopClock = this.#timer.after(startLimit, () =>
      this.#fail(`it was not ready after ${startLimit} ms`),
    );
  }

  #endWorker(): void {
    this.#stopClock();
    this.#worker?.terminate();
    this.#worker = null;
    this.#isReady = false;
    this.#posted = 0;
  }

  #flush(): void {
    if (this.#posted === this.#queue.length) return;
    this.warmUp();
    // Without a worker the queue is empty: its jobs have failed.
    if (this.#worker === null) return;
    const isIdle = this.#posted === 0;
    const jobs = this.#queue.slice(this.#posted).map((entry) => entry.job);
    this.#posted = this.#queue.length;
    try {
      this.#worker.post(jobs);
    } catch (error) {
      this.#fail(reasonOf(error));
      return;
    }
    if (isIdle) this.#startClock();
  }

  #receive(message: FromRunWorker): void {
    if (message.kind === 'ready') {
      this.#isReady = true;
      this.#startClock();
      return;
    }
    this.#stopClock();
    this.#posted -= 1;
    this.#queue
      .shift()
      ?.settle(
        message.kind === 'fault'
          ? { kind: 'fault', message: message.message }
          : { kind: 'answered', message },
      );
    this.#startClock();
  }

  /** The clock of the job at work; a worker that is still loading has that of its start. */
  #startClock(): void {
    if (!this.#isReady) return;
    this.#stopClock();
    const head = this.#queue[0];
    if (this.#posted === 0 || head === undefined) return;
    this.#stopAfter(head, head.deadline, { kind: 'timed-out', deadline: head.deadline });
  }

  #stopAfter(head: Entry, milliseconds: number, outcome: JobOutcome): void {
    this.#stopClock = this.#timer.after(milliseconds, () => {
      this.#stopClock = this.#timer.after(grace, () => this.#giveUp(head, outcome));
    });
  }

  /** The job at work is lost with its worker; a new one takes the rest. */
  #giveUp(head: Entry, outcome: JobOutcome): void {
    this.#endWorker();
    this.#queue.shift();
    head.settle(outcome);
    this.#flush();
  }

  #fail(message: string): void {
    const couldNotStart = !this.#isReady;
    const head = this.#queue[0];
    this.#endWorker();
    if (couldNotStart) {
      // The next one would not start either.
      const failed = { kind: 'not-started', message } as const;
      for (const entry of this.#queue.splice(0)) entry.settle(failed);
      return;
    }
    if (head !== undefined) this.#giveUp(head, { kind: 'failed', message });
  }

  #cancel(entry: Entry): void {
    const index = this.#queue.indexOf(entry);
    if (index < 0) return;
    entry.settle({ kind: 'cancelled' });
    if (index >= this.#posted) this.#queue.splice(index, 1);
    if (index > 0 || this.#posted === 0 || !this.#isReady) return;
    this.#stopClock();
    this.#stopAfter(entry, patienceWhenCancelled, { kind: 'cancelled' });
  }
}
