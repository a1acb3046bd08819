/** Gives the blocks of a long body their text little by little, so that the page never stands still. */

/** Blocks for each pause; about a millisecond's work. */
const blocksAtOnce = 60;

interface Text {
  readonly blocks: readonly unknown[];
}

export class Filling {
  readonly #filled = new WeakMap<object, number>();
  readonly #draw: () => void;
  #isWaiting = false;

  /** @param draw draws the panel anew. */
  constructor(draw: () => void) {
    this.#draw = draw;
  }

  /** How many blocks of a text hold their text. */
  get(shown: object): number | undefined {
    return this.#filled.get(shown);
  }

  /**
   * Goes on with the next text that is not full, in the page's next pause.
   * @param first how many blocks of each were full from the beginning.
   */
  goOn(texts: readonly Text[], first: number): void {
    const next = texts.find((text) => text.blocks.length > (this.#filled.get(text) ?? first));
    if (next === undefined || this.#isWaiting) return;
    this.#isWaiting = true;
    inPause(() => {
      this.#isWaiting = false;
      this.#filled.set(next, (this.#filled.get(next) ?? first) + blocksAtOnce);
      this.#draw();
    });
  }
}

/** When the page has nothing else to do; not every browser says when that is. */
function inPause(work: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(work, { timeout: 200 });
  else setTimeout(work, 1);
}
