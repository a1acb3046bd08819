/** The scenarios that the panel offers for its target, and what each of them says. */
import { Uri } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../../protocol/src/panel.ts';
import { isThere } from '../panel/document-file.ts';
import type { SavedScenario } from './saved-scenario.ts';
import type { Owner } from './scenario-file.ts';
import type { ScenarioStore } from './scenario-store.ts';

/** The scenario that comes from the document itself. */
export const documentScenario = 'document';

/** Said after a reload that did not find the scenario that was shown. */
export const lostNotice =
  'The scenario that was shown here is no longer there. This is the sample from the document instead.';

/** Inputs that stand in no file, such as a hostile call, until a person saves them. */
export interface UnsavedScenario {
  readonly id: string;
  readonly title: string;
  readonly scenario: Scenario;
}

export class SessionScenarios {
  readonly #owner: Owner;
  readonly #store: ScenarioStore;
  readonly #own: PanelState['scenarios'][number];
  #unsaved: UnsavedScenario | null;
  #saved: readonly SavedScenario[] = [];
  /** Of all files that were ever there, for those that have gone. */
  readonly #titles = new Map<string, string>();
  #round = 0;

  constructor(owner: Owner, store: ScenarioStore, unsaved: UnsavedScenario | null) {
    this.#owner = owner;
    this.#store = store;
    const title = owner.operation === null ? 'Sample request' : 'From the document';
    this.#own = { id: documentScenario, title };
    this.#unsaved = unsaved;
  }

  /**
   * What a person may choose: the document's own, one that is in no file, the files' by title, and
   * behind them those of the spec's other operations, which they name.
   */
  get choices(): PanelState['scenarios'] {
    const choice = ({ uri, title }: SavedScenario): PanelState['scenarios'][number] => ({
      id: uri.toString(),
      title,
      isFile: true,
    });
    const own = this.#saved.filter((saved) => this.#isOwn(saved)).map(choice);
    const others = this.#saved.flatMap((saved) => {
      const { operation } = saved;
      return this.#isOwn(saved) || operation === null ? [] : [{ ...choice(saved), operation }];
    });
    others.sort((a, b) => a.operation.localeCompare(b.operation, 'en'));
    const unsaved = this.#unsaved ? [{ id: this.#unsaved.id, title: this.#unsaved.title }] : [];
    return [this.#own, ...unsaved, ...own, ...others];
  }

  /** Offers inputs that are in no file, in place of those that were offered so before. */
  offer(unsaved: UnsavedScenario): void {
    this.#unsaved = unsaved;
  }

  /** The one of this id that is in no file, beside the document's own. */
  unsaved(id: string): UnsavedScenario | null {
    return this.#unsaved?.id === id ? this.#unsaved : null;
  }

  /** What a person chose: the document's own where there is nothing of this id any more. */
  async choose(id: string): Promise<Pick<PanelState, 'scenarioId' | 'scenario'>> {
    const unsaved = this.unsaved(id);
    // A file may be newer than what was read last.
    if (id !== documentScenario && unsaved === null && this.saved(id) === undefined)
      await this.load();
    const chosen = unsaved ?? this.saved(id);
    return chosen === undefined
      ? { scenarioId: documentScenario, scenario: {} }
      : { scenarioId: id, scenario: chosen.scenario };
  }

  /** The one of this id that is in a file, and of this operation or template. */
  saved(id: string): SavedScenario | undefined {
    return this.#saved.find((saved) => saved.uri.toString() === id && this.#isOwn(saved));
  }

  /** Whether the id is of a file that has gone; one that a person is changing may name another owner. */
  async isDeleted(id: string): Promise<boolean> {
    if (id === documentScenario || this.unsaved(id) !== null) return false;
    return !this.#saved.some(({ uri }) => uri.toString() === id) && !(await isThere(Uri.parse(id)));
  }

  /** What a deleted scenario held, as inputs that are in no file, and what is said of it. */
  kept(
    id: string,
    scenario: Scenario,
  ): { readonly unsaved: UnsavedScenario; readonly notice: string } {
    const title = this.#titles.get(id) ?? 'A scenario';
    const notice = `The file of "${title}" was deleted. What it held is still here: save it again, or choose another scenario.`;
    return { unsaved: { id: 'deleted', title: `${title} (deleted)`, scenario }, notice };
  }

  /** The other operation of the spec that a scenario is for; null for one of this operation. */
  otherOperation(id: string): string | null {
    const saved = this.#saved.find(({ uri }) => uri.toString() === id);
    return saved === undefined || this.#isOwn(saved) ? null : saved.operation;
  }

  /** True while the file says something older than the form does. */
  isWriting(id: string): boolean {
    return this.#store.isWriting(id);
  }

  /** Reads the files anew. */
  async load(): Promise<void> {
    const round = (this.#round += 1);
    const found = await this.#store.find(this.#owner);
    // A slow answer may come behind that of a later round.
    if (round !== this.#round) return;
    this.#saved = found;
    for (const { uri, title } of found) this.#titles.set(uri.toString(), title);
  }

  /** Writes inputs to a new file. */
  create(spec: Uri, title: string, inputs: Scenario): Promise<Uri> {
    return this.#store.create(this.#owner, spec, title, inputs);
  }

  /** Takes over changed inputs, and with them the file of a scenario that is in one. */
  async update(id: string, scenario: Scenario): Promise<void> {
    const unsaved = this.unsaved(id);
    if (unsaved !== null) this.#unsaved = { ...unsaved, scenario };
    const saved = this.saved(id);
    // A file that cannot be read is a person's half-finished work, and is never written over.
    if (saved?.fault === null) await this.#store.update(saved.uri, scenario);
  }

  /** One that names no operation is for any. */
  #isOwn({ operation }: SavedScenario): boolean {
    return (
      this.#owner.operation === null ||
      (operation ?? this.#owner.operation) === this.#owner.operation
    );
  }
}
