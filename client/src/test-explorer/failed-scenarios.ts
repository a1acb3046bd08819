/** Which scenarios failed when they were last run: their items have "Update Expectation" beside them. */
import { commands } from 'vscode';
import type { EndedRun } from '../../../protocol/src/extension-api.ts';

/** The context key of the menus in `package.json`. */
const contextKey = 'apigatewayIntegrations.failedScenarios';

export class FailedScenarios {
  readonly #failed = new Set<string>();

  /** Takes in how a run ended. */
  add({ tests }: EndedRun): void {
    for (const { uri, outcome } of tests) {
      if (outcome === 'failed') this.#failed.add(uri);
      else if (outcome !== 'skipped') this.#failed.delete(uri);
    }
    void commands.executeCommand('setContext', contextKey, [...this.#failed]);
  }
}
