/** The language server's life: start, restart, requests of our own, and how it fares. */
import {
  commands,
  Disposable,
  languages,
  LanguageStatusSeverity,
  Uri,
  window,
  workspace,
  type CancellationToken,
  type Diagnostic,
  type LanguageStatusItem,
} from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../protocol/src/initialization.ts';
import {
  findScenariosRequest,
  type FindScenariosParams,
  readFileRequest,
  type LspDiagnostic,
  type ReadFileParams,
  type ReadFileResult,
} from '../../protocol/src/requests.ts';
import { findScenarios } from './scenarios/find-scenarios.ts';
import { plainMessage } from './plain-message.ts';
import type { ScenarioFiles } from './scenarios/scenario-files.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

const title = 'API Gateway Integrations';

/** Each host has a client of its own kind. */
export type CreateClient = (
  id: string,
  title: string,
  options: LanguageClientOptions,
) => BaseLanguageClient;

/** The files that may hold an integration or are a template. */
export const documentSelector = [
  { language: 'vtl' },
  { language: 'yaml' },
  { language: 'json' },
  { language: 'jsonc' },
];

/** What holds in every host: VS Code reads any file, knows the schema of our config and can open a template. */
const initializationOptions: InitializationOptions = {
  readsFiles: true,
  findsScenarios: true,
  validatesConfig: true,
  editsTemplates: true,
};

export class LanguageServer implements Disposable {
  readonly #createClient: CreateClient;
  readonly #scenarios: ScenarioFiles;
  readonly #status: LanguageStatusItem;
  readonly #parts: Disposable;
  #client: BaseLanguageClient | null = null;
  #started: Promise<void> = Promise.resolve();

  constructor(createClient: CreateClient, scenarios: ScenarioFiles) {
    this.#createClient = createClient;
    this.#scenarios = scenarios;
    this.#status = languages.createLanguageStatusItem(
      'apigatewayIntegrations.server',
      documentSelector,
    );
    this.#status.name = title;
    this.#status.command = { title: 'Show log', command: 'apigatewayIntegrations.showLog' };
    this.#parts = Disposable.from(
      this.#status,
      commands.registerCommand('apigatewayIntegrations.restartServer', () => this.restart()),
      commands.registerCommand('apigatewayIntegrations.showLog', () =>
        this.#client?.outputChannel.show(),
      ),
    );
  }

  /** Starts the server; requests wait for it. A failure is shown once, with the way to the log. */
  start(): void {
    const client = this.#createClient('apigatewayIntegrations', title, {
      documentSelector,
      initializationOptions,
    });
    client.onRequest(readFileRequest, readFile);
    client.onRequest(findScenariosRequest, (params: FindScenariosParams) =>
      findScenarios(this.#scenarios, params),
    );
    client.onDidChangeState(({ newState }) => this.#show(newState));
    this.#client = client;
    this.#started = client.start();
    this.#started.catch((error: unknown) => this.#reportFailure(error));
  }

  /** A new server in place of the old one, whatever state that is in. */
  async restart(): Promise<void> {
    await this.#client?.dispose().catch(() => undefined);
    this.start();
    await this.#started;
  }

  /** Sends a request of `protocol/src/requests.ts`; rejects where the server cannot be reached. */
  async request<Result>(
    method: string,
    parameters: unknown,
    token?: CancellationToken,
  ): Promise<Result> {
    await this.#started;
    if (this.#client === null) throw new Error('the language server is not running');
    // An absent token may not be passed on: it would be sent as a second parameter.
    return token === undefined
      ? this.#client.sendRequest<Result>(method, parameters)
      : this.#client.sendRequest<Result>(method, parameters, token);
  }

  /** Diagnostics of LSP as VS Code has them. */
  async toDiagnostics(diagnostics: readonly LspDiagnostic[]): Promise<Diagnostic[]> {
    type Converted = Parameters<BaseLanguageClient['protocol2CodeConverter']['asDiagnostics']>[0];
    return this.#client?.protocol2CodeConverter.asDiagnostics([...diagnostics] as Converted) ?? [];
  }

  dispose(): void {
    this.#parts.dispose();
    void this.#client?.dispose();
  }

  #show(state: State): void {
    const isStopped = state === State.Stopped;
    this.#status.busy = state === State.Starting;
    this.#status.severity = isStopped
      ? LanguageStatusSeverity.Error
      : LanguageStatusSeverity.Information;
    this.#status.text = isStopped ? 'API Gateway: the language server stopped' : 'API Gateway';
  }

  #reportFailure(error: unknown): void {
    const reason = reasonOf(error);
    void window
      .showErrorMessage(
        plainMessage(`API Gateway Integrations could not start its language server: ${reason}`),
        'Show Log',
      )
      .then((choice) => choice && this.#client?.outputChannel.show());
  }
}

async function readFile({ uri }: ReadFileParams): Promise<ReadFileResult> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(Uri.parse(uri)));
  } catch {
    return null;
  }
}
