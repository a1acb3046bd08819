/** Finds the scenario files of the workspace, and follows them and what they are for as they change. */
import { Disposable, EventEmitter, Uri, workspace, type CancellationToken } from 'vscode';
import {
  readScenariosRequest,
  type ReadScenariosParams,
  type ReadScenariosResult,
} from '../../../protocol/src/scenario-requests.ts';
import { openDocument, textOf } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { findWorkspaceFiles, isShown, watchWorkspaceFiles } from '../workspace-files.ts';
import { nameOf, type ScenarioItem, type ScenarioTree } from './scenario-tree.ts';

const ending = '.scenario.json';
/** So many files are read and asked about at a time. */
const batchSize = 100;
/** Milliseconds after the last change of a text or file before it counts. */
const pause = 200;

export class Discovery implements Disposable {
  readonly #server: LanguageServer;
  readonly #tree: ScenarioTree;
  readonly #affected = new EventEmitter<readonly ScenarioItem[]>();
  readonly #shown = new EventEmitter<void>();
  readonly #opening: Disposable;
  #watching: Disposable | null = null;
  /** Uris of files that have changed since they were last looked at. */
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One after the other, so that a late answer is never put over a newer one. */
  #queue: Promise<void> = Promise.resolve();
  #first: Promise<void> | null = null;
  /** Scenarios that changed, or whose spec or template did, unsaved text included; the tree shows it. */
  readonly onDidAffect = this.#affected.event;
  /** The tree was brought up to date with files that changed. */
  readonly onDidShow = this.#shown.event;

  constructor(server: LanguageServer, tree: ScenarioTree) {
    this.#server = server;
    this.#tree = tree;
    // Its run buttons stand in the editor as soon as the file is opened.
    const opened = ({ uri }: { readonly uri: Uri }): void => {
      if (uri.path.endsWith(ending)) this.ready().catch(() => undefined);
    };
    this.#opening = workspace.onDidOpenTextDocument(opened);
    workspace.textDocuments.forEach(opened);
  }

  /** Until all scenarios are known; they are looked for once. */
  ready(): Promise<void> {
    this.#first ??= this.#begin().catch((error: unknown) => {
      // Without its server there is nothing to find; it may be there when somebody asks again.
      this.#first = null;
      throw error;
    });
    return this.#first;
  }

  /** Looks for all of them anew. */
  refresh(token?: CancellationToken): Promise<void> {
    if (this.#first === null) return this.ready();
    return this.#next(() => this.#findAll(token));
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#affected.dispose();
    this.#shown.dispose();
    this.#opening.dispose();
    this.#watching?.dispose();
  }

  #begin(): Promise<void> {
    this.#watching ??= this.#watch();
    return this.#next(() => this.#findAll());
  }

  #watch(): Disposable {
    const watcher = watchWorkspaceFiles();
    const onDisk = (uri: Uri): void => {
      // An open document tells by itself when it changes.
      if (openDocument(uri) === undefined) this.#note(uri);
    };
    return Disposable.from(
      watcher,
      watcher.onDidCreate(onDisk),
      watcher.onDidChange(onDisk),
      watcher.onDidDelete((uri) => this.#note(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#note(document.uri);
      }),
      // What was typed and thrown away is not there any more.
      workspace.onDidCloseTextDocument(({ uri }) => this.#note(uri)),
    );
  }

  #note(uri: Uri): void {
    this.#changed.add(uri.toString());
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Without the server nothing is followed; "Refresh Tests" looks for all of them anew.
      this.#next(() => this.#follow()).catch(() => undefined);
    }, pause);
  }

  #next(work: () => Promise<void>): Promise<void> {
    const done = this.#queue.then(work);
    // Whoever waits for it is told; the next one is tried all the same.
    this.#queue = done.catch(() => undefined);
    return done;
  }

  async #findAll(token?: CancellationToken): Promise<void> {
    const files = await findWorkspaceFiles(token, `**/*${ending}`);
    if (token?.isCancellationRequested === true) return;
    this.#tree.keepOnly(await this.#read(files));
    this.#shown.fire();
  }

  async #follow(): Promise<void> {
    const changed = this.#changed;
    this.#changed = new Set();
    const uris = [...changed].map((name) => Uri.parse(name));
    if (uris.some((uri) => nameOf(uri) === '.apigateway-integrations.json')) await this.#findAll();
    const files = uris.filter((uri) => uri.path.endsWith(ending) && isShown(uri));
    const shown = await this.#read(files);
    const affected = this.#tree.affectedBy(changed);
    for (const file of files.map(String)) if (!shown.has(file)) this.#tree.delete(file);
    this.#shown.fire();
    const left = affected.flatMap(({ uri }) => this.#tree.get(uri.toString()) ?? []);
    if (left.length > 0) this.#affected.fire(left);
  }

  /** Puts files into the tree; the names of those that are scenarios of the project. */
  async #read(uris: readonly Uri[]): Promise<ReadonlySet<string>> {
    const shown = new Set<string>();
    for (let start = 0; start < uris.length; start += batchSize) {
      const batch = uris.slice(start, start + batchSize);
      const read = await Promise.all(
        batch.map(async (uri) => ({ uri, text: await textIfThere(uri) })),
      );
      const there = read.flatMap(({ uri, text }) => (text === null ? [] : [{ uri, text }]));
      const heads = await this.#server.request<ReadScenariosResult>(readScenariosRequest, {
        files: there.map(({ uri, text }) => ({ uri: uri.toString(), text })),
      } satisfies ReadScenariosParams);
      for (const [index, { uri }] of there.entries()) {
        const head = heads[index];
        if (!head) continue;
        shown.add(uri.toString());
        this.#tree.put(uri, head);
      }
    }
    return shown;
  }
}

/** Null for a file that is gone, also where an editor still shows it. */
async function textIfThere(uri: Uri): Promise<string | null> {
  try {
    if (openDocument(uri) !== undefined) await workspace.fs.stat(uri);
    return await textOf(uri);
  } catch {
    return null;
  }
}
