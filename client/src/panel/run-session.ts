/** One target in the panel: its scenario, its runs, and what of them is shown. */
import { Disposable, Uri, workspace, type CancellationToken } from 'vscode';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { Aside } from '../../../protocol/src/panel-aside.ts';
import type { LiveCallState, PanelState } from '../../../protocol/src/panel.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import type { RunParams } from '../../../protocol/src/requests.ts';
import { askRun } from './ask-run.ts';
import { DocumentFile } from './document-file.ts';
import type { LanguageServer } from '../language-client.ts';
import { LiveRuns } from './live-runs.ts';
import { RunTexts } from '../provenance/run-texts.ts';
import { ReportHistory } from './report-history.ts';
import { ownerOf, restoreOf, titlesOf, unsavedOf, type RestoreState } from './run-subject.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';
import { needFile } from '../scenarios/need-file.ts';
import { askScenarioTitle } from '../scenarios/scenario-title.ts';
import {
  documentScenario,
  lostNotice,
  SessionScenarios,
  type UnsavedScenario,
} from '../scenarios/session-scenarios.ts';

export class RunSession implements Disposable {
  readonly uri: Uri;
  /** The texts that the reports are of. */
  readonly texts = new RunTexts();
  readonly #subject: RestoreState;
  readonly #server: LanguageServer;
  readonly #scenarios: SessionScenarios;
  readonly #history = new ReportHistory();
  readonly #post: (state: PanelState) => void;
  readonly #parts: Disposable;
  readonly #file: DocumentFile;
  readonly #runs: LiveRuns<[change: Partial<PanelState>, isByItself: boolean]>;
  #state: PanelState;
  #isDisposed = false;

  constructor(
    subject: RestoreState,
    server: LanguageServer,
    store: ScenarioStore,
    post: (state: PanelState) => void,
  ) {
    this.#subject = subject;
    this.uri = Uri.parse(subject.uri);
    this.#server = server;
    this.#scenarios = new SessionScenarios(ownerOf(subject), store, unsavedOf(subject));
    this.#post = post;
    this.#state = {
      ...titlesOf(subject),
      integrationType: subject.integrationType,
      scenarios: this.#scenarios.choices,
      scenarioId: subject.scenarioId ?? documentScenario,
      scenario: subject.scenario ?? {},
      report: null,
      stale: false,
      auto:
        subject.auto ??
        workspace.getConfiguration('apigatewayIntegrations', this.uri).get('panel.autoRun', true),
      running: false,
      failure: null,
    };
    this.#runs = new LiveRuns({
      ask: async (token, isByItself) => [await this.#ask(token, isByItself), isByItself],
      show: ([change, isByItself]) => {
        if (change.report != null) this.#history.keep(change.report, isByItself);
        this.#update({ running: false, hasLastRun: this.#history.before !== null, ...change });
      },
      onSlow: () => this.#update({ running: true }),
    });
    this.#file = new DocumentFile(this.uri, () => this.#runs.soon());
    this.#parts = Disposable.from(
      this.#runs,
      this.#file,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (document.uri.toString() === subject.uri && contentChanges.length > 0)
          this.#textChanged();
      }),
      store.onDidChange(() => void this.#scenariosChanged()),
    );
  }

  get state(): PanelState {
    return this.#state;
  }

  /** What is shown, so that it can be shown again. */
  get subject(): RestoreState {
    return this.#subject;
  }

  /** The inputs are those of a file that can be read. */
  get isSaved(): boolean {
    return this.#scenarios.saved(this.#state.scenarioId)?.fault === null;
  }

  /** The result before the last changes; null where there was no other. */
  get lastRun(): SentReport | null {
    return this.#history.before;
  }

  /** What is asked of the server about the inputs that are shown. */
  get parameters(): RunParams {
    const { scenario } = this.#state;
    const { uri, target } = this.#subject;
    return { uri, target, scenario: Object.keys(scenario).length === 0 ? null : scenario };
  }

  showAside(aside: Aside | null): void {
    this.#update({ aside });
  }

  /** What opens the panel again as it is. */
  get restore(): RestoreState {
    return restoreOf(this.#subject, this.#state, this.#scenarios.unsaved(this.#state.scenarioId));
  }

  /** The other operation of the document that a scenario is for; null for one of this. */
  otherOperation(id: string): string | null {
    return this.#scenarios.otherOperation(id);
  }

  /** Shows the first result. */
  async start(): Promise<void> {
    this.#update({});
    await this.#loadScenarios();
    const saved = this.#scenarios.saved(this.#state.scenarioId);
    // After a reload the file is the truth, not what was kept.
    if (saved?.fault === null) this.#update({ scenario: saved.scenario });
    else if (await this.#scenarios.isDeleted(this.#state.scenarioId))
      this.#update({ scenarioId: documentScenario, scenario: {}, notice: lostNotice });
    await this.run();
  }

  /** Runs at once. An earlier run that is not done yet is given up; its result is never shown. */
  run(): Promise<void> {
    return this.#runs.now();
  }

  /** A person changed the scenario in the panel. The file of a saved one is changed with it. */
  async editScenario(scenario: Scenario): Promise<void> {
    if (this.#isDisposed) return;
    this.#update({ scenario });
    this.#runs.soon();
    await this.#scenarios.update(this.#state.scenarioId, scenario);
  }

  async chooseScenario(id: string): Promise<void> {
    const chosen = await this.#scenarios.choose(id);
    this.#update({ ...chosen, scenarios: this.#scenarios.choices, notice: null });
    await this.run();
  }

  /** Shows inputs that are in no file, and runs them. */
  async showUnsaved(unsaved: UnsavedScenario): Promise<void> {
    this.#scenarios.offer(unsaved);
    const { id: scenarioId, scenario } = unsaved;
    this.#update({ scenarios: this.#scenarios.choices, scenarioId, scenario });
    await this.run();
  }

  /** Asks for a title and writes the shown inputs to a file; its id, or null where none was written. */
  async saveScenario(): Promise<string | null> {
    needFile(this.uri);
    const title = await askScenarioTitle();
    if (title === null) return null;
    const { defaults = {}, scenario } = this.#state;
    const request = { ...defaults.request, ...scenario.request };
    const inputs = { ...defaults, ...scenario, request };
    const uri = await this.#scenarios.create(this.uri, title, inputs);
    await this.#loadScenarios();
    await this.chooseScenario(uri.toString());
    return uri.toString();
  }

  setAuto(auto: boolean): void {
    this.#update({ auto });
    if (auto && this.#state.stale) this.#runs.soon();
  }

  showLiveCall(live: LiveCallState): void {
    this.#update({ live });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#parts.dispose();
  }

  /** The part of the state that a run gives. */
  async #ask(token: CancellationToken, isByItself: boolean): Promise<Partial<PanelState>> {
    const { scenarioId, report } = this.#state;
    const fault = this.#scenarios.saved(scenarioId)?.fault ?? null;
    const problem = this.#file.problem ?? fault?.message ?? null;
    if (problem !== null)
      return { stale: report !== null, failure: problem, failureAt: fault?.at ?? null };
    const { parameters, texts } = this;
    const change = await askRun(this.#server, parameters, this.#state, isByItself, token, texts);
    // Where the document cannot even be opened, that may be since it is not there.
    if (change.report === undefined) void this.#file.look();
    return change;
  }

  #textChanged(): void {
    // What an action found was found in the text before this change.
    if (this.#state.aside != null) this.#update({ aside: null });
    if (this.#state.auto) this.#runs.soon();
    else if (!this.#state.stale) this.#update({ stale: true });
  }

  async #loadScenarios(): Promise<void> {
    await this.#scenarios.load();
    this.#update({ scenarios: this.#scenarios.choices });
  }

  /** The file is the truth: what changed there is shown here. */
  async #scenariosChanged(): Promise<void> {
    await this.#loadScenarios();
    const { scenarioId, scenario } = this.#state;
    const saved = this.#scenarios.saved(scenarioId);
    if (saved === undefined) {
      // What a deleted file held is a person's work too, and stays until they choose something else.
      if (!(await this.#scenarios.isDeleted(scenarioId))) return;
      if (this.#state.scenarioId !== scenarioId) return;
      const { unsaved, notice } = this.#scenarios.kept(scenarioId, scenario);
      this.#update({ notice });
      await this.showUnsaved(unsaved);
      return;
    }
    // What the form says is newer than its file while that is being written.
    if (this.#scenarios.isWriting(scenarioId)) return;
    const isSame = JSON.stringify(saved.scenario) === JSON.stringify(scenario);
    if (saved.fault === null && isSame && this.#state.failure === null) return;
    // While a file is half typed the form keeps what it last held.
    if (saved.fault === null) this.#update({ scenario: saved.scenario });
    this.#runs.soon();
  }

  #update(change: Partial<PanelState>): void {
    // What was under way may end after the panel turned to something else.
    if (this.#isDisposed) return;
    this.#state = { ...this.#state, ...change };
    this.#state = { ...this.#state, restore: this.restore };
    this.#post(this.#state);
  }
}
