/** The panel's ⋯ menu: the actions, by what they are about, and which of them make sense now. */
import { panelActions, type PanelAction } from '../../protocol/src/panel-actions.ts';
import type { PanelState } from '../../protocol/src/panel.ts';
import { menu } from './menu.ts';
import type { VElement } from './vnode.ts';

const groups: readonly (readonly PanelAction[])[] = [
  ['saveScenario', 'newScenario', 'copyScenario', 'saveLambdaEvent'],
  ['expectResult', 'expectParts'],
  ['compareExpected', 'compareLastRun', 'compareVelocityjs'],
  ['runHostile'],
  ['showTestLog', 'openBody', 'saveBody'],
];

/** The button and the menu of the bar. */
export function actionMenu(state: PanelState): VElement {
  return menu(
    'actions',
    'More Actions',
    groups.map((actions) =>
      actions.map((action) => ({
        label: panelActions[action],
        attributes: { 'data-action': 'panel-action', 'data-panel-action': action },
        isDisabled: !isPossible(action, state),
      })),
    ),
  );
}

/** Whether there is what the action works with. */
export function isPossible(action: PanelAction, state: PanelState): boolean {
  const { report, unmet = null, hasLastRun = false, integrationType } = state;
  const isCall = integrationType !== 'template';
  switch (action) {
    case 'compareExpected':
      return unmet !== null;
    case 'compareLastRun':
      return hasLastRun;
    case 'copyScenario':
    case 'runHostile':
      return isCall;
    case 'saveLambdaEvent':
      return /^AWS/i.test(integrationType);
    case 'showTestLog':
      return report !== null && report.log.length > 0;
    case 'expectResult':
    case 'expectParts':
    case 'compareVelocityjs':
    case 'openBody':
    case 'saveBody':
      return report !== null;
    case 'saveScenario':
    case 'newScenario':
    case 'toggleLock':
      return true;
  }
}
