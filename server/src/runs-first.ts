/**
 * Lets a run that follows the typing go first. Diagnostics are asked for at the same keystroke, and where
 * there are few cores they would take them from the run, and from the editor that draws the letter and
 * the panel that draws the result.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Timer } from '../../protocol/src/timer.ts';

/** Milliseconds in which an answer comes to the screen: two frames, and the way to them. */
const showing = 40;
/** Milliseconds that anything waits at most: a run may take long, and the next one follows it at once. */
const patience = 120;

export class RunsFirst {
  readonly #timer: Timer;
  readonly #waiting = new Set<() => void>();
  #atWork = 0;
  /** From the start of a run until its answer had its time on the way. */
  #isBusy = false;
  #stopClock: () => void = () => undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  /** Carries out a run; what it gives, or how it fails, is the caller's. */
  async during<Result>(run: () => Promise<Result>): Promise<Result> {
    this.#stopClock();
    this.#atWork += 1;
    this.#isBusy = true;
    try {
      return await run();
    } finally {
      this.#atWork -= 1;
      if (this.#atWork === 0) this.#stopClock = this.#timer.after(showing, () => this.#end());
    }
  }

  /** Resolves at once while nothing runs, else when that is over, or nobody wants to wait any more. */
  async over(token: CancellationToken): Promise<void> {
    if (!this.#isBusy || token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting.delete(wake);
        stopClock();
        cancelled.dispose();
        resolve();
      };
      const stopClock = this.#timer.after(patience, wake);
      const cancelled = token.onCancellationRequested(wake);
      this.#waiting.add(wake);
    });
  }

  #end(): void {
    this.#isBusy = false;
    for (const wake of [...this.#waiting]) wake();
  }
}
