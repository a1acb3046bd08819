/**
 * A menu behind a button, as VS Code's own look. The browser opens it above everything and closes it
 * where somebody presses elsewhere; `menu-keys.ts` adds what keys do.
 */
import { icon } from './icons.ts';
import { h, type VElement } from './vnode.ts';

export interface MenuItem {
  readonly label: string;
  /** The attributes that say what pressing it does. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Can be reached, so that it is known of, but does nothing. */
  readonly isDisabled: boolean;
}

/** The button and its menu; between groups there is a line. */
export function menu(
  id: string,
  title: string,
  groups: readonly (readonly MenuItem[])[],
): VElement {
  return h('div', { class: 'menu-holder', key: id }, [
    h(
      'button',
      {
        class: 'tool',
        type: 'button',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        'aria-label': title,
        'data-menu-button': id,
        popovertarget: id,
        title,
      },
      icon('more'),
    ),
    h(
      'div',
      { class: 'menu', role: 'menu', id, popover: 'auto', 'aria-label': title },
      groups.map((items, index) => [
        index > 0 && h('div', { class: 'menu-line', role: 'separator' }),
        items.map(menuItem),
      ]),
    ),
  ]);
}

function menuItem({ label, attributes, isDisabled }: MenuItem): VElement {
  return h(
    'button',
    {
      class: 'menu-item',
      type: 'button',
      role: 'menuitem',
      tabindex: -1,
      'aria-disabled': isDisabled ? 'true' : undefined,
      ...attributes,
    },
    label,
  );
}
