/** Embedded templates as files: what VS Code opens and saves under `apigateway-template:`. */
import {
  Disposable,
  EventEmitter,
  FileSystemError,
  FileType,
  workspace,
  type FileChangeEvent,
  type FileStat,
  type FileSystemProvider,
  type TextDocument,
  type Uri,
} from 'vscode';
import {
  templateDocumentOf,
  templateScheme,
  type TemplateDocument,
} from '../../protocol/src/template-document.ts';
import { HostTemplate } from './host-template.ts';
import type { LanguageServer } from './language-client.ts';
import { TemplateLink } from './template-link.ts';
import { canBeShown, fromBytes, toBytes } from './template-text.ts';

export class TemplateFiles implements FileSystemProvider, Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #links = new Map<string, TemplateLink>();
  /** What an editor was given of each, as the text that its first change is compared with. */
  readonly #given = new Map<string, string>();
  readonly #parts: Disposable;
  /** Never fires: changes of the file go into the open document, where they can be undone. */
  readonly onDidChangeFile = this.#changed.event;

  constructor(server: LanguageServer) {
    this.#server = server;
    this.#parts = Disposable.from(
      this.#changed,
      workspace.registerFileSystemProvider(templateScheme, this, { isCaseSensitive: true }),
      workspace.onDidOpenTextDocument((document) => this.#link(document)),
      workspace.onDidCloseTextDocument(({ uri }) => this.#unlink(uri)),
    );
    // After a reload documents are open before the extension is there.
    for (const document of workspace.textDocuments) this.#link(document);
  }

  /** A constant time: a document is never older than the file, since it follows it. */
  stat(uri: Uri): FileStat {
    placeOf(uri);
    const size = toBytes(this.#given.get(uri.toString()) ?? '').length;
    return { type: FileType.File, ctime: 0, mtime: 1, size };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const read = await new HostTemplate(placeOf(uri), this.#server).read();
    if (!read.ok) throw FileSystemError.Unavailable(read.message);
    if (!canBeShown(read.text))
      throw FileSystemError.Unavailable(
        'The template holds half a character, which no editor can show. Edit it in its file.',
      );
    this.#given.set(uri.toString(), read.text);
    this.#links.get(uri.toString())?.reread(read.text);
    return toBytes(read.text);
  }

  /** Saving a template saves the file that holds it. */
  async writeFile(uri: Uri, content: Uint8Array): Promise<void> {
    const host = new HostTemplate(placeOf(uri), this.#server);
    const link = this.#links.get(uri.toString());
    const outcome = await (link === undefined ? replace(host, content) : link.bring());
    if (!outcome.ok) throw FileSystemError.Unavailable(outcome.message);
    await host.save();
  }

  watch(): Disposable {
    return new Disposable(() => undefined);
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  dispose(): void {
    for (const link of this.#links.values()) link.dispose();
    this.#links.clear();
    this.#parts.dispose();
  }

  #link(document: TextDocument): void {
    const uri = document.uri.toString();
    const place = templateDocumentOf(uri);
    if (place === null || this.#links.has(uri)) return;
    // A text that VS Code kept through a restart may be older than the file, or newer.
    const base = document.isDirty ? null : (this.#given.get(uri) ?? null);
    const host = new HostTemplate(place, this.#server);
    this.#links.set(uri, new TemplateLink(document, place, host, base));
  }

  #unlink(uri: Uri): void {
    this.#links.get(uri.toString())?.dispose();
    this.#links.delete(uri.toString());
    this.#given.delete(uri.toString());
  }
}

/** What another extension writes without opening the document. */
async function replace(host: HostTemplate, content: Uint8Array) {
  const read = await host.read();
  return read.ok ? host.write(read.text, fromBytes(content)) : read;
}

function placeOf(uri: Uri): TemplateDocument {
  const place = templateDocumentOf(uri.toString());
  if (place === null) throw FileSystemError.FileNotFound(uri);
  return place;
}
