/** One HTTP message: its first line, its headers, its body. */
import type { HttpMessage } from '../../core/src/gateway/report.ts';
import { bodyView } from './body/body-view.ts';
import type { ShownBody } from './body/shown-body.ts';
import { icon } from './icons.ts';
import type { ViewMemory } from './view-memory.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** Shows a message under its first line (a request line or a status). */
export function messageView(
  firstLine: Child,
  { headers }: HttpMessage,
  body: ShownBody,
  memory: ViewMemory,
): VElement {
  return h(
    'div',
    { class: 'message', key: body.id },
    h('div', { class: 'first-line' }, firstLine),
    headerList(headers),
    bodyView(body, memory),
  );
}

/** Headers are folded where they would push the body out of sight. */
const headersSeenAtMost = 2;

/** Headers as a table, in the order of the message; one row for each value. */
function headerList(headers: HttpMessage['headers']): Child {
  const rows = Object.entries(headers).flatMap(([name, value]) =>
    (typeof value === 'string' ? [value] : value).map((one) => [name, one] as const),
  );
  if (rows.length === 0) return null;
  return h(
    'details',
    { class: 'headers', open: rows.length <= headersSeenAtMost },
    h(
      'summary',
      {},
      h('span', { class: 'twist' }, icon('chevron')),
      rows.length === 1 ? '1 header' : `${rows.length} headers`,
    ),
    h(
      'dl',
      {},
      rows.map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value))),
    ),
  );
}

/** A status with the colour of its class: 2xx, 3xx, 4xx, 5xx. */
export function statusPill(status: number): VElement {
  return h('span', { class: `status status-${Math.floor(status / 100)}` }, String(status));
}
