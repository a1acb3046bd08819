/** The panel beside the editor: owns the webview, and the session of what it shows. */
import {
  commands,
  Disposable,
  EventEmitter,
  Uri,
  ViewColumn,
  window,
  workspace,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { FromWebview, PanelState } from '../../../protocol/src/panel.ts';
import type { TargetItem } from '../../../protocol/src/requests.ts';
import { renamedSubject, type Renamed } from './follow-renames.ts';
import { LiveCalls } from '../live-call/live-call.ts';
import type { LanguageServer } from '../language-client.ts';
import { ChosenInputs } from './chosen-inputs.ts';
import { fromFirstResult } from './first-result.ts';
import { HostileOutcomes } from './hostile-outcomes.ts';
import type { ActionContext } from '../panel-actions/panel-action.ts';
import { receiveFromPanel } from './panel-messages.ts';
import { panelPage } from './panel-page.ts';
import { ProvenanceLink } from '../provenance/provenance-link.ts';
import { ResultDocuments } from './result-documents.ts';
import { RunSession } from './run-session.ts';
import { isSameSubject, subjectOf, type RestoreState } from './run-subject.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';
import { SentState } from './sent-state.ts';

/** Tells VS Code whether there is something that the actions of the panel can be done with. */
const contextKey = 'apigatewayIntegrations.panelShown';
const viewType = 'apigatewayIntegrations.run';
/** A hidden panel keeps its page: scroll, folds and half typed text are there when it comes back. */
const kept = { retainContextWhenHidden: true, enableFindWidget: true };

export class RunPanel implements Disposable, WebviewPanelSerializer {
  readonly #extensionUri: Uri;
  readonly #server: LanguageServer;
  readonly #scenarios: ScenarioStore;
  readonly #parts: Disposable;
  readonly #liveCalls = new LiveCalls();
  readonly #documents = new ResultDocuments();
  readonly #hostile = new HostileOutcomes();
  readonly #chosen = new ChosenInputs();
  readonly #shows = new EventEmitter<void>();
  /** A person asked for what the panel shows now. */
  readonly onDidShow = this.#shows.event;
  #isLocked = false;
  /** The edits of the page that came in; its states say so, and it passes over those that are behind. */
  #edits = 0;
  readonly #provenance: ProvenanceLink;
  readonly #sent = new SentState();
  #panel: WebviewPanel | null = null;
  #session: RunSession | null = null;

  constructor(extensionUri: Uri, server: LanguageServer, scenarios: ScenarioStore) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.#scenarios = scenarios;
    this.#provenance = new ProvenanceLink(
      server,
      () => this.#session,
      (message) => void this.#panel?.webview.postMessage(message),
    );
    this.#parts = Disposable.from(
      window.registerWebviewPanelSerializer(viewType, this),
      workspace.onDidRenameFiles(({ files }) => void this.#follow(files)),
    );
  }

  /**
   * Opens the panel beside the editor, which keeps the focus, or turns the open one to this target.
   * @param scenario the file of a saved scenario; left out for the document's own.
   */
  async show(uri: Uri, item: TargetItem, scenario?: Uri): Promise<void> {
    const column = { viewColumn: ViewColumn.Beside, preserveFocus: true };
    if (this.#panel === null)
      this.#own(window.createWebviewPanel(viewType, 'Run Integration', column, kept));
    else this.#panel.reveal(undefined, true);
    const shown = this.#present(uri, item, scenario?.toString());
    this.#shows.fire();
    await shown;
  }

  /** What is shown already is not begun anew: nothing that was chosen or typed in it is lost. */
  #present(uri: Uri, item: TargetItem, scenarioId?: string): Promise<void> {
    const session = this.#session;
    if (session === null || !isSameSubject(session.subject, subjectOf(uri, item)))
      return this.#turnTo({ ...this.#recall(uri, item), ...(scenarioId && { scenarioId }) });
    return scenarioId === undefined ? session.run() : session.chooseScenario(scenarioId);
  }

  /** False while it is closed, locked, or a person is busy in it. */
  get isFollowing(): boolean {
    return (
      this.#panel?.visible === true &&
      !this.#panel.active &&
      !this.#isLocked &&
      this.#session?.state.live?.isCalling !== true
    );
  }

  /** What is shown; null while it is closed. */
  get shown(): RestoreState | null {
    return this.#session?.subject ?? null;
  }

  /** Turns to a target that the cursor came to, without a reveal. */
  async follow(uri: Uri, item: TargetItem): Promise<void> {
    await this.#turnTo(this.#recall(uri, item));
  }

  #recall(uri: Uri, item: TargetItem): RestoreState {
    this.#keepChoice();
    return this.#chosen.recall(uri, item);
  }

  #keepChoice(): void {
    if (this.#session !== null) this.#chosen.keep(this.#session.state.restore as RestoreState);
  }

  /** Called by VS Code for a panel that was open before a reload. */
  async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown): Promise<void> {
    const restore = (kept as { restore?: RestoreState } | undefined)?.restore;
    if (restore === undefined) {
      panel.dispose();
      return;
    }
    this.#own(panel);
    this.#isLocked = restore.locked === true;
    await this.#turnTo(restore);
  }

  /** What the actions of the panel work with; null while it shows nothing. */
  get context(): ActionContext | null {
    if (this.#session === null) return null;
    return {
      session: this.#session,
      server: this.#server,
      scenarios: this.#scenarios,
      documents: this.#documents,
      hostile: this.#hostile,
      turnTo: (subject) => this.#turnTo(subject),
      toggleLock: () => this.#lock(!this.#isLocked),
    };
  }

  dispose(): void {
    this.#documents.dispose();
    this.#hostile.dispose();
    this.#provenance.dispose();
    this.#shows.dispose();
    this.#parts.dispose();
    this.#panel?.dispose();
  }

  #own(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    this.#edits = 0;
    panel.iconPath = Uri.joinPath(this.#extensionUri, 'media', 'icon.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#extensionUri, 'dist')],
    };
    panel.webview.onDidReceiveMessage((message: FromWebview) => this.#receive(message));
    panel.onDidDispose(() => {
      this.#liveCalls.cancel();
      this.#session?.dispose();
      this.#session = null;
      this.#panel = null;
      void commands.executeCommand('setContext', contextKey, false);
    });
    panel.webview.html = panelPage(panel.webview, this.#extensionUri);
  }

  /** "Show What This Writes", for the template piece at the editor's cursor. */
  async showWritten(): Promise<void> {
    await this.#provenance.showWritten();
    this.#panel?.reveal(undefined, true);
  }

  async #turnTo(subject: RestoreState): Promise<void> {
    this.#liveCalls.cancel();
    const before = this.#session?.state;
    this.#keepChoice();
    this.#session?.dispose();
    const post = (state: PanelState): void => {
      if (this.#session === session) this.#post(state);
    };
    const session = new RunSession(
      // The switch is the panel's, whatever it shows.
      before === undefined ? subject : { ...subject, auto: before.auto },
      this.#server,
      this.#scenarios,
      before?.report == null ? post : fromFirstResult(post),
    );
    this.#session = session;
    if (this.#panel !== null) this.#panel.title = session.state.title;
    void commands.executeCommand('setContext', contextKey, true);
    await session.start();
  }

  /** A renamed document, or scenario, is shown on under its new name. */
  async #follow(files: readonly Renamed[]): Promise<void> {
    const shown = this.#session?.restore;
    const subject = shown === undefined ? null : renamedSubject(shown, files);
    if (subject !== null) await this.#turnTo(subject);
  }

  #post(state: PanelState): void {
    if (this.#panel === null) return;
    this.#panel.title = state.title;
    const locked = this.#isLocked;
    const edits = this.#edits;
    const restore = { ...(state.restore as RestoreState), locked };
    void this.#panel.webview.postMessage(
      this.#sent.messageFor({ ...state, edits, locked, restore }),
    );
    this.#provenance.stateShown(state);
  }

  #lock(isLocked: boolean): void {
    this.#isLocked = isLocked;
    // Where the cursor went before, the panel does not go afterwards.
    this.#shows.fire();
    if (this.#session !== null) this.#post(this.#session.state);
  }

  #receive(message: FromWebview): void {
    if (message.type === 'edit-scenario') this.#edits = message.edits;
    // A page that was loaded again begins anew, and so does the counting of its edits.
    if (message.type === 'ready') {
      this.#edits = 0;
      this.#sent.forget();
    }
    const { context } = this;
    if (context === null) return;
    void receiveFromPanel(message, {
      ...context,
      liveCalls: this.#liveCalls,
      provenance: this.#provenance,
      post: () => this.#post(context.session.state),
    });
  }
}
