/** One target in the panel: its scenario, its runs, and what of them is shown. */
import { CancellationTokenSource, Disposable, Uri, window, workspace } from 'vscode';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import type { PanelState } from '../../protocol/src/panel.ts';
import {
  defaultScenarioRequest,
  runRequest,
  type DefaultScenarioParams,
  type RunParams,
  type RunResult,
  type RunTarget,
} from '../../protocol/src/requests.ts';
import type { LanguageServer } from './language-client.ts';
import { outcomeOf } from './run-outcome.ts';
import type { Owner } from './scenario-file.ts';
import type { SavedScenario, ScenarioStore } from './scenario-store.ts';

/** What is needed to show a target, and to show it again after a reload. */
export interface RestoreState {
  readonly uri: string;
  readonly target: RunTarget;
  readonly operation: string;
  readonly integrationType: string;
  readonly scenarioId?: string;
  /** Changes that were made in the panel to the document's own scenario. */
  readonly scenario?: Scenario;
  readonly auto?: boolean;
}

/** The scenario that comes from the document itself. */
const documentScenario = 'document';
/** Milliseconds after the last change of a text before it is run again. */
const pause = 150;

export class RunSession implements Disposable {
  readonly uri: Uri;
  readonly #subject: RestoreState;
  readonly #owner: Owner;
  readonly #server: LanguageServer;
  readonly #store: ScenarioStore;
  readonly #post: (state: PanelState) => void;
  readonly #parts: Disposable;
  #saved: readonly SavedScenario[] = [];
  #state: PanelState;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: CancellationTokenSource | null = null;

  constructor(
    subject: RestoreState,
    server: LanguageServer,
    store: ScenarioStore,
    post: (state: PanelState) => void,
  ) {
    this.#subject = subject;
    this.uri = Uri.parse(subject.uri);
    const fileName = this.uri.path.slice(this.uri.path.lastIndexOf('/') + 1);
    const isTemplate = subject.target.kind === 'template';
    const operation = isTemplate ? fileName : subject.operation;
    this.#owner = { path: this.uri.path, operation: isTemplate ? null : subject.operation };
    this.#server = server;
    this.#store = store;
    this.#post = post;
    this.#state = {
      title: isTemplate ? `Preview ${fileName}` : `Run ${operation}`,
      operation,
      integrationType: subject.integrationType,
      scenarios: [
        { id: documentScenario, title: isTemplate ? 'Sample request' : 'From the document' },
      ],
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
    this.#parts = Disposable.from(
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

  /** Shows the first result. */
  async start(): Promise<void> {
    this.#update({});
    await this.#loadScenarios();
    await this.run();
  }

  /** Runs at once. An earlier run that is not done yet is given up; its result is never shown. */
  async run(isByItself = false): Promise<void> {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    const running = new CancellationTokenSource();
    this.#running = running;
    this.#update({ running: true });
    const change = await this.#ask(running, isByItself);
    running.dispose();
    // Another run began meanwhile, or the panel turned to something else.
    if (this.#running !== running) return;
    this.#running = null;
    this.#update({ running: false, ...change });
  }

  /** A person changed the scenario in the panel. The file of a saved one is changed with it. */
  async editScenario(scenario: Scenario): Promise<void> {
    this.#update({ scenario });
    this.#runSoon();
    const saved = this.#saved.find(({ uri }) => uri.toString() === this.#state.scenarioId);
    // A file that cannot be read is a person's half-finished work, and is never written over.
    if (saved?.fault === null) await this.#store.update(saved.uri, scenario);
  }

  async chooseScenario(id: string): Promise<void> {
    const saved = this.#saved.find(({ uri }) => uri.toString() === id);
    this.#update({
      scenarioId: saved === undefined ? documentScenario : id,
      scenario: saved?.scenario ?? {},
    });
    await this.run();
  }

  /** Asks for a title and writes the inputs that are shown to a file of their own. */
  async saveScenario(): Promise<void> {
    const title = await window.showInputBox({
      title: 'Save Scenario',
      prompt: 'What is special about this call? The title becomes the name of its file.',
      validateInput: (value) => (value.trim() === '' ? 'A scenario needs a title.' : undefined),
    });
    if (title === undefined) return;
    const { defaults = {}, scenario } = this.#state;
    const request = { ...defaults.request, ...scenario.request };
    const inputs = { ...defaults, ...scenario, request };
    const uri = await this.#store.create(this.#owner, this.uri, title.trim(), inputs);
    await this.#loadScenarios();
    await this.chooseScenario(uri.toString());
  }

  setAuto(auto: boolean): void {
    this.#update({ auto });
    if (auto && this.#state.stale) void this.run(true);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#running?.cancel();
    this.#running = null;
    this.#parts.dispose();
  }

  /** The part of the state that a run gives. */
  async #ask(running: CancellationTokenSource, isByItself: boolean): Promise<Partial<PanelState>> {
    const { scenario, scenarioId, report } = this.#state;
    const fault = this.#saved.find(({ uri }) => uri.toString() === scenarioId)?.fault ?? null;
    if (fault !== null)
      return { stale: report !== null, failure: fault.message, failureAt: fault.at };
    const where = { uri: this.#subject.uri, target: this.#subject.target };
    const inputs = Object.keys(scenario).length === 0 ? null : scenario;
    try {
      // The server knows open documents only; a closed tab's document would be gone after a while.
      await workspace.openTextDocument(this.uri);
      const [result, defaults] = await Promise.all([
        this.#server.request<RunResult | null>(
          runRequest,
          { ...where, scenario: inputs } satisfies RunParams,
          running.token,
        ),
        this.#server.request<Scenario | null>(
          defaultScenarioRequest,
          where satisfies DefaultScenarioParams,
          running.token,
        ),
      ]);
      return {
        ...outcomeOf(result?.report ?? null, report, isByItself),
        ...(defaults !== null && { defaults }),
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return { stale: report !== null, failure: `The run could not be carried out: ${reason}` };
    }
  }

  #textChanged(): void {
    if (this.#state.auto) this.#runSoon();
    else if (!this.#state.stale) this.#update({ stale: true });
  }

  #runSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.run(true), pause);
  }

  async #loadScenarios(): Promise<void> {
    this.#saved = await this.#store.find(this.#owner);
    const [first] = this.#state.scenarios;
    const saved = this.#saved.map(({ uri, title }) => ({ id: uri.toString(), title }));
    this.#update({ scenarios: [...(first === undefined ? [] : [first]), ...saved] });
  }

  /** The file is the truth: what changed there is shown here. */
  async #scenariosChanged(): Promise<void> {
    await this.#loadScenarios();
    const { scenarioId, scenario } = this.#state;
    if (scenarioId === documentScenario) return;
    const saved = this.#saved.find(({ uri }) => uri.toString() === scenarioId);
    if (saved === undefined) return;
    const isSame = JSON.stringify(saved.scenario) === JSON.stringify(scenario);
    if (saved.fault === null && isSame && this.#state.failure === null) return;
    // While a file is half typed the form keeps what it last held.
    if (saved.fault === null) this.#update({ scenario: saved.scenario });
    this.#runSoon();
  }

  #update(change: Partial<PanelState>): void {
    const { scenarioId, scenario, auto } = { ...this.#state, ...change };
    const edited = scenarioId === documentScenario ? { scenario } : {};
    const restore: RestoreState = { ...this.#subject, scenarioId, auto, ...edited };
    this.#state = { ...this.#state, ...change, restore };
    this.#post(this.#state);
  }
}
