/** The language server of the YAML extension (redhat.vscode-yaml), as that extension starts it. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type MessageConnection,
  type Position,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver/node';
import { onTestFinished } from 'vitest';

const program = join(
  dirname(createRequire(import.meta.url).resolve('yaml-language-server/package.json')),
  'bin/yaml-language-server',
);

export class YamlExtension {
  readonly #connection: MessageConnection;
  readonly #published = new Map<string, readonly Diagnostic[]>();
  #wake: () => void = () => undefined;

  private constructor(schema: object) {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: 'pipe' });
    this.#connection = createMessageConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('custom/schema/content', () => JSON.stringify(schema));
    this.#connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: readonly { section: string }[] }) =>
        items.map(({ section }) => (section === 'yaml' ? settings : {})),
    );
    this.#connection.onNotification(
      'textDocument/publishDiagnostics',
      ({ uri, diagnostics }: PublishDiagnosticsParams) => {
        this.#published.set(uri, diagnostics);
        this.#wake();
      },
    );
    this.#connection.listen();
    onTestFinished(() => {
      this.#connection.dispose();
      child.kill();
    });
  }

  /** A server that holds every document against a schema; it ends with its test. */
  static async start(schema: object): Promise<YamlExtension> {
    const extension = new YamlExtension(schema);
    const completion = { completionItem: { snippetSupport: true } };
    await extension.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {
        textDocument: { completion, publishDiagnostics: {} },
        workspace: { configuration: true },
      },
    });
    await extension.#connection.sendNotification('initialized', {});
    return extension;
  }

  /** Opens a document; its diagnostics, as soon as they are there. */
  async open(uri: string, text: string): Promise<readonly Diagnostic[]> {
    await this.#connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId: 'yaml', version: 1, text },
    });
    for (;;) {
      const found = this.#published.get(uri);
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => (this.#wake = resolve));
    }
  }

  async completion(uri: string, position: Position): Promise<readonly CompletionItem[]> {
    return completionAt(this.#connection, uri, position);
  }
}

/** The completions of any language server. */
export async function completionAt(
  connection: MessageConnection,
  uri: string,
  position: Position,
): Promise<readonly CompletionItem[]> {
  const found = await connection.sendRequest<CompletionList | CompletionItem[] | null>(
    'textDocument/completion',
    { textDocument: { uri }, position },
  );
  return Array.isArray(found) ? found : (found?.items ?? []);
}

const settings = {
  validate: true,
  completion: true,
  schemas: { 'memory:///schema.json': ['*.yaml'] },
  schemaStore: { enable: false },
};
