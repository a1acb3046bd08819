/** "Open in Run Panel": a scenario of the Testing view, in the panel with every step. */
import { window } from 'vscode';
import {
  scenarioTargetRequest,
  type ScenarioTargetParams,
  type ScenarioTargetResult,
} from '../../../protocol/src/scenario-requests.ts';
import { textOf } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import type { RunPanel } from '../run-panel.ts';
import { openOwner, unknownLanguage } from './run-scenarios.ts';
import { nameOf, type ScenarioItem } from './scenario-tree.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Shows the scenario in the panel; says why where it cannot be run. */
export async function openInPanel(
  server: LanguageServer,
  panel: RunPanel,
  { uri, owner }: ScenarioItem,
): Promise<void> {
  try {
    if (owner === null) throw new Error('it names no spec and no template');
    await openOwner(owner);
    const found = await server.request<ScenarioTargetResult>(scenarioTargetRequest, {
      uri: owner.toString(),
      scenario: { uri: uri.toString(), text: await textOf(uri) },
    } satisfies ScenarioTargetParams);
    if (found === null) throw new Error(unknownLanguage(owner));
    if (!found.ok) throw new Error(found.message);
    await panel.show(owner, found.item, uri);
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(plainMessage(`${nameOf(uri)} cannot be shown: ${reason}`));
  }
}
