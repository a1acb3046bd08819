/** Tells which blocks of bodies came into view, with their neighbours. */

export class BlocksInView {
  readonly #observer: IntersectionObserver;
  readonly #watched = new WeakSet<Element>();

  /** @param seen told `body block` of each that has no colours yet. */
  constructor(seen: (blocks: readonly string[]) => void) {
    this.#observer = new IntersectionObserver((entries) => {
      const blocks = entries
        .filter(({ isIntersecting }) => isIntersecting)
        .flatMap(({ target }) => [target.previousElementSibling, target, target.nextElementSibling])
        .flatMap((block) => nameOf(block));
      if (blocks.length > 0) seen([...new Set(blocks)]);
    });
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
  if (!(block instanceof HTMLElement) || !block.matches('.block.plain')) return [];
  const id = block.closest<HTMLElement>('[data-body]')?.dataset['body'] ?? '';
  return [`${id} ${block.dataset['block'] ?? ''}`];
}
