/** A selection in a body is copied as it was sent: what is folded too, and no break that is only on the screen. */
/** @param foldedText what stands behind the line of a body's element, up to the bracket that closes it. */
export function copyExactly(
  root: HTMLElement,
  foldedText: (body: Element, line: number) => string,
): void {
  root.addEventListener('copy', (event) => {
    const selection = document.getSelection();
    if (selection === null || selection.isCollapsed || event.clipboardData === null) return;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    const element = around instanceof Element ? around : around.parentElement;
    const code = element?.closest<HTMLElement>('.body code') ?? null;
    if (code === null) return;
    const picked = range.cloneContents();
    for (const folded of picked.querySelectorAll<HTMLElement>('.folded'))
      folded.textContent = foldedText(code, Number(folded.dataset['line']));
    event.clipboardData.setData('text/plain', picked.textContent);
    event.preventDefault();
  });
}
