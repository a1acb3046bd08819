/** A host whose time and workers are in the test's hands, so that no test has to wait. */
import type { RunWorker, RunWorkerEvents } from '../../protocol/src/job-runner.ts';
import type { RunJob } from '../../protocol/src/run-job.ts';
import type { Timer } from '../../protocol/src/timer.ts';
import { createRunJobs } from '../../server/src/do-run-job.ts';

interface Alarm {
  readonly milliseconds: number;
  readonly callback: () => void;
}

/** Time stands still until `pass` is called. */
export class FakeTimer implements Timer {
  #alarms: Alarm[] = [];
  #notify: () => void = () => undefined;

  after(milliseconds: number, callback: () => void): () => void {
    const alarm = { milliseconds, callback };
    this.#alarms.push(alarm);
    this.#notify();
    return () => {
      this.#alarms = this.#alarms.filter((one) => one !== alarm);
    };
  }

  /** The delays that are being waited for. */
  get waiting(): readonly number[] {
    return this.#alarms.map(({ milliseconds }) => milliseconds);
  }

  /** Until a delay of so many milliseconds is being waited for. */
  async begins(milliseconds: number): Promise<void> {
    while (!this.waiting.includes(milliseconds)) {
      await new Promise<void>((resolve) => (this.#notify = resolve));
    }
  }

  /** All delays of at most so many milliseconds end now, and so do those that they begin. */
  pass(milliseconds = 10_000): void {
    for (;;) {
      const due = this.#alarms.filter((alarm) => alarm.milliseconds <= milliseconds);
      if (due.length === 0) return;
      this.#alarms = this.#alarms.filter((alarm) => alarm.milliseconds > milliseconds);
      for (const { callback } of due) callback();
    }
  }
}

/** Starts workers that work in this thread, or that take jobs and never answer. */
export class FakeWorkers {
  started = 0;
  terminated = 0;
  /** Jobs for which this holds are taken and never answered, nor any behind them. */
  hangsOn: (job: RunJob) => boolean = () => false;
  /** While true, jobs are kept for `goOn`. */
  waits = false;
  #kept: (() => void)[] = [];

  /** What was kept is done now. */
  goOn(): void {
    this.waits = false;
    for (const work of this.#kept.splice(0)) work();
  }

  readonly start = ({ onMessage }: RunWorkerEvents): RunWorker => {
    this.started += 1;
    const doJob = createRunJobs();
    let hangs = false;
    queueMicrotask(() => {
      onMessage({ kind: 'ready' });
    });
    return {
      post: (jobs) => {
        const work = (): void => {
          for (const job of jobs) {
            hangs ||= this.hangsOn(job);
            if (!hangs) onMessage(doJob(job));
          }
        };
        if (this.waits) this.#kept.push(work);
        else queueMicrotask(work);
      },
      terminate: () => {
        this.terminated += 1;
      },
    };
  };
}
