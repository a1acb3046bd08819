/** Pointing at a piece of a body, or coming to it by keyboard, lights up what wrote it in the editor. */
import type { At } from '../../../protocol/src/report.ts';
import { placeOfPiece } from './pieces.ts';
import type { ShownBody } from './shown-body.ts';

/**
 * @param light told the place to be lit, null for none; only where that changes.
 * @param pieceOf what an element with `data-piece` stands for.
 */
export function lightUp(
  root: HTMLElement,
  light: (at: At | null) => void,
  pieceOf: (element: HTMLElement) => { readonly body: ShownBody; readonly index: number } | null,
): void {
  let lit = 'null';
  const show = (element: Element | null): void => {
    const piece = element?.closest<HTMLElement>('.piece[data-piece]') ?? null;
    const at = piece === null ? null : placeOf(piece, pieceOf);
    const next = JSON.stringify(at);
    if (next === lit) return;
    lit = next;
    light(at);
  };
  const onElement =
    (use: (element: Element) => void) =>
    ({ target }: Event): void => {
      if (target instanceof Element) use(target);
    };
  root.addEventListener('pointerover', onElement(show));
  // The pointer may leave the page without touching anything else in it.
  root.addEventListener('pointerleave', () => show(document.activeElement));
  root.addEventListener('focusin', onElement(show));
  root.addEventListener('focusout', () => show(null));
}

/** The place of what an element with `data-piece` stands for. */
export function placeOf(
  element: HTMLElement,
  pieceOf: (element: HTMLElement) => { readonly body: ShownBody; readonly index: number } | null,
): At | null {
  const found = pieceOf(element);
  return found === null ? null : placeOfPiece(found.body.pieces, found.index, found.body.text);
}

/**
 * A click on what a reference wrote shows the reference; on text that the template holds, where a
 * click is mostly the beginning of a selection, with the key that follows links in editors.
 */
export function revealPieces(
  root: HTMLElement,
  reveal: (at: At) => void,
  pieceOf: (element: HTMLElement) => { readonly body: ShownBody; readonly index: number } | null,
): void {
  const press = (target: EventTarget | null, isMeant: boolean): void => {
    if (!(target instanceof Element)) return;
    const element = target.closest<HTMLElement>('.piece[data-piece]');
    // A click that ends a selection of text is no press.
    if (element === null || document.getSelection()?.isCollapsed === false) return;
    if (target.closest('.fault') !== null) return;
    const at = placeOf(element, pieceOf);
    if (at !== null && (isMeant || !element.matches('.literal'))) reveal(at);
  };
  root.addEventListener('click', ({ target, ctrlKey, metaKey }) =>
    press(target, ctrlKey || metaKey),
  );
  root.addEventListener('keydown', (event) => {
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key !== 'Enter' || !isPlain || !(event.target instanceof HTMLElement)) return;
    if (event.target.matches('.fault')) event.target.click();
    else if (event.target.matches('.piece')) press(event.target, true);
  });
}
