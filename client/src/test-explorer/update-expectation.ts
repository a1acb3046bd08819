/** "Update Expectation": what came out becomes what the scenario's file expects. */
import { window } from 'vscode';
import {
  updateExpectationRequest,
  type UpdateExpectationParams,
  type UpdateExpectationResult,
} from '../../../protocol/src/scenario-requests.ts';
import { editFile, textOf } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { toTextEdits } from '../ranges.ts';
import { openOwner, unknownLanguage } from './run-scenarios.ts';
import { nameOf, type ScenarioItem } from './scenario-tree.ts';
import { plainMessage } from '../plain-message.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

/** Writes the file, so that it can be undone; true where it now expects what comes out. */
export async function updateExpectation(
  server: LanguageServer,
  { uri, owner }: ScenarioItem,
): Promise<boolean> {
  try {
    if (owner === null) throw new Error('it names no spec and no template');
    await openOwner(owner);
    const text = await textOf(uri);
    const result = await server.request<UpdateExpectationResult>(updateExpectationRequest, {
      uri: owner.toString(),
      scenario: { uri: uri.toString(), text },
    } satisfies UpdateExpectationParams);
    if (result === null) throw new Error(unknownLanguage(owner));
    if (!result.ok) throw new Error(result.message);
    await editFile(uri, (document) => {
      if (document.getText() !== text) throw new Error('it was changed meanwhile');
      return toTextEdits(result.edits);
    });
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    void window.showErrorMessage(
      plainMessage(`The expectation of ${nameOf(uri)} was not updated: ${reason}`),
    );
    return false;
  }
}
