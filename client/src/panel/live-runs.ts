/**
 * When runs happen: at once after a change, one at a time, the newest text always last, and none that
 * hangs stands in the way of the next.
 */
import type { Disposable } from 'vscode';
import { CancellationTokenSource, type CancellationToken } from 'vscode';

/** Milliseconds after which a run is worth being shown as under way; most end long before. */
const unnoticed = 150;
/** Milliseconds that a run may go on when a newer text waits for its end. */
const patience = 250;

export interface RunWork<Result> {
  /** Carries a run out. `isByItself`: it followed a change; else a person asked for it. Never rejects. */
  readonly ask: (token: CancellationToken, isByItself: boolean) => Promise<Result>;
  /** Told the result of a run, unless it was given up. */
  readonly show: (result: Result) => void;
  /** Told that a run takes a while. */
  readonly onSlow: () => void;
}

export class LiveRuns<Result> implements Disposable {
  readonly #work: RunWork<Result>;
  #running: CancellationTokenSource | null = null;
  #isDisposed = false;
  /** Something changed while a run was at work. */
  #isDue = false;
  /** A run begins as soon as the events of this turn are told; null when none is to. */
  #start: object | null = null;
  #patience: ReturnType<typeof setTimeout> | undefined;

  constructor(work: RunWork<Result>) {
    this.#work = work;
  }

  /**
   * Runs. A run that is at work is given up: its result is never shown. Resolves when this run has
   * ended, given up or not.
   */
  async now(isByItself = false): Promise<void> {
    this.#giveUp();
    if (this.#isDisposed) return;
    const running = new CancellationTokenSource();
    this.#running = running;
    const slow = setTimeout(() => {
      if (this.#running === running) this.#work.onSlow();
    }, unnoticed);
    const result = await this.#work.ask(running.token, isByItself);
    clearTimeout(slow);
    running.dispose();
    if (this.#running !== running) return;
    this.#running = null;
    this.#work.show(result);
    if (this.#isDue) void this.now(true);
  }

  /** Runs after a change: at once, or as soon as the run at work has ended. */
  soon(): void {
    if (this.#isDisposed) return;
    if (this.#running !== null) {
      this.#isDue = true;
      this.#patience ??= setTimeout(() => void this.now(true), patience);
      return;
    }
    if (this.#start !== null) return;
    // Behind the events of this turn: its changes belong together, and the server hears of them first.
    const start = (this.#start = {});
    queueMicrotask(() => {
      if (this.#start === start) void this.now(true);
    });
  }

  /** Nothing runs any more, whoever asks. */
  dispose(): void {
    this.#isDisposed = true;
    this.#giveUp();
  }

  #giveUp(): void {
    clearTimeout(this.#patience);
    this.#start = null;
    this.#patience = undefined;
    this.#isDue = false;
    this.#running?.cancel();
    this.#running = null;
  }
}
