/** Writes changed scenarios into their files, in the layout that a person gave them. */
import { workspace, type Uri } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import {
  editScenarioRequest,
  type EditScenarioParams,
  type EditScenarioResult,
} from '../../../protocol/src/scenario-requests.ts';
import { wholeOf } from '../exact-edit.ts';
import { editFile } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';

export class ScenarioEdits {
  readonly #server: Pick<LanguageServer, 'request'>;
  /** The newest inputs for each file that is being written. */
  readonly #wanted = new Map<string, Scenario>();
  /**
   * Of each file the text that we wrote last, and the person's own text that it was made of: a body
   * that is half typed has no layout, and has that of the person again when it is whole.
   */
  readonly #written = new Map<string, { readonly text: string; readonly model: string }>();

  constructor(server: Pick<LanguageServer, 'request'>) {
    this.#server = server;
  }

  /**
   * Writes a scenario through the document of its file, so that it can be undone; saves it unless a
   * person has it half edited. While a file is being written only the newest of what comes is kept.
   */
  async write(uri: Uri, scenario: Scenario): Promise<void> {
    const id = uri.toString();
    const isAtWork = this.#wanted.has(id);
    this.#wanted.set(id, scenario);
    if (isAtWork) return;
    try {
      for (let written: Scenario | undefined; ;) {
        const newest = this.#wanted.get(id);
        if (newest === undefined || newest === written) return;
        if (await this.#writeOnce(uri, newest)) written = newest;
      }
    } finally {
      this.#wanted.delete(id);
    }
  }

  /** True while inputs are on their way into a file: what it says meanwhile is old. */
  isWriting(id: string): boolean {
    return this.#wanted.has(id);
  }

  /** False where a person typed into the file meanwhile. */
  async #writeOnce(uri: Uri, scenario: Scenario): Promise<boolean> {
    const id = uri.toString();
    const document = await workspace.openTextDocument(uri);
    const before = document.getText();
    const known = this.#written.get(id);
    const model = known?.text === before ? known.model : before;
    const text = await this.#server.request<EditScenarioResult>(editScenarioRequest, {
      text: model,
      scenario,
    } satisfies EditScenarioParams);
    let isSame = true;
    await editFile(uri, (now) => {
      isSame = now.getText() === before;
      // A file that cannot be read is a person's half-finished work, and is never written over.
      if (!isSame || text === null || text === before) return [];
      this.#written.set(id, { text, model });
      return [{ range: wholeOf(now), newText: text }];
    });
    return isSame;
  }
}
