/** What the panel says beside a result: problems, an old result, or why there is none. */
import type { PanelState } from '../../protocol/src/panel.ts';
import type { PublicProblem } from '../../protocol/src/report.ts';
import { icon } from './icons.ts';
import { placeLink } from './place-link.ts';
import { h, type Child, type VElement } from './vnode.ts';

/** Above the steps: why there is no new result, and whether the one below is of an older text. */
export function failureNotice(state: PanelState): Child {
  if (state.failure === null) return null;
  const at = state.failureAt ?? null;
  return h(
    'div',
    { class: 'notice notice-error', role: 'alert', key: 'failure' },
    icon('error'),
    h('div', {}, [
      h('p', {}, state.failure, at !== null && [' ', placeLink(at)]),
      state.stale &&
        h('p', { class: 'quiet' }, 'Below is the last result from before this change.'),
    ]),
  );
}

/** Above the steps: what became of the scenario. */
export function scenarioNotice({ notice }: PanelState): Child {
  if (notice === undefined || notice === null) return null;
  return h(
    'div',
    { class: 'notice notice-info', role: 'status', key: 'notice' },
    icon('info'),
    h('p', {}, notice),
  );
}

const icons = { error: 'error', warning: 'warning', info: 'info' } as const;

/** The report's problems, each with the way to its place. */
export function problemList(problems: readonly PublicProblem[]): Child {
  if (problems.length === 0) return null;
  return h(
    'ul',
    { class: 'problems', 'aria-label': 'Problems', key: 'problems' },
    problems.map((problem) =>
      h('li', { class: `notice notice-${problem.severity}` }, [
        icon(icons[problem.severity]),
        h('p', {}, problem.message, problem.at !== undefined && [' ', placeLink(problem.at)]),
      ]),
    ),
  );
}

/** Before the first result; nothing to do but wait a moment. */
export function loading(): VElement {
  return h('p', { class: 'empty quiet', key: 'loading' }, 'Running the integration …');
}
