/**
 * The scenario files of the workspace and their texts: found, read and followed for all that shows
 * them. Who types asks with every keystroke, so each is read once, and again only where it changed.
 */
import { Disposable, EventEmitter, workspace, type TextDocument, type Uri } from 'vscode';
import { textOf } from '../file-text.ts';
import { scenarioEnding } from './scenario-file.ts';
import { findWorkspaceFiles } from '../workspace/workspace-files.ts';

const pattern = `**/*${scenarioEnding}`;
/** Milliseconds: what comes and goes on the disk together, as with a change of branch, is one change. */
const pause = 50;

/** A file as it was read; another text is another object, the same text is the same one. */
export interface ScenarioText {
  readonly uri: Uri;
  /** What stands in an editor comes before what stands on the disk. */
  readonly text: string;
}

type Reading = Promise<ScenarioText | null>;

export class ScenarioFiles implements Disposable {
  readonly #changed = new EventEmitter<void>();
  readonly #parts: Disposable;
  #found: Promise<readonly Uri[]> | null = null;
  /** Files that we wrote; they may stand where nobody searches. */
  readonly #made = new Map<string, Uri>();
  /** By uri; null for a file that could not be read. */
  readonly #read = new Map<string, Reading>();
  /** What was read of these is old. */
  readonly #stale = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** A scenario file appeared, changed (typed text included) or went. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    const watcher = workspace.createFileSystemWatcher(pattern);
    const cameOrWent = (uri: Uri): void => {
      this.#stale.add(uri.toString());
      this.#searchAgain();
    };
    // A document may be opened with an edit in it; what was typed and thrown away is not there.
    const openedOrClosed = ({ uri }: TextDocument): void => this.#note(uri);
    // Of a folder that goes the watcher tells nothing, as its name has another ending.
    const moved = (): void => this.#searchAgain();
    this.#parts = Disposable.from(
      this.#changed,
      watcher,
      watcher.onDidCreate(cameOrWent),
      watcher.onDidDelete(cameOrWent),
      watcher.onDidChange((uri) => this.#note(uri)),
      workspace.onDidRenameFiles(moved),
      workspace.onDidDeleteFiles(moved),
      workspace.onDidChangeWorkspaceFolders(moved),
      workspace.onDidOpenTextDocument(openedOrClosed),
      workspace.onDidCloseTextDocument(openedOrClosed),
      workspace.onDidChangeTextDocument(({ document: { uri }, contentChanges }) => {
        if (contentChanges.length === 0 || !uri.path.endsWith(scenarioEnding)) return;
        this.#stale.add(uri.toString());
        this.#changed.fire();
      }),
    );
  }

  /** All that can be read. Never rejects: where nothing can be searched, there is none. */
  async all(): Promise<readonly ScenarioText[]> {
    this.#found ??= findWorkspaceFiles(undefined, pattern).catch(() => []);
    const found = new Map((await this.#found).map((uri) => [uri.toString(), uri]));
    const files = new Map([...found, ...this.#made]);
    const read = await Promise.all([...files].map(([id, uri]) => this.#textOf(id, uri)));
    return read.filter((one) => one !== null);
  }

  /** A file was written, and the disk may tell of it only later. */
  add(uri: Uri): void {
    this.#made.set(uri.toString(), uri);
    this.#stale.add(uri.toString());
  }

  /** Looks for all of them anew when they are asked for next, and reads them anew. */
  refresh(): void {
    for (const [id] of this.#read) this.#stale.add(id);
    this.#searchAgain();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#parts.dispose();
  }

  #textOf(id: string, uri: Uri): Reading {
    const known = this.#read.get(id);
    const isStale = this.#stale.delete(id);
    if (known !== undefined && !isStale) return known;
    const reading = read(uri, known);
    this.#read.set(id, reading);
    return reading;
  }

  #searchAgain(): void {
    this.#found = null;
    // The search need not tell what became of these.
    for (const [id] of this.#made) this.#stale.add(id);
    this.#soon();
  }

  #note(uri: Uri): void {
    if (!uri.path.endsWith(scenarioEnding)) return;
    this.#stale.add(uri.toString());
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#changed.fire(), pause);
  }
}

async function read(uri: Uri, known: Reading | undefined): Reading {
  try {
    const [before, text] = await Promise.all([known, textOf(uri)]);
    return before?.text === text ? before : { uri, text };
  } catch {
    return null;
  }
}
