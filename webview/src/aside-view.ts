/** What an action found beside the result, as a list above the steps that can be closed. */
import type { Aside, EngineComparison, HostileOutcome } from '../../protocol/src/panel-aside.ts';
import { icon, type IconName } from './icons.ts';
import { statusPill } from './message-view.ts';
import { placeLink } from './place-link.ts';
import { stepTitles } from './step-titles.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** Nothing where no action found anything (null). */
export function asideView(aside: Aside | null): Child {
  if (aside === null) return null;
  switch (aside.kind) {
    case 'hostile': {
      const broken = aside.outcomes.filter(({ breaks }) => breaks.length > 0).length;
      const summary =
        broken === 0 ? 'Nothing breaks' : `${broken} of ${aside.outcomes.length} break something`;
      return frame('Hostile scenarios', summary, aside.outcomes.map(hostileView));
    }
    case 'engines': {
      const { comparisons, failure } = aside;
      const differing = comparisons.filter(({ difference }) => difference !== null).length;
      const summary =
        failure ??
        (comparisons.length === 0
          ? 'The call renders no template'
          : differing === 0
            ? 'Both print the same'
            : `${differing} of ${comparisons.length} templates differ`);
      return frame('Compared with velocityjs', summary, comparisons.map(comparisonView));
    }
  }
}

function frame(title: string, summary: string, items: readonly VElement[]): VElement {
  return h('section', { class: 'aside', 'aria-label': title, key: 'aside' }, [
    h('div', { class: 'aside-title', role: 'status' }, [
      h('p', {}, h('span', { class: 'name' }, title), ' ', h('span', { class: 'quiet' }, summary)),
      h(
        'button',
        {
          class: 'tool',
          type: 'button',
          'data-action': 'close-aside',
          title: 'Close',
          'aria-label': `Close ${title}`,
        },
        icon('cross'),
      ),
    ]),
    items.length > 0 && h('ul', {}, items),
  ]);
}

function hostileView({ id, title, reason, status, breaks }: HostileOutcome): VElement {
  const isBroken = breaks.length > 0;
  return h('li', { class: 'aside-item', key: id }, [
    outcomeIcon(isBroken ? 'cross' : 'check', isBroken ? 'Breaks' : 'Holds'),
    h('div', { class: 'aside-content' }, [
      h('div', { class: 'aside-line' }, [
        h(
          'button',
          {
            class: 'link',
            type: 'button',
            'data-action': 'show-hostile',
            'data-id': id,
            title: `Load this call into the panel. ${reason}`,
          },
          title,
        ),
        status > 0 && statusPill(status),
      ]),
      breaks.map(({ message, at }) =>
        h('p', { class: 'reason' }, message, at !== undefined && [' ', placeLink(at)]),
      ),
    ]),
  ]);
}

function comparisonView({ step, at, difference }: EngineComparison): VElement {
  const explanation =
    difference === null
      ? 'prints the same with both engines'
      : (difference.explanation ?? 'prints something else; why is not known');
  return h('li', { class: 'aside-item', key: step }, [
    outcomeIcon(
      difference === null ? 'check' : 'cross',
      difference === null ? 'Same' : 'Different',
    ),
    h('div', { class: 'aside-content' }, [
      h('div', { class: 'aside-line' }, [
        h('span', {}, stepTitles[step]),
        placeLink(at),
        difference !== null &&
          h(
            'button',
            {
              class: 'link',
              type: 'button',
              'data-action': 'show-diff',
              'data-diff': JSON.stringify(difference.diff),
              'aria-label': `Compare ${stepTitles[step]}`,
            },
            'Compare',
          ),
      ]),
      h('p', { class: 'reason' }, explanation),
    ]),
  ]);
}

/** What it means is said to those who do not see it. */
function outcomeIcon(name: IconName, word: string): VElement {
  return h(
    'span',
    { class: `aside-mark aside-${name}` },
    icon(name),
    h('span', { class: 'unseen' }, `${word}: `),
  );
}
