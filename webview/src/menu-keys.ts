/** What keys do with the menus of `menu.ts`, by the pattern that screen readers know as a menu button. */

/** Listens on the whole page; menus may come and go. */
export function listenForMenus(page: Document): void {
  // These events do not bubble.
  page.addEventListener('beforetoggle', ({ target }) => placeMenu(target), true);
  page.addEventListener('toggle', ({ target }) => menuToggled(target), true);
  page.addEventListener('keydown', (event) => keyPressed(event));
  page.addEventListener('click', ({ target }) => {
    const item = itemAt(target);
    if (item !== null && !isDisabled(item)) menuOf(item)?.hidePopover();
  });
  // One item is marked, whether it is pointed at or walked to.
  page.addEventListener('mouseover', ({ target }) => itemAt(target)?.focus());
  // What is pressed outside of the page the browser does not see.
  window.addEventListener('blur', () => {
    page.querySelector<HTMLElement>('.menu:popover-open')?.hidePopover();
  });
}

/** Below its button, its right edge under that of the button. */
function placeMenu(target: EventTarget | null): void {
  const menu = menuOf(target);
  const button = menu && buttonOf(menu);
  if (menu === null || button === null) return;
  const { clientWidth, clientHeight } = document.documentElement;
  const { bottom, right } = button.getBoundingClientRect();
  menu.style.top = `${bottom + 4}px`;
  menu.style.right = `${Math.max(4, clientWidth - right)}px`;
  menu.style.maxHeight = `${clientHeight - bottom - 12}px`;
}

function menuToggled(target: EventTarget | null): void {
  const menu = menuOf(target);
  if (menu === null || menu !== target) return;
  const isOpen = menu.matches(':popover-open');
  buttonOf(menu)?.setAttribute('aria-expanded', String(isOpen));
  if (isOpen) itemsOf(menu).at(0)?.focus();
}

function keyPressed(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) return;
  const opened = target.dataset['menuButton'];
  if (opened !== undefined && (key === 'ArrowDown' || key === 'ArrowUp')) {
    event.preventDefault();
    const menu = document.getElementById(opened);
    menu?.showPopover();
    if (menu !== null)
      itemsOf(menu)
        .at(key === 'ArrowUp' ? -1 : 0)
        ?.focus();
    return;
  }
  const menu = menuOf(target);
  if (menu === null) return;
  const next = itemFor(key, itemsOf(menu), target);
  if (next !== null) next.focus();
  else if (key === 'Escape' || key === 'Tab') {
    menu.hidePopover();
    buttonOf(menu)?.focus();
  } else return;
  event.preventDefault();
}

/** The item that a key leads to; a letter leads to the next one that begins with it. */
function itemFor(
  key: string,
  items: readonly HTMLElement[],
  current: HTMLElement,
): HTMLElement | null {
  const index = items.indexOf(current);
  switch (key) {
    case 'ArrowDown':
      return items[(index + 1) % items.length] ?? null;
    case 'ArrowUp':
      return items.at(index <= 0 ? -1 : index - 1) ?? null;
    case 'Home':
      return items[0] ?? null;
    case 'End':
      return items.at(-1) ?? null;
    default: {
      if (key.length !== 1 || key === ' ') return null;
      const fromHere = [...items.slice(index + 1), ...items.slice(0, index + 1)];
      return (
        fromHere.find((item) => item.textContent.toLowerCase().startsWith(key.toLowerCase())) ??
        null
      );
    }
  }
}

function itemsOf(menu: Element): readonly HTMLElement[] {
  return [...menu.querySelectorAll<HTMLElement>('[role="menuitem"]')];
}

function itemAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="menuitem"]') : null;
}

function menuOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('.menu') : null;
}

function buttonOf(menu: Element): HTMLElement | null {
  return document.querySelector<HTMLElement>(`[data-menu-button="${menu.id}"]`);
}

/** True for an item that is there only to be known of. */
export function isDisabled(item: Element): boolean {
  return item.getAttribute('aria-disabled') === 'true';
}
