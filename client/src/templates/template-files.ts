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
} from '../../../protocol/src/template-document.ts';
import { replaceIn, wholeOf } from '../exact-edit.ts';
import { HostTemplate } from './host-template.ts';
import type { LanguageServer } from '../language-client.ts';
import { TemplateLink, type ShowText } from './template-link.ts';
import { canBeShown, fromBytes, shownText, toBytes } from './template-text.ts';
import { Turns } from '../turns.ts';

export class TemplateFiles implements FileSystemProvider, Disposable {
  readonly #server: LanguageServer;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #links = new Map<string, TemplateLink>();
  /** What was read of each that is not open yet, the newest last. */
  readonly #given = new Map<string, readonly string[]>();
  /** By uri, what a document holds into which a change is on its way. */
  readonly #expected = new Map<string, string>();
  /** By the uri of the file, since its templates are written into the same text. */
  readonly #turns = new Map<string, Turns>();
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

  /**
   * Always the same, so that VS Code never loads a document anew by itself, as when its tab is shown
   * again: the text comes in by one way alone, as changes.
   */
  stat(uri: Uri): FileStat {
    placeOf(uri);
    return { type: FileType.File, ctime: 0, mtime: 1, size: 0 };
  }

  async readFile(uri: Uri): Promise<Uint8Array> {
    const text = this.#expected.get(uri.toString()) ?? (await this.#read(uri));
    const link = this.#links.get(uri.toString());
    if (link === undefined) this.#remember(uri, text);
    else link.given(text);
    return toBytes(text);
  }

  async #read(uri: Uri): Promise<string> {
    const read = await new HostTemplate(placeOf(uri), this.#server).read();
    if (!read.ok) throw FileSystemError.Unavailable(read.message);
    if (canBeShown(read.text)) return read.text;
    throw FileSystemError.Unavailable(
      'The template holds half a character, which no editor can show. Edit it in its file.',
    );
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

  /** Others may read a file too, so that it is not sure which text comes to stand in a document. */
  #remember(uri: Uri, text: string): void {
    const before = this.#given.get(uri.toString()) ?? [];
    this.#given.set(uri.toString(), [...before.slice(-3), text]);
  }

  #link(document: TextDocument): void {
    const uri = document.uri.toString();
    const place = templateDocumentOf(uri);
    if (place === null || this.#links.has(uri)) return;
    const host = new HostTemplate(place, this.#server);
    const turns = this.#turns.get(place.host) ?? new Turns();
    this.#turns.set(place.host, turns);
    const link = new TemplateLink(document, place, { host, turns, show: this.#show });
    this.#links.set(uri, link);
    for (const text of this.#given.get(uri) ?? []) link.given(text);
    this.#given.delete(uri);
  }

  /**
   * Changes a document, unless it changed before VS Code came to that. Should VS Code drop it in that
   * moment and load it anew for the change, it has to find the text that the change was made for.
   */
  readonly #show: ShowText = async (document, before, text) => {
    const uri = document.uri.toString();
    this.#expected.set(uri, before);
    try {
      return await replaceIn(document, [{ range: wholeOf(document), newText: shownText(text) }]);
    } finally {
      this.#expected.delete(uri);
    }
  };

  #unlink(uri: Uri): void {
    this.#links.get(uri.toString())?.close();
    this.#links.delete(uri.toString());
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
