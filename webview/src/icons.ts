/** The panel's icons, drawn on a 16 × 16 grid in the manner of VS Code's own; the colour is the text's. */
import { h, type VElement } from './vnode.ts';

/** Stroked paths unless the name is in `filled`. */
const paths = {
  add: 'M8 3.5v9M3.5 8h9',
  blanks: 'M3 7.5v3.5h10V7.5',
  check: 'M3.5 8.5l3 3 6-7',
  chevron: 'M6 4l4 4-4 4',
  copy: 'M5.5 5.5v-3h8v8h-3M2.5 5.5h8v8h-8z',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  dash: 'M5 8h6',
  down: 'M8 3.5v9M4.5 9L8 12.5 11.5 9',
  error: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2zM8 5v3.6M8 10.6v.5',
  file: 'M9 2.5H4.5v11h7V5zM9 2.5V5h2.5',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6A5.8 5.8 0 1 0 8 2.2zM8 7.2V11M8 4.9v.5',
  lock: 'M4 7.5h8v6H4zM5.7 7.5V5a2.3 2.3 0 0 1 4.6 0v2.5',
  more: 'M4 8h.01M8 8h.01M12 8h.01',
  play: 'M4.5 3l8 5-8 5z',
  question: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.7-.9 1.4M8 11.3v.4',
  save: 'M3.5 2.5h7l2 2v9h-9zM5.5 2.5v3.5h4V2.5M5.5 13.5v-4h5v4',
  send: 'M2.5 8h10M9 4.5L12.5 8 9 11.5',
  sync: 'M13 7.5A5 5 0 0 0 4 4.7L2.8 6M3 8.5a5 5 0 0 0 9 2.8l1.2-1.3M2.8 3v3h3M13.2 13v-3h-3',
  unlock: 'M4 7.5h8v6H4zM5.7 7.5V5a2.3 2.3 0 0 1 4.4-1',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.3M8 11.4v.4',
} as const;

export type IconName = keyof typeof paths;

const filled: ReadonlySet<IconName> = new Set(['play']);

/** An icon that screen readers pass over; what it means is said in words beside it. */
export function icon(name: IconName): VElement {
  return h(
    'svg',
    { class: `icon icon-${name}`, viewBox: '0 0 16 16', 'aria-hidden': 'true' },
    h('path', { d: paths[name], class: filled.has(name) ? 'filled' : 'stroked' }),
  );
}
