/**
 * The texts of all scenario files of the workspace. Who types asks for them with every keystroke, so
 * each is read once, and again only where it changed.
 */
import { Disposable, EventEmitter, workspace, type Uri } from 'vscode';
import { textOf } from './file-text.ts';

const ending = '.scenario.json';
const pattern = `**/*${ending}`;
/** More than this in a workspace are not looked at; a list of them would be of no use. */
const filesAtMost = 2000;
/** Milliseconds: what comes and goes on the disk together, as with a change of branch, is one change. */
const pause = 50;

/** A file as it was read; another text is another object. */
export interface ScenarioText {
  readonly uri: Uri;
  /** What stands in an editor comes before what stands on the disk. */
  readonly text: string;
}

export class ScenarioFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  #found: Promise<readonly Uri[]> | null = null;
  /** By uri; null for a file that could not be read. */
  readonly #texts = new Map<string, Promise<ScenarioText | null>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(pattern);
    const cameOrWent = (uri: Uri): void => {
      this.forget(uri);
      this.#soon();
    };
    this.#parts = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(cameOrWent),
      watcher.onDidDelete(cameOrWent),
      watcher.onDidChange((uri) => {
        this.#texts.delete(uri.toString());
        this.#soon();
      }),
      workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length === 0 || !uri.path.endsWith(ending)) return;
        this.#texts.delete(uri.toString());
        this.#changed.fire();
      }),
      // It may be opened with an edit in it, of which nothing else tells.
      workspace.onDidOpenTextDocument(({ uri }) => {
        if (uri.path.endsWith(ending) && this.#texts.delete(uri.toString())) this.#soon();
      }),
      // What was typed and thrown away is not there any more.
      workspace.onDidCloseTextDocument(({ uri }) => {
        if (uri.path.endsWith(ending) && this.#texts.delete(uri.toString())) this.#soon();
      }),
    );
  }

  /** All that can be read. Never rejects: where nothing can be searched, there is none. */
  async all(): Promise<readonly ScenarioText[]> {
    this.#found ??= findFiles();
    const read = (await this.#found).map((uri) => this.#read(uri));
    return (await Promise.all(read)).filter((one) => one !== null);
  }

  /** A file was made or removed, and the disk may tell of it only later. */
  forget(uri: Uri): void {
    this.#texts.delete(uri.toString());
    this.#found = null;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #read(uri: Uri): Promise<ScenarioText | null> {
    const id = uri.toString();
    const known = this.#texts.get(id) ?? read(uri);
    this.#texts.set(id, known);
    return known;
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), pause);
  }
}

async function findFiles(): Promise<readonly Uri[]> {
  try {
    return await workspace.findFiles(pattern, '**/node_modules/**', filesAtMost);
  } catch {
    return [];
  }
}

async function read(uri: Uri): Promise<ScenarioText | null> {
  try {
    return { uri, text: await textOf(uri) };
  } catch {
    return null;
  }
}
