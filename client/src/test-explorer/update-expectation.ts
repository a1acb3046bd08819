/** "Update Expectation": what came out becomes what the scenario's file expects. */
import { window } from 'vscode';
import { reasonOf } from '../../../protocol/src/reason-of.ts';
import { lastName } from '../../../protocol/src/relative-path.ts';
import {
  updateExpectationRequest,
  type UpdateExpectationResult,
} from '../../../protocol/src/scenario-requests.ts';
import { editFile } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { plainMessage } from '../plain-message.ts';
import { toTextEdits } from '../ranges.ts';
import { askAboutScenario } from './ask-about-scenario.ts';
import type { ScenarioItem } from './scenario-tree.ts';

/** Writes the file, so that it can be undone; true where it now expects what comes out. */
export async function updateExpectation(
  server: LanguageServer,
  scenario: ScenarioItem,
): Promise<boolean> {
  const { uri } = scenario;
  try {
    const { text, edits } = await askAboutScenario<UpdateExpectationResult>(
      server,
      updateExpectationRequest,
      scenario,
    );
    await editFile(uri, (document) => {
      if (document.getText() !== text) throw new Error('it was changed meanwhile');
      return toTextEdits(edits);
    });
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(
      plainMessage(`The expectation of ${lastName(uri.path)} was not updated: ${reason}`),
    );
    return false;
  }
}
