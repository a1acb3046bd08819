/** The actions of the panel as commands, for the palette, for keys and for its own menu. */
import { commands, Disposable, window } from 'vscode';
import { commandOf, panelActions, type PanelAction } from '../../../protocol/src/panel-actions.ts';
import { panelActionHandlers } from '../panel-actions/panel-action-handlers.ts';
import { plainMessage } from '../plain-message.ts';
import type { RunPanel } from './run-panel.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Registers all; each works with what the panel shows, and says so where that is nothing. */
export function registerPanelCommands(panel: RunPanel): Disposable {
  const actions = Object.keys(panelActions) as PanelAction[];
  return Disposable.from(
    ...actions.map((action) =>
      commands.registerCommand(commandOf(action), () => carryOut(panel, action)),
    ),
  );
}

async function carryOut(panel: RunPanel, action: PanelAction): Promise<void> {
  const { context } = panel;
  if (context === null) {
    void window.showInformationMessage('Run an integration first: the panel shows nothing yet.');
    return;
  }
  try {
    await panelActionHandlers[action](context);
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(
      plainMessage(`"${panelActions[action].replace('…', '')}" failed: ${reason}`),
    );
  }
}
