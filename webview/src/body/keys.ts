/**
 * The keyboard in a body: left and right go to the piece, fold or fault before and behind, up and
 * down to those of another line, Home and End to the first and the last, Escape back to the body.
 */

const stops = '.piece, .fold, .folded, .fault';

/** @param draw gives a block its colours, before which it has nothing that a key could go to. */
export function moveByKeys(root: HTMLElement, draw: (block: HTMLElement) => void): void {
  root.addEventListener('keydown', (event) => {
    if (!(event.target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey)
      return;
    const body = event.target.closest<HTMLElement>('.body pre');
    if (body === null) return;
    const current = event.target.closest<HTMLElement>(stops);
    const next = stopFor(event.key, body, current, draw);
    if (next === null) return;
    event.preventDefault();
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'nearest' });
  });
}

function stopFor(
  key: string,
  body: HTMLElement,
  current: HTMLElement | null,
  draw: (block: HTMLElement) => void,
): HTMLElement | null {
  const all = (): HTMLElement[] => [...body.querySelectorAll<HTMLElement>(stops)].filter(hasExtent);
  switch (key) {
    case 'ArrowRight':
    case 'ArrowLeft':
      return neighbour(body, current, key === 'ArrowRight' ? 1 : -1, draw, () => true);
    case 'ArrowDown':
    case 'ArrowUp': {
      // Where nothing is chosen yet these keys scroll.
      if (current === null) return null;
      const { top, bottom } = current.getBoundingClientRect();
      const isDown = key === 'ArrowDown';
      return neighbour(body, current, isDown ? 1 : -1, draw, (stop) => {
        const box = stop.getBoundingClientRect();
        return isDown ? box.top >= bottom - 2 : box.bottom <= top + 2;
      });
    }
    case 'Home':
      return current === null ? null : (all()[0] ?? null);
    case 'End':
      return current === null ? null : (all().at(-1) ?? null);
    case 'Escape':
      return current === null ? null : body;
    default:
      return null;
  }
}

/** The next stop in a direction for which `isWanted` holds, into blocks that have no colours yet. */
function neighbour(
  body: HTMLElement,
  current: HTMLElement | null,
  step: 1 | -1,
  draw: (block: HTMLElement) => void,
  isWanted: (stop: HTMLElement) => boolean,
): HTMLElement | null {
  const block = current?.closest<HTMLElement>('.block') ?? firstBlockInView(body);
  let from = current;
  for (let next: Element | null = block; next instanceof HTMLElement;) {
    if (next.matches('.plain')) draw(next);
    const found = [...next.querySelectorAll<HTMLElement>(stops)].filter(hasExtent);
    const ordered = step > 0 ? found : found.reverse();
    const behind = from === null ? ordered : ordered.slice(ordered.indexOf(from) + 1);
    const stop = behind.find(isWanted);
    if (stop !== undefined) return stop;
    from = null;
    next = step > 0 ? next.nextElementSibling : next.previousElementSibling;
  }
  return null;
}

function firstBlockInView(body: HTMLElement): HTMLElement | null {
  const { top } = body.getBoundingClientRect();
  const blocks = [...body.querySelectorAll<HTMLElement>('.block')];
  return blocks.find((block) => block.getBoundingClientRect().bottom > top) ?? null;
}

/** Pieces of nothing but blanks are not worth a stop. */
function hasExtent(stop: HTMLElement): boolean {
  return !stop.matches('.piece') || stop.textContent.trim() !== '';
}
