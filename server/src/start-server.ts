/** The language server, on any connection and in any host. */
import {
  DidChangeConfigurationNotification,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { mayHoldIntegrations } from '../../core/src/index.ts';
import { readInitializationOptions } from '../../protocol/src/initialization.ts';
import { JobRunner } from '../../protocol/src/job-runner.ts';
import {
  findScenariosRequest,
  readFileRequest,
  type FindScenariosResult,
  type ReadFileResult,
} from '../../protocol/src/requests.ts';
import { AnalysisCache } from './analysis-cache.ts';
import { registerCheckFile } from './check-file.ts';
import { checkRules } from './check-rules.ts';
import { codeActionKinds } from './code-action-kinds.ts';
import { ClosedConfigs } from './config-diagnostics.ts';
import { pullDiagnostics, pushDiagnostics } from './diagnostics.ts';
import { registerEditedOperations } from './edited-operations.ts';
import { registerEditingFeatures, semanticTokensLegend } from './editing-features.ts';
import { registerFeatures } from './features.ts';
import { languageOf } from './from-lsp.ts';
import { registerExchangeRequests } from './exchange-requests.ts';
import { registerExpectationRequests } from './expectation-requests.ts';
import { askToFormat, registerFormatting } from './format-document.ts';
import type { ServerHost } from './host.ts';
import { InlayHintOffer, registerInlayHints } from './inlay-hints.ts';
import { LastRuns } from './last-runs.ts';
import { createOnDocument } from './on-document.ts';
import { ProjectConfigs, type ReadFile } from './project-configs.ts';
import { askForScenarios, SavedScenarios, type FindScenarios } from './saved-scenarios.ts';
import { registerScenarioRequests } from './scenario-requests.ts';
import { registerRunRequests } from './run-requests.ts';
import { RunsFirst } from './runs-first.ts';
import { SettingsStore } from './settings-store.ts';
import { registerProvenanceRequests } from './provenance-requests.ts';
import { TemplatePlaces } from './template-places.ts';
import { registerTemplateRequests } from './template-requests.ts';
import { askForConfigs, watchConfigs } from './watch-configs.ts';

/** Listen on a connection until the client ends it. */
export function startServer(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(TextDocument);
  const places = new TemplatePlaces();
  const runs = new LastRuns(places);
  const cache = new AnalysisCache((uri) => documents.get(uri), places);
  const runner = new JobRunner(host.startRunWorker, host.timer);

  connection.onInitialize(({ capabilities, initializationOptions }: InitializeParams) => {
    const canPull = capabilities.textDocument?.diagnostic !== undefined;
    const canChooseFormatted = capabilities.textDocument?.formatting?.dynamicRegistration === true;
    const hints = new InlayHintOffer(connection, capabilities);
    const canAsk = capabilities.workspace?.configuration === true;
    host.onInitialize?.(initializationOptions);
    const options = readInitializationOptions(initializationOptions);
    const settings = new SettingsStore(connection, canAsk, initializationOptions);
    const closedConfigs = new ClosedConfigs(connection, (uri) => documents.get(uri) !== undefined);
    const readFile = fileReader(connection, host, options.readsFiles === true);
    const configs = new ProjectConfigs(readFile, closedConfigs.found);
    const scenarios = new SavedScenarios(
      scenarioFinder(connection, host, options.findsScenarios === true),
      host.timer,
    );
    const rulesOf = checkRules(settings, configs);
    const runsFirst = new RunsFirst(host.timer);
    const source = {
      rulesOf,
      runs: runsFirst,
      clientValidatesConfig: options.validatesConfig === true,
    };
    const onDocument = createOnDocument(documents, cache, connection);
    const flow = canPull
      ? pullDiagnostics(
          connection,
          onDocument,
          source,
          capabilities.workspace?.diagnostics?.refreshSupport === true,
        )
      : pushDiagnostics(connection, documents, cache, source, host.timer);

    registerFeatures(connection, onDocument, settings, rulesOf, {
      editsTemplates: options.editsTemplates === true,
      runs,
      runsFirst,
      scenarios,
    });
    registerRunRequests(connection, onDocument, settings, runner, {
      runs,
      runsFirst,
      onValues: () => hints.changed(true),
    });
    registerInlayHints(connection, onDocument, settings, runs);
    registerEditingFeatures(connection, onDocument, scenarios);
    registerFormatting(connection, onDocument, settings);
    registerTemplateRequests(connection, onDocument, places, scenarios);
    registerProvenanceRequests(connection, onDocument);
    registerExchangeRequests(connection, onDocument, settings, runner);
    registerExpectationRequests(connection, onDocument);
    registerScenarioRequests(connection, onDocument, settings, rulesOf, runner);
    const forgetEdits = registerEditedOperations(connection, onDocument);
    registerCheckFile(connection, rulesOf);
    const configsChanged = watchConfigs(documents, configs, closedConfigs, () => flow.allChanged());
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      configsChanged(uris);
      scenarios.changed(uris);
    });
    documents.onDidOpen(({ document }) => {
      // So that nobody who types has to wait for them.
      if (mayHoldTemplates(document)) void scenarios.of(document.uri);
    });
    documents.onDidChangeContent(({ document }) => {
      const { uri } = document;
      const host = places.remembers(uri) ? cache.of(document) : null;
      if (host !== null) places.changed(host);
      flow.changed(uri);
      scenarios.changed([uri]);
    });
    documents.onDidClose(({ document: { uri } }) => {
      cache.forget(uri);
      runs.forget(uri);
      settings.forget(uri);
      scenarios.forget(uri);
      forgetEdits(uri);
      // What was typed and not saved is gone.
      scenarios.changed([uri]);
      flow.closed(uri);
    });
    connection.onDidChangeConfiguration(({ settings: sent }) => {
      settings.changed(sent);
      flow.allChanged();
      void runs.anyShown(settings).then((isWanted) => hints.changed(isWanted));
    });
    connection.onInitialized(() => {
      if (capabilities.workspace?.didChangeConfiguration?.dynamicRegistration === true) {
        void connection.client.register(DidChangeConfigurationNotification.type);
      }
      if (capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true) {
        askForConfigs(connection);
        askForScenarios(connection);
      }
      if (canChooseFormatted) askToFormat(connection);
    });
    return {
      capabilities: {
        ...serverCapabilities(canPull),
        ...(canChooseFormatted ? {} : { documentFormattingProvider: true }),
        ...(hints.canWait ? {} : { inlayHintProvider: true }),
      },
      serverInfo: { name: 'apigateway-integrations' },
    };
  });
  connection.onShutdown(() => runner.dispose());

  documents.listen(connection);
  connection.listen();
}

/** How the server comes to files that are not open: by its client, else by itself, else not at all. */
function fileReader(connection: Connection, host: ServerHost, clientReads: boolean): ReadFile {
  if (!clientReads) return host.readFile ?? (() => Promise.resolve(null));
  return (uri) => connection.sendRequest<ReadFileResult>(readFileRequest, { uri });
}

/** How the server comes to the scenarios of a document: likewise. */
function scenarioFinder(
  connection: Connection,
  host: ServerHost,
  clientFinds: boolean,
): FindScenarios {
  if (!clientFinds) return host.findScenarios ?? (() => Promise.resolve([]));
  return (uri) => connection.sendRequest<FindScenariosResult>(findScenariosRequest, { uri });
}

function mayHoldTemplates(document: TextDocument): boolean {
  const language = languageOf(document);
  return language === 'vtl' || (language !== null && mayHoldIntegrations(document.getText()));
}

function serverCapabilities(canPull: boolean): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    // A reference, a member, a directive, a method's parenthesis, and a name in quotes.
    completionProvider: { triggerCharacters: ['$', '.', '#', '{', '(', "'", '"', '!'] },
    hoverProvider: true,
    codeLensProvider: {},
    codeActionProvider: { codeActionKinds },
    documentSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    renameProvider: { prepareProvider: true },
    signatureHelpProvider: { triggerCharacters: ['(', ','] },
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: semanticTokensLegend, range: true },
    linkedEditingRangeProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    ...(canPull
      ? { diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false } }
      : {}),
  };
}
