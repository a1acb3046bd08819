/** The panel beside the editor: owns the webview, and the session of what it shows. */
import {
  env,
  Uri,
  ViewColumn,
  window,
  type Disposable,
  type WebviewPanel,
  type WebviewPanelSerializer,
} from 'vscode';
import type { FromWebview, PanelState, ToWebview } from '../../protocol/src/panel.ts';
import type { TargetItem } from '../../protocol/src/requests.ts';
import { LiveCalls } from './live-call.ts';
import type { LanguageServer } from './language-client.ts';
import { panelPage } from './panel-page.ts';
import { revealPlace } from './reveal-place.ts';
import { RunSession } from './run-session.ts';
import { subjectOf, type RestoreState } from './run-subject.ts';
import type { ScenarioStore } from './scenario-store.ts';

const viewType = 'apigatewayIntegrations.run';
/** A hidden panel keeps its page: scroll, folds and half typed text are there when it comes back. */
const kept = { retainContextWhenHidden: true, enableFindWidget: true };

export class RunPanel implements Disposable, WebviewPanelSerializer {
  readonly #extensionUri: Uri;
  readonly #server: LanguageServer;
  readonly #scenarios: ScenarioStore;
  readonly #serializer: Disposable;
  readonly #liveCalls = new LiveCalls();
  #panel: WebviewPanel | null = null;
  #session: RunSession | null = null;

  constructor(extensionUri: Uri, server: LanguageServer, scenarios: ScenarioStore) {
    this.#extensionUri = extensionUri;
    this.#server = server;
    this.#scenarios = scenarios;
    this.#serializer = window.registerWebviewPanelSerializer(viewType, this);
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
    const saved = scenario && { scenarioId: scenario.toString() };
    await this.#turnTo({ ...subjectOf(uri, item), ...saved });
  }

  /** Called by VS Code for a panel that was open before a reload. */
  async deserializeWebviewPanel(panel: WebviewPanel, kept: unknown): Promise<void> {
    const restore = (kept as { restore?: RestoreState } | undefined)?.restore;
    if (restore === undefined) {
      panel.dispose();
      return;
    }
    this.#own(panel);
    await this.#turnTo(restore);
  }

  dispose(): void {
    this.#serializer.dispose();
    this.#panel?.dispose();
  }

  #own(panel: WebviewPanel): void {
    this.#panel?.dispose();
    this.#panel = panel;
    panel.iconPath = Uri.joinPath(this.#extensionUri, 'media', 'icon.svg');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [Uri.joinPath(this.#extensionUri, 'dist')],
    };
    panel.webview.onDidReceiveMessage((message: FromWebview) => void this.#receive(message));
    panel.onDidDispose(() => {
      this.#liveCalls.cancel();
      this.#session?.dispose();
      this.#session = null;
      this.#panel = null;
    });
    panel.webview.html = panelPage(panel.webview, this.#extensionUri);
  }

  async #turnTo(subject: RestoreState): Promise<void> {
    this.#liveCalls.cancel();
    this.#session?.dispose();
    const session = new RunSession(subject, this.#server, this.#scenarios, (state) =>
      this.#post(state),
    );
    this.#session = session;
    await session.start();
  }

  #post(state: PanelState): void {
    if (this.#panel === null) return;
    this.#panel.title = state.title;
    void this.#panel.webview.postMessage({ type: 'state', state } satisfies ToWebview);
  }

  async #receive(message: FromWebview): Promise<void> {
    const session = this.#session;
    if (session === null) return;
    switch (message.type) {
      case 'ready':
        this.#post(session.state);
        break;
      case 'run':
        await session.run();
        break;
      case 'edit-scenario':
        await session.editScenario(message.scenario);
        break;
      case 'choose-scenario':
        await session.chooseScenario(message.id);
        break;
      case 'save-scenario':
        await session.saveScenario();
        break;
      case 'open-scenario':
        await window.showTextDocument(Uri.parse(session.state.scenarioId), {
          viewColumn: ViewColumn.One,
        });
        break;
      case 'set-auto':
        session.setAuto(message.auto);
        break;
      case 'live-call':
        await this.#liveCalls.receive(message.act, session);
        break;
      case 'reveal':
        await revealPlace(session.uri, message.at);
        break;
      case 'copy':
        await env.clipboard.writeText(message.text);
        break;
    }
  }
}
