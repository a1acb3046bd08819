/** The way to the response from the top, where a person looks first. */
import type { SentReport } from '../../protocol/src/sent-report.ts';
import { icon } from './icons.ts';
import { statusPill } from './message-view.ts';
import { h, type Child, type VElement } from './vnode.ts';

const title = 'Go to the response';
/** More than this does not fit into one line of any panel. */
const shownAtMost = 240;

/** The status for the bar, as a button that leads to the response; nothing where there is none. */
export function statusButton({ response, integrationType }: SentReport): Child {
  // A template that stands alone is rendered, not called: there is no status.
  if (response.status === 0 || integrationType === 'template') return null;
  const attributes = {
    class: 'to-response',
    type: 'button',
    title,
    'aria-label': `Status ${response.status}. ${title}`,
    'data-action': 'go-to-response',
  };
  return h('button', attributes, statusPill(response.status));
}

/** The response's body in one line, above the steps. */
export function responseLine({ response, integrationType }: SentReport): VElement | null {
  if (response.status === 0 || integrationType === 'template') return null;
  const text = response.body
    .slice(0, 4 * shownAtMost)
    .replace(/\s+/g, ' ')
    .slice(0, shownAtMost);
  return h(
    'button',
    {
      class: 'response-line',
      type: 'button',
      title,
      key: 'response',
      'data-action': 'go-to-response',
    },
    h('span', { class: 'name' }, 'Response'),
    text.trim() === ''
      ? h('span', { class: 'quiet' }, 'Empty body')
      : h('code', { class: 'one-line' }, text.trim()),
    icon('down'),
  );
}
