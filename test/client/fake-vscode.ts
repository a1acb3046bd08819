/**
 * VS Code as an extension meets it, for tests of what happens at the same moment: texts live in a main
 * thread, the extension sees copies of them, and all that goes between the two takes its time, in order.
 * What it does was read off VS Code 1.91.1 and 1.100.3, with the fault that both have with edits of the
 * active editor (microsoft/vscode#317275). Its clock is that of fake timers.
 */
import type * as vscode from 'vscode';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { integer, type Random } from '../fuzz/law.ts';

/** Milliseconds that a message or an answer takes at most. */
const slowest = 40;

/** A text in the main thread; what is typed stands in it at once. */
class Model {
  readonly uri: string;
  text: string;
  version = 1;
  readonly etag: string;
  /** Texts before and behind, for undoing and redoing. */
  past: string[] = [];
  future: string[] = [];
  /** How many steps of undoing there were when it was last as its file; -1 where no undoing leads there. */
  savedAt = 0;

  constructor(uri: string, text: string, etag: string) {
    this.uri = uri;
    this.text = text;
    this.etag = etag;
  }

  get isDirty(): boolean {
    return this.savedAt !== this.past.length;
  }
}

/** A document as the extension has it. */
class Copy {
  readonly uri: FakeUri;
  readonly eol = 1;
  readonly isUntitled = false;
  isClosed = false;
  content: TextDocument;
  readonly #editor: FakeVscode;

  constructor(editor: FakeVscode, { uri, version, text }: Model) {
    this.#editor = editor;
    this.uri = uriOf(uri);
    this.content = TextDocument.create(uri, '', version, text);
  }

  get version(): number {
    return this.content.version;
  }
  get lineCount(): number {
    return this.content.lineCount;
  }
  get isDirty(): boolean {
    return this.#editor.models.get(String(this.uri))?.isDirty ?? false;
  }
  getText(range?: Stretch): string {
    return this.content.getText(range);
  }
  offsetAt(place: Stretch['start']): number {
    return this.content.offsetAt(place);
  }
  positionAt(offset: number): Stretch['start'] {
    return this.content.positionAt(offset);
  }
  save(): Promise<boolean> {
    return this.#editor.save(String(this.uri));
  }
}

interface FakeUri {
  readonly path: string;
  toString(): string;
}

function uriOf(uri: string): FakeUri {
  return { path: uri.replace(/^\w+:\/*|\?.*/g, '/'), toString: () => uri };
}

class Stretch {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
  constructor(...[a, b, c, d]: [Stretch['start'], Stretch['end']] | number[]) {
    [this.start, this.end] =
      typeof a === 'object' && typeof b === 'object'
        ? [a, b]
        : [
            { line: Number(a), character: Number(b) },
            { line: Number(c), character: Number(d) },
          ];
  }
}

interface Edit {
  readonly uri: string;
  readonly range: Stretch;
  readonly newText: string;
  readonly isDescribed: boolean;
}

class WorkspaceEdit {
  readonly edits: Edit[] = [];
  get size(): number {
    return this.edits.length;
  }
  replace(uri: FakeUri, range: Stretch, newText: string, description?: object): void {
    const isDescribed = description !== undefined;
    this.edits.push({ uri: uri.toString(), range, newText, isDescribed });
  }
}

type Listener = (event: never) => void;

/** A question or a message that stands on the screen. */
export interface Shown {
  readonly message: string;
  readonly choices: readonly string[];
  readonly answer: (choice: string | undefined) => void;
}

export class FakeVscode {
  /** Of the main thread. */
  readonly models = new Map<string, Model>();
  readonly disk = new Map<string, string>();
  /** The document of the active editor. */
  active: string | null = null;
  shown: Shown[] = [];
  /** Of the extension. */
  readonly copies = new Map<string, Copy>();
  readonly #random: Random;
  readonly #free = { main: 0, extension: 0 };
  readonly #opening = new Map<string, Promise<Model>>();
  #held: string[] = [];
  #files: vscode.FileSystemProvider | null = null;
  readonly #listeners = { opened: [], closed: [], changed: [] } as Record<string, Listener[]>;

  constructor(random: Random) {
    this.#random = random;
    current.editor = this;
  }

  /** Tells what the extension hears of changes, with the uri. */
  onChange(listener: (uri: string) => void): void {
    this.#listen('changed')(({ document }: { readonly document: Copy }) =>
      listener(String(document.uri)),
    );
  }

  /** Shows a document, which VS Code may have kept and then loads anew where its file seems changed. */
  async open(uri: string): Promise<void> {
    this.active = uri;
    const model = this.models.get(uri);
    if (model === undefined) await this.#model(uri);
    else if (!model.isDirty && (await this.#etag(uri)) !== model.etag) await this.#load(model);
  }

  /** Forgets a document without unsaved changes. */
  close(uri: string): void {
    const model = this.models.get(uri);
    if (model === undefined || model.isDirty || this.#held.includes(uri)) return;
    if (this.active === uri) this.active = null;
    this.models.delete(uri);
    this.#send('extension', () => {
      const copy = this.copies.get(uri);
      if (copy === undefined) return;
      this.copies.delete(uri);
      copy.isClosed = true;
      this.#fire('closed', copy);
    });
  }

  type(uri: string, change: (text: string) => string): void {
    const model = this.models.get(uri);
    if (model !== undefined) this.#edit(model, change(model.text));
  }

  undo(uri: string): void {
    this.#step(uri, 'past', 'future');
  }

  redo(uri: string): void {
    this.#step(uri, 'future', 'past');
  }

  async revert(uri: string): Promise<void> {
    const model = this.models.get(uri);
    if (model !== undefined) await this.#load(model);
  }

  async save(uri: string): Promise<boolean> {
    const model = this.models.get(uri);
    if (model === undefined) return false;
    const { version, text } = model;
    const steps = model.past.length;
    try {
      if (!isTemplate(uri)) this.disk.set(uri, text);
      else {
        const content = new TextEncoder().encode(text);
        await this.#ask((files) => files.writeFile(uriOf(uri) as never, content, {} as never));
      }
    } catch {
      return false;
    }
    if (model.version === version) model.savedAt = steps;
    return true;
  }

  async #load(model: Model): Promise<void> {
    const { version } = model;
    const text = await this.#read(model.uri);
    if (model.version !== version) return;
    if (model.text !== text) this.#edit(model, text);
    model.savedAt = model.past.length;
  }

  #edit(model: Model, text: string): void {
    if (model.savedAt > model.past.length) model.savedAt = -1;
    model.past.push(model.text);
    model.future = [];
    this.#become(model, text);
  }

  #step(uri: string, from: 'past' | 'future', to: 'past' | 'future'): void {
    const model = this.models.get(uri);
    const text = model?.[from].pop();
    if (model === undefined || text === undefined) return;
    model[to].push(model.text);
    this.#become(model, text);
  }

  #become(model: Model, text: string): void {
    model.text = text;
    model.version += 1;
    const { uri, version } = model;
    this.#send('extension', () => {
      const copy = this.copies.get(uri);
      if (copy === undefined) return;
      copy.content = TextDocument.create(uri, '', version, text);
      this.#fire('changed', { document: copy, contentChanges: [{}] });
    });
  }

  /** The model of a document, made of its file where there is none. */
  #model(uri: string): Promise<Model> {
    const known = this.models.get(uri);
    if (known !== undefined) return Promise.resolve(known);
    const opening = this.#opening.get(uri) ?? this.#create(uri);
    this.#opening.set(uri, opening);
    return opening.finally(() => this.#opening.delete(uri));
  }

  async #create(uri: string): Promise<Model> {
    const etag = await this.#etag(uri);
    const model = new Model(uri, await this.#read(uri), etag);
    this.models.set(uri, model);
    const copy = new Copy(this, model);
    this.#send('extension', () => {
      this.copies.set(uri, copy);
      this.#fire('opened', copy);
    });
    return model;
  }

  async #etag(uri: string): Promise<string> {
    if (!isTemplate(uri)) return this.disk.get(uri) ?? '';
    const { mtime, size } = await this.#ask((files) => files.stat(uriOf(uri) as never));
    return `${mtime} ${size}`;
  }

  async #read(uri: string): Promise<string> {
    if (isTemplate(uri))
      return new TextDecoder().decode(
        await this.#ask((files) => files.readFile(uriOf(uri) as never)),
      );
    const text = this.disk.get(uri);
    if (text === undefined) throw new Error('no such file');
    return text;
  }

  async #applied(edits: readonly Edit[], versions: ReadonlyMap<string, number>): Promise<boolean> {
    const isOld = ({ uri }: Edit): boolean => {
      const model = this.models.get(uri);
      const version = versions.get(uri);
      return model !== undefined && version !== undefined && model.version !== version;
    };
    if (edits.some(isOld)) return false;
    const uris = edits.map(({ uri }) => uri);
    this.#held.push(...uris);
    try {
      for (const uri of uris) await this.#model(uri);
      // The fault: over the wait for a worker the version of what it made smaller was forgotten.
      const isForgotten = edits.every(
        ({ uri, isDescribed }) => uri === this.active && !isDescribed,
      );
      await this.#wait();
      if (!isForgotten && edits.some(isOld)) return false;
      for (const { uri, range, newText } of edits) {
        const model = this.models.get(uri);
        if (model === undefined) continue;
        const [start, end] = wholeCharacters(model.text, range);
        this.#edit(model, model.text.slice(0, start) + newText + model.text.slice(end));
      }
      return true;
    } finally {
      for (const uri of uris) this.#held.splice(this.#held.indexOf(uri), 1);
    }
  }

  /** Asks the extension from the main thread. */
  #ask<Answer>(
    question: (files: vscode.FileSystemProvider) => Answer | Thenable<Answer>,
  ): Promise<Answer> {
    return this.#call('extension', 'main', async () => {
      if (this.#files === null) throw new Error('no provider');
      const answer: Answer = await question(this.#files);
      return answer;
    });
  }

  #call<Answer>(
    to: 'main' | 'extension',
    from: 'main' | 'extension',
    work: () => Promise<Answer>,
  ): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.#send(to, () => {
        work().then(
          (answer) => this.#send(from, () => resolve(answer)),
          (error: unknown) => this.#send(from, () => reject(new Error(String(error)))),
        );
      });
    });
  }

  #send(to: 'main' | 'extension', act: () => void): void {
    const now = Date.now();
    this.#free[to] = Math.max(this.#free[to], now + integer(this.#random, 0, slowest));
    setTimeout(act, this.#free[to] - now);
  }

  #wait(): Promise<void> {
    return new Promise((resolve) => setTimeout(resolve, integer(this.#random, 0, slowest)));
  }

  #fire(what: string, event: unknown): void {
    for (const listener of [...(this.#listeners[what] ?? [])]) listener(event as never);
  }

  #listen(what: string) {
    return (listener: Listener) => {
      this.#listeners[what] = [...(this.#listeners[what] ?? []), listener];
      return {
        dispose: () => {
          this.#listeners[what] = (this.#listeners[what] ?? []).filter((one) => one !== listener);
        },
      };
    };
  }

  /** What the extension calls. */
  readonly api = {
    window: {
      showWarningMessage: (message: string, ...choices: readonly string[]) =>
        new Promise((resolve) => {
          this.shown.push({
            message,
            choices,
            answer: (choice) => this.#send('extension', () => resolve(choice)),
          });
        }),
    },
    workspace: {
      textDocuments: [],
      registerFileSystemProvider: (_: string, files: vscode.FileSystemProvider) => {
        this.#files = files;
        return { dispose: () => undefined };
      },
      onDidOpenTextDocument: this.#listen('opened'),
      onDidCloseTextDocument: this.#listen('closed'),
      onDidChangeTextDocument: this.#listen('changed'),
      openTextDocument: async (address: FakeUri) => {
        const uri = address.toString();
        const known = this.copies.get(uri);
        if (known !== undefined) return known;
        await this.#call('main', 'extension', () => this.#model(uri));
        const copy = this.copies.get(uri);
        if (copy === undefined) throw new Error('closed again');
        return copy;
      },
      applyEdit: ({ edits }: WorkspaceEdit) => {
        const versions = new Map([...this.copies].map(([uri, { version }]) => [uri, version]));
        return this.#call('main', 'extension', () => this.#applied(edits, versions));
      },
    },
  };
}

/** A range that cuts a character in two is made wider; a place in the middle of one moves before it. */
function wholeCharacters(text: string, { start, end }: Stretch): readonly [number, number] {
  const document = TextDocument.create('', '', 1, text);
  const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
  const isCut = (at: number): boolean =>
    /^[\ud800-\udbff]$/.test(text.slice(Math.max(0, at - 1), at));
  const first = from - Number(isCut(from));
  return [first, from === to ? first : to + Number(isCut(to))];
}

const current: { editor: FakeVscode | null } = { editor: null };

function partOfCurrent(part: 'window' | 'workspace'): object {
  return new Proxy(
    {},
    { get: (_, name) => Reflect.get(current.editor?.api[part] ?? {}, name) as unknown },
  );
}

const nothing = { dispose: () => undefined };

/** The module `vscode`, as far as templates use it; it speaks for the editor that was made last. */
export const fakeModule = {
  EndOfLine: { LF: 1, CRLF: 2 },
  FileType: { File: 1 },
  FileSystemError: { Unavailable: Error, FileNotFound: Error, NoPermissions: Error },
  Range: Stretch,
  TextEdit: { replace: (range: Stretch, newText: string) => ({ range, newText }) },
  Uri: { parse: uriOf },
  WorkspaceEdit,
  EventEmitter: class {
    readonly event = () => nothing;
    readonly dispose = nothing.dispose;
  },
  Disposable: class {
    readonly dispose = nothing.dispose;
    static from(...parts: readonly { dispose(): void }[]) {
      return {
        dispose: () => {
          for (const part of parts) part.dispose();
        },
      };
    }
  },
  window: partOfCurrent('window'),
  workspace: partOfCurrent('workspace'),
};

function isTemplate(uri: string): boolean {
  return uri.startsWith('apigateway-template:');
}
