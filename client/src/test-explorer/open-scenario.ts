/** "Open in Run Panel": a scenario of the Testing view, in the panel with every step. */
import { window } from 'vscode';
import { reasonOf } from '../../../protocol/src/reason-of.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import {
  scenarioTargetRequest,
  type ScenarioTargetResult,
} from '../../../protocol/src/scenario-requests.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import type { RunPanel } from '../panel/run-panel.ts';
import { askAboutScenario } from './ask-about-scenario.ts';
import type { ScenarioItem } from './scenario-tree.ts';

/** Shows the scenario in the panel; says why where it cannot be run. */
export async function openInPanel(
  server: LanguageServer,
  panel: RunPanel,
  scenario: ScenarioItem,
): Promise<void> {
  const { uri } = scenario;
  try {
    const { owner, item } = await askAboutScenario<ScenarioTargetResult>(
      server,
      scenarioTargetRequest,
      scenario,
    );
    await panel.show(owner, item, uri);
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(plainMessage(`${lastName(uri.path)} cannot be shown: ${reason}`));
  }
}
