/**
 * Tells the style sheet how high the bar is, as `--bar-height`: what stays in view below it, or is
 * scrolled to, must not be covered, and where it is narrow the bar has more lines.
 * @param page its bar may be drawn later.
 */
export function tellBarHeight(page: Document): void {
  const sizes = new ResizeObserver(([entry]) => {
    const height = entry?.borderBoxSize[0]?.blockSize ?? 0;
    page.documentElement.style.setProperty('--bar-height', `${Math.ceil(height)}px`);
  });
  const drawn = new MutationObserver(() => {
    const bar = page.querySelector('.bar');
    if (bar === null) return;
    sizes.observe(bar);
    drawn.disconnect();
  });
  drawn.observe(page.body, { childList: true });
}
