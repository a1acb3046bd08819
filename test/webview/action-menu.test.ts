import { describe, expect, it } from 'vitest';
import { panelActions } from '../../protocol/src/panel-actions.ts';
import type { PanelState } from '../../protocol/src/panel.ts';
import { actionMenu } from '../../webview/src/action-menu.ts';
import { findAll, textOf, type VElement } from '../../webview/src/vnode.ts';
import { panelState, report } from './reports.ts';

const itemsOf = (state: PanelState): VElement[] =>
  findAll(actionMenu(state), ({ attributes }) => attributes['role'] === 'menuitem');
const possible = (state: PanelState): string[] =>
  itemsOf(state)
    .filter(({ attributes }) => attributes['aria-disabled'] === undefined)
    .map(textOf);

describe('the ⋯ menu', () => {
  it('is a menu behind a button, with every action but the lock, which has a button of its own', () => {
    const picture = actionMenu(panelState());
    const [button] = findAll(picture, ({ attributes }) => 'aria-haspopup' in attributes);
    const [menu] = findAll(picture, ({ attributes }) => attributes['role'] === 'menu');
    expect(button?.attributes).toMatchObject({ 'aria-haspopup': 'menu', popovertarget: 'actions' });
    expect(menu?.attributes['id']).toBe('actions');
    const titles = Object.entries(panelActions).filter(([action]) => action !== 'toggleLock');
    expect(itemsOf(panelState()).map(textOf).sort()).toEqual(
      titles.map(([, title]) => title).sort(),
    );
  });

  it('offers what needs no result before there is one', () => {
    expect(possible(panelState({ report: null }))).toEqual([
      'Save as Scenario…',
      'New Scenario From…',
      'Copy Scenario As…',
      'Save Lambda Event…',
      'Run Hostile Scenarios',
    ]);
  });

  it.each([
    ['Compare with the Expected Result', { unmet: null }, { unmet: [] }],
    ['Compare with the Last Run', { hasLastRun: false }, { hasLastRun: true }],
    ['Show Test Log', { report: report() }, { report: report({ log: ['Starting execution'] }) }],
    ['Save Lambda Event…', { integrationType: 'HTTP' }, { integrationType: 'AWS_PROXY' }],
    ['Run Hostile Scenarios', { integrationType: 'template' }, { integrationType: 'MOCK' }],
  ] as const)('"%s" is offered where there is what it works with', (title, without, having) => {
    expect(possible(panelState(without))).not.toContain(title);
    expect(possible(panelState(having))).toContain(title);
  });
});
