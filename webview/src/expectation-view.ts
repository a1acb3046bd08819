/** Whether the result is what the scenario expects, and where not, both beside each other. */
import type { Json } from '../../core/src/gateway/scenario.ts';
import type { UnmetPart } from '../../protocol/src/scenario-outcome.ts';
import { icon } from './icons.ts';
import { placeLink } from './place-link.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** Longer values are cut here; the diff editor shows them whole. */
const shownAtMost = 200;

/** Nothing where nothing is expected (null). */
export function expectationView(unmet: readonly UnmetPart[] | null): Child {
  if (unmet === null) return null;
  if (unmet.length === 0)
    return h(
      'p',
      { class: 'expectation as-expected', role: 'status', key: 'expectation' },
      icon('check'),
      'As expected',
    );
  const title = unmet.length === 1 ? '1 difference' : `${unmet.length} differences`;
  return h(
    'section',
    { class: 'expectation unmet', 'aria-label': 'Not as expected', key: 'expectation' },
    h('div', { class: 'expectation-title', role: 'status' }, [
      icon('cross'),
      h(
        'p',
        {},
        h('span', { class: 'name' }, 'Not as expected'),
        ' ',
        h('span', { class: 'quiet' }, title),
      ),
      compareButton('Compare All', 'Compare All', {
        'data-action': 'panel-action',
        'data-panel-action': 'compareExpected',
      }),
    ]),
    h('ul', {}, unmet.map(unmetView)),
  );
}

function unmetView({ pointer, expected, actual, at }: UnmetPart): VElement {
  return h('li', { class: 'unmet-part', key: pointer }, [
    h('div', { class: 'unmet-line' }, [
      h('code', { class: 'pointer' }, nameOf(pointer)),
      at !== null && placeLink(at),
      compareButton(`Compare ${nameOf(pointer)}`, 'Compare', {
        'data-action': 'compare-expected',
        'data-pointer': pointer,
      }),
    ]),
    h('dl', {}, [
      h('div', {}, h('dt', {}, 'expected'), valueView(expected)),
      h('div', {}, h('dt', {}, 'actual'), valueView(actual)),
    ]),
  ]);
}

function compareButton(
  name: string,
  label: string,
  does: Readonly<Record<string, string>>,
): VElement {
  return h('button', { class: 'link', type: 'button', 'aria-label': name, ...does }, label);
}

/** `/headers/X-Kind` as `headers X-Kind`; the parts of a JSON pointer, its escapes read. */
function nameOf(pointer: string): string {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => part.replace(/~1/g, '/').replace(/~0/g, '~')).join(' › ');
}

function valueView(value: Json | undefined): VElement {
  if (value === undefined) return h('dd', { class: 'quiet' }, 'nothing');
  const text = JSON.stringify(value);
  const shown = text.length > shownAtMost ? `${text.slice(0, shownAtMost - 1)}…` : text;
  return h('dd', {}, h('code', {}, shown));
}
