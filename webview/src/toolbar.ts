/** The panel's head: what runs, with which scenario, and how it came out. */
import type { PanelState } from '../../protocol/src/panel.ts';
import { actionMenu } from './action-menu.ts';
import { breakable } from './breakable.ts';
import { icon } from './icons.ts';
import { statusButton } from './response-line.ts';
import { h, type VElement } from './vnode.ts';

/** The bar at the top; it stays in view when the panel scrolls. */
export function toolbar(state: PanelState): VElement {
  const isTemplate = state.integrationType === 'template';
  return h('header', { class: 'bar', key: 'bar' }, [
    h('div', { class: 'title-line' }, [
      h('h1', { title: state.operation }, ...operationTitle(state.operation)),
      state.integrationType !== '' &&
        !isTemplate &&
        h('span', { class: 'chip' }, state.integrationType),
      h('span', { class: 'spring' }),
      state.report !== null && statusButton(state.report),
      lockToggle(state),
      actionMenu(state),
    ]),
    h('div', { class: 'tools' }, [
      h('div', { class: 'tool-group scenario-tools' }, [
        scenarioChoice(state),
        tool('save-scenario', 'save', 'Save as a scenario file'),
        state.scenarios.find(({ id }) => id === state.scenarioId)?.isFile === true &&
          tool('open-scenario', 'file', 'Open the scenario file'),
      ]),
      h('div', { class: 'tool-group' }, [
        h(
          'button',
          {
            class: 'toggle',
            type: 'button',
            'data-action': 'toggle-auto',
            'aria-pressed': String(state.auto),
            title: 'Run again while you type',
          },
          icon('sync'),
          'Auto',
        ),
        h(
          'button',
          {
            class: 'primary',
            type: 'button',
            'data-action': 'run',
            title: 'Run (Ctrl+Enter)',
            'aria-keyshortcuts': 'Control+Enter',
          },
          icon('play'),
          'Run',
        ),
      ]),
    ]),
    h(
      'div',
      { class: state.running ? 'progress running' : 'progress', role: 'status' },
      // Screen readers say what is in it, and no name that changes.
      h('span', { class: 'unseen' }, state.running ? 'Running' : ''),
    ),
  ]);
}

function operationTitle(operation: string): (VElement | string)[] {
  const [, method, path] = /^([A-Z]+) (.*)$/.exec(operation) ?? [];
  if (method === undefined || path === undefined) return [operation];
  return [
    h('span', { class: `method method-${method.toLowerCase()}` }, method),
    ' ',
    h('span', { class: 'path' }, breakable(path)),
  ];
}

function lockToggle({ locked = false }: PanelState): VElement {
  const title = locked
    ? 'Locked: the panel stays with this integration'
    : 'The panel follows the cursor to other integrations; press to lock it';
  return h(
    'button',
    {
      class: 'toggle icon-only',
      type: 'button',
      'data-action': 'panel-action',
      'data-panel-action': 'toggleLock',
      'aria-pressed': String(locked),
      'aria-label': 'Lock to this integration',
      title,
    },
    icon(locked ? 'lock' : 'unlock'),
  );
}

function scenarioChoice(state: PanelState): VElement {
  return h('label', { class: 'scenario-choice' }, [
    h('span', { class: 'field-title' }, 'Scenario'),
    h(
      'select',
      { 'data-action': 'choose-scenario', value: state.scenarioId, 'aria-label': 'Scenario' },
      groupsOf(state),
    ),
  ]);
}

type Choice = PanelState['scenarios'][number];

/** Grouped by operation, the shown one first; without groups where there is only that. */
function groupsOf({ scenarios, operation }: PanelState): VElement[] {
  const groups = new Map<string, Choice[]>();
  for (const choice of scenarios) {
    const name = choice.operation ?? operation;
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [choice]);
    else group.push(choice);
  }
  if (groups.size === 1) return scenarios.map(option);
  return [...groups].map(([label, choices]) =>
    h('optgroup', { label, key: label }, choices.map(option)),
  );
}

function option({ id, title }: Choice): VElement {
  return h('option', { value: id, key: id }, title);
}

function tool(action: string, name: 'save' | 'file', title: string): VElement {
  return h(
    'button',
    {
      class: 'tool',
      type: 'button',
      'data-action': action,
      title,
      'aria-label': title,
      key: action,
    },
    icon(name),
  );
}
