/** Gives the blocks of long bodies their text little by little, so that the page never stands still. */

export class Filling {
  readonly #draw: () => void;
  #isWaiting = false;

  /** @param draw draws the panel anew, and some of what is empty with it. */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** After each drawing: while there are blocks without their text, draws again in the page's next pause. */
  goOn(root: HTMLElement): void {
    if (this.#isWaiting || root.querySelector('.block.empty') === null) return;
    this.#isWaiting = true;
    inPause(() => {
      this.#isWaiting = false;
      this.#draw();
    });
  }
}

/** When the page has nothing else to do; not every browser says when that is. */
function inPause(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 200 });
  else setTimeout(work, 1);
}
