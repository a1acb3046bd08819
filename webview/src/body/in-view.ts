/** Tells which blocks of bodies came into view, with their neighbours. */

export class BlocksInView {
  readonly #observer: IntersectionObserver;
  readonly #watched = new WeakSet<Element>();
  readonly #inView = new Map<Element, string>();

  /** @param seen told `body block` of each that has no colours yet. */
  constructor(seen: (blocks: readonly string[]) => void) {
    this.#observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (isIntersecting) this.#inView.set(target, fullName(target));
        else this.#inView.delete(target);
      }
      const blocks = entries
        .filter(({ isIntersecting }) => isIntersecting)
        .flatMap(({ target }) => [target.previousElementSibling, target, target.nextElementSibling])
        .flatMap((block) => nameOf(block));
      if (blocks.length > 0) seen([...new Set(blocks)]);
    });
  }

  /** `body block` of each that is in view. */
  get blocks(): ReadonlySet<string> {
    return new Set(this.#inView.values());
  }

  /** Watches the blocks that are new on the page. */
  watch(root: HTMLElement): void {
    for (const block of root.querySelectorAll('.block')) {
      if (this.#watched.has(block)) continue;
      this.#watched.add(block);
      this.#observer.observe(block);
    }
  }
}

function nameOf(block: Element | null): string[] {
  return block?.matches('.block.plain') === true ? [fullName(block)] : [];
}

function fullName(block: Element): string {
  const id = block.closest('[data-body]')?.getAttribute('data-body') ?? '';
  return `${id} ${block.getAttribute('data-block') ?? ''}`;
}
