/**
 * Lets a run that follows the typing go first. Completion and diagnostics are asked for at the same
 * keystroke, and where there are few cores they would take them from the run, and from the editor that
 * draws the letter and the panel that draws the result.
 */
import type { CancellationToken } from 'vscode-languageserver';
import type { Timer } from '../../protocol/src/timer.ts';

/** Milliseconds in which an answer comes to the screen: two frames, and the way to them. */
const showing = 40;
/**
 * Milliseconds that something waits at most: a run may take long, and the next one follows it at once.
 * A person waits for what a list offers, and hardly for diagnostics.
 */
const patience = { answered: 30, shown: 120 } as const;

export class RunsFirst {
  readonly #timer: Timer;
  readonly #waiting = { answered: new Set<() => void>(), shown: new Set<() => void>() };
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
      if (this.#atWork === 0) this.#ended();
    }
  }

  /** Resolves at once while nothing runs, else behind the answer, or when nobody wants to wait any more. */
  async answered(token: CancellationToken): Promise<void> {
    if (this.#atWork > 0) await this.#wait('answered', token);
  }

  /** The same, but the answer has come to the screen as well. */
  async shown(token: CancellationToken): Promise<void> {
    if (this.#isBusy) await this.#wait('shown', token);
  }

  #ended(): void {
    // Not in this turn, in which the answer is sent.
    const stopWake = this.#timer.after(0, () => this.#wake('answered'));
    const stopShown = this.#timer.after(showing, () => {
      this.#isBusy = false;
      this.#wake('shown');
    });
    this.#stopClock = () => {
      stopWake();
      stopShown();
    };
  }

  async #wait(until: keyof typeof patience, token: CancellationToken): Promise<void> {
    if (token.isCancellationRequested) return;
    await new Promise<void>((resolve) => {
      const wake = (): void => {
        this.#waiting[until].delete(wake);
        stopClock();
        cancelled.dispose();
        resolve();
      };
      const stopClock = this.#timer.after(patience[until], wake);
      const cancelled = token.onCancellationRequested(wake);
      this.#waiting[until].add(wake);
    });
  }

  #wake(until: keyof typeof patience): void {
    for (const wake of [...this.#waiting[until]]) wake();
  }
}
