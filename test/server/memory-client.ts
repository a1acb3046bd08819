/** A language client without an editor: server and client in one process, joined by two streams. */
import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest,
  createConnection,
  createMessageConnection,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  UnregistrationRequest,
  type ClientCapabilities,
  type Diagnostic,
  type DocumentDiagnosticReport,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
  type Range,
  type Registration,
} from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';
import { targetsRequest } from '../../protocol/src/requests.ts';
import { startServer } from '../../server/src/start-server.ts';
import { FakeTimer, FakeWorkers } from './fake-host.ts';

/** A client that asks for diagnostics, as VS Code does. */
export const pulling: ClientCapabilities = {
  textDocument: { diagnostic: {} },
  workspace: { configuration: true, diagnostics: { refreshSupport: true } },
};

/** A client that is told of diagnostics. */
export const pushed: ClientCapabilities = { textDocument: { publishDiagnostics: {} } };

export class MemoryClient {
  readonly connection: MessageConnection;
  readonly timer = new FakeTimer();
  readonly workers = new FakeWorkers();
  /** What `workspace/configuration` answers. */
  settings: unknown = null;
  /** What the server asks to be told of, and asked for, now. */
  readonly registered: Registration[] = [];
  readonly #published: PublishDiagnosticsParams[] = [];
  #wake: () => void = () => undefined;

  private constructor() {
    const toServer = new PassThrough();
    const toClient = new PassThrough();
    startServer(
      createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
      { timer: this.timer, startRunWorker: this.workers.start },
    );
    this.connection = createMessageConnection(
      new StreamMessageReader(toClient),
      new StreamMessageWriter(toServer),
    );
    this.connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(() => this.settings),
    );
    this.connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      this.registered.push(...registrations);
    });
    this.connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations)
        this.registered.splice(
          this.registered.findIndex((registration) => registration.id === id),
          1,
        );
    });
    this.connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      this.#published.push(params);
      this.#wake();
    });
    this.connection.listen();
  }

  /** A client that has shaken hands; it ends with its test. */
  static async start(
    capabilities: ClientCapabilities,
    initializationOptions: unknown = null,
  ): Promise<{ client: MemoryClient; result: InitializeResult }> {
    const client = new MemoryClient();
    const result = await client.connection.sendRequest(InitializeRequest.type, {
      processId: null,
      // The old name of workspaceFolders must be sent all the same.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      rootUri: null,
      capabilities,
      initializationOptions,
    });
    await client.connection.sendNotification(InitializedNotification.type, {});
    onTestFinished(async () => {
      await client.connection.sendRequest(ShutdownRequest.type);
      client.connection.dispose();
    });
    return { client, result };
  }

  async open(uri: string, languageId: string, text: string): Promise<void> {
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
  }

  /** One incremental change. */
  async change(uri: string, version: number, range: Range, text: string): Promise<void> {
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  async changeSettings(settings: unknown): Promise<void> {
    this.settings = settings;
    await this.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: null,
    });
  }

  async pullDiagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.pullReport(uri);
    return report.kind === 'full' ? report.items : [];
  }

  /** @param previousResultId the result that the client has of this document. */
  pullReport(uri: string, previousResultId?: string): Promise<DocumentDiagnosticReport> {
    return this.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
      ...(previousResultId !== undefined && { previousResultId }),
    });
  }

  /** The next publication of diagnostics, in the order in which they came. */
  async nextPublished(): Promise<PublishDiagnosticsParams> {
    for (;;) {
      const next = this.#published.shift();
      if (next !== undefined) return next;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  /** Until the server has seen all that was sent before: it answers in order. */
  async settle(): Promise<void> {
    await this.connection.sendRequest(targetsRequest, { uri: 'memory:/none.vtl' });
  }
}

/** Where a piece of text stands; it must be there once. */
export function rangeOf(text: string, piece: string): Range {
  const start = text.indexOf(piece);
  if (start < 0 || text.includes(piece, start + 1)) {
    throw new Error(`'${piece}' must be in the text once`);
  }
  return { start: positionAt(text, start), end: positionAt(text, start + piece.length) };
}

/** The position behind a piece of text. */
export function behind(text: string, piece: string): Position {
  return rangeOf(text, piece).end;
}

/** Counted by hand, not with the line index under test. */
function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
}
