/** Keeps the Testing view as the scenario files are, and tells what a change of anything affects. */
import { Disposable, EventEmitter, workspace, type TextDocument, type Uri } from 'vscode';
import { openDocument } from '../file-text.ts';
import type { LanguageServer } from '../language-client.ts';
import { scenarioEnding } from '../scenarios/scenario-file.ts';
import type { ScenarioStore } from '../scenarios/scenario-store.ts';
import { Turns } from '../turns.ts';
import { watchWorkspaceFiles } from '../workspace/workspace-files.ts';
import { editedScenarios } from './edited-scenarios.ts';
import type { ScenarioItem, ScenarioTree } from './scenario-tree.ts';

/** Milliseconds after the last change of a text or file before it counts. */
const pause = 200;

export class Discovery implements Disposable {
  readonly #server: LanguageServer;
  readonly #scenarios: ScenarioStore;
  readonly #tree: ScenarioTree;
  readonly #affected = new EventEmitter<readonly ScenarioItem[]>();
  readonly #shown = new EventEmitter<void>();
  readonly #opening: Disposable;
  #watching: Disposable | null = null;
  /** Uris of specs and templates that have changed since they were last looked at. */
  #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** One after the other, so that a late answer is never put over a newer one. */
  readonly #turns = new Turns();
  #first: Promise<void> | null = null;
  /** Scenarios that changed, or that an edit of their spec or template affects, unsaved text included. */
  readonly onDidAffect = this.#affected.event;
  /** The tree was brought up to date with files that changed. */
  readonly onDidShow = this.#shown.event;

  constructor(server: LanguageServer, scenarios: ScenarioStore, tree: ScenarioTree) {
    this.#server = server;
    this.#scenarios = scenarios;
    this.#tree = tree;
    // Its run buttons stand in the editor as soon as the file is opened.
    const opened = ({ uri }: { readonly uri: Uri }): void => {
      if (uri.path.endsWith(scenarioEnding)) this.ready().catch(() => undefined);
    };
    this.#opening = workspace.onDidOpenTextDocument(opened);
    workspace.textDocuments.forEach(opened);
  }

  /** Until all scenarios are known; they are looked for once. */
  ready(): Promise<void> {
    this.#watching ??= this.#watch();
    this.#first ??= this.#follow().catch((error: unknown) => {
      // Without its server there is nothing to find; it may be there when somebody asks again.
      this.#first = null;
      throw error;
    });
    return this.#first;
  }

  /** Looks for all of them anew. */
  refresh(): Promise<void> {
    this.#scenarios.refresh();
    return this.#first === null ? this.ready() : this.#follow();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#affected.dispose();
    this.#shown.dispose();
    this.#opening.dispose();
    this.#watching?.dispose();
  }

  #watch(): Disposable {
    const watcher = watchWorkspaceFiles();
    const typed = new WeakSet<TextDocument>();
    const onDisk = (uri: Uri): void => {
      // An open document tells by itself when it changes.
      if (openDocument(uri) === undefined) this.#note(uri);
    };
    return Disposable.from(
      this.#scenarios.onDidChange(() => this.#soon()),
      watcher,
      watcher.onDidCreate(onDisk),
      watcher.onDidChange(onDisk),
      watcher.onDidDelete((uri) => this.#note(uri)),
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0) return;
        typed.add(document);
        this.#note(document.uri);
      }),
      workspace.onDidSaveTextDocument((document) => typed.delete(document)),
      // What was typed and thrown away is not there any more.
      workspace.onDidCloseTextDocument((document) => {
        if (typed.delete(document)) this.#note(document.uri);
      }),
    );
  }

  /** A spec or template changed; other files are nobody's. */
  #note(uri: Uri): void {
    if (!this.#tree.isOwner(uri)) return;
    this.#changed.add(uri.toString());
    this.#soon();
  }

  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      // Without the server nothing is followed; "Refresh Tests" looks for all of them anew.
      this.#follow().catch(() => undefined);
    }, pause);
  }

  #follow(): Promise<void> {
    return this.#turns.take(async () => {
      const affected = new Set(this.#tree.show(await this.#scenarios.all()));
      const changed = this.#changed;
      this.#changed = new Set();
      this.#shown.fire();
      for (const owner of changed) {
        const edited = await editedScenarios(this.#server, owner, this.#tree.ofOwner(owner));
        for (const scenario of edited) affected.add(scenario);
      }
      if (affected.size > 0) this.#affected.fire([...affected]);
    });
  }
}
