/** The scenarios that the panel offers for its target, and what each of them says. */
import type { Uri } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../protocol/src/panel.ts';
import type { Owner } from './scenario-file.ts';
import type { SavedScenario, ScenarioStore } from './scenario-store.ts';

/** The scenario that comes from the document itself. */
export const documentScenario = 'document';

/** Inputs that stand in no file, such as a hostile call, until a person saves them. */
export interface UnsavedScenario {
  readonly id: string;
  readonly title: string;
}

export class SessionScenarios {
  readonly #owner: Owner;
  readonly #store: ScenarioStore;
  /** Beside those of files. */
  #offered: readonly UnsavedScenario[];
  #saved: readonly SavedScenario[] = [];

  constructor(owner: Owner, store: ScenarioStore, unsaved: UnsavedScenario | undefined) {
    this.#owner = owner;
    this.#store = store;
    const title = owner.operation === null ? 'Sample request' : 'From the document';
    this.#offered = [{ id: documentScenario, title }];
    if (unsaved !== undefined) this.offer(unsaved);
  }

  /** What a person may choose: the document's own, one that is in no file, and the files' by title. */
  get choices(): PanelState['scenarios'] {
    const saved = this.#saved.map(({ uri, title }) => {
      return { id: uri.toString(), title, isFile: true } as const;
    });
    return [...this.#offered, ...saved];
  }

  /** Offers inputs that are in no file, in place of those that were offered so before. */
  offer(unsaved: UnsavedScenario): void {
    this.#offered = [...this.#offered.slice(0, 1), unsaved];
  }

  /** The one of this id that is in no file, beside the document's own. */
  unsaved(id: string): UnsavedScenario | undefined {
    return this.#offered.slice(1).find((one) => one.id === id);
  }

  /** The one of this id that is in a file. */
  saved(id: string): SavedScenario | undefined {
    return this.#saved.find(({ uri }) => uri.toString() === id);
  }

  /** Reads the files anew. */
  async load(): Promise<void> {
    this.#saved = await this.#store.find(this.#owner);
  }

  /** Writes inputs to a new file. */
  create(spec: Uri, title: string, inputs: Scenario): Promise<Uri> {
    return this.#store.create(this.#owner, spec, title, inputs);
  }

  /** Changes the file of a scenario; of one that is in no file, or whose file cannot be read, nothing. */
  async update(id: string, scenario: Scenario): Promise<void> {
    const saved = this.saved(id);
    // A file that cannot be read is a person's half-finished work, and is never written over.
    if (saved?.fault === null) await this.#store.update(saved.uri, scenario);
  }
}
