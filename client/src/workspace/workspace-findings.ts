/**
 * What "Check All Integrations" found, in the Problems view. A file that an editor shows has
 * diagnostics of its own, so its findings step aside for as long as it is shown, and what changes
 * on the disk is checked again.
 */
import {
  Disposable,
  languages,
  TabInputCustom,
  TabInputText,
  TabInputTextDiff,
  window,
  workspace,
  type Diagnostic,
  type DiagnosticCollection,
  type Uri,
} from 'vscode';
import { openDocument } from '../file-text.ts';
import { documentSelector } from '../language-client.ts';
import { watchWorkspaceFiles } from './workspace-files.ts';

/** The diagnostics of a file; null for one without anything of ours. Rejects where it cannot be read. */
export type CheckFile = (file: Uri) => Promise<Diagnostic[] | null>;

export class WorkspaceFindings implements Disposable {
  readonly #checkFile: CheckFile;
  readonly #collection: DiagnosticCollection;
  /** The files that the last check found something of ours in, by uri. */
  readonly #checked = new Map<string, Uri>();
  /** Files to be checked again, one after the other. */
  readonly #waiting = new Map<string, Uri>();
  #watching: Disposable | null = null;
  #isBusy = false;

  constructor(checkFile: CheckFile) {
    this.#checkFile = checkFile;
    this.#collection = languages.createDiagnosticCollection('apigatewayIntegrations.workspace');
  }

  /** Check a file and show what is found. The number of findings; null for a file that is none of ours. */
  async check(file: Uri): Promise<number | null> {
    const found = await this.#checkFile(file);
    if (found === null) {
      this.#forget(file);
      return null;
    }
    this.#watching ??= this.#watch();
    this.#checked.set(file.toString(), file);
    this.#show(file, found);
    return found.length;
  }

  /** After a complete check: what it did not come by is not of the workspace any more. */
  keepOnly(files: readonly Uri[]): void {
    const kept = new Set(files.map(String));
    for (const [name, file] of [...this.#checked]) if (!kept.has(name)) this.#forget(file);
  }

  dispose(): void {
    this.#watching?.dispose();
    this.#collection.dispose();
  }

  #show(file: Uri, found: Diagnostic[]): void {
    if (hasOwnDiagnostics(file)) this.#collection.delete(file);
    else this.#collection.set(file, found);
  }

  #forget(file: Uri): void {
    this.#checked.delete(file.toString());
    this.#collection.delete(file);
  }

  /** Nothing is watched before the first check. */
  #watch(): Disposable {
    const update = (file: Uri): void => this.#update(file);
    const watcher = watchWorkspaceFiles();
    return Disposable.from(
      watcher,
      watcher.onDidChange(update),
      watcher.onDidCreate(update),
      watcher.onDidDelete((file) => this.#collection.delete(file)),
      workspace.onDidOpenTextDocument(({ uri }) => update(uri)),
      workspace.onDidCloseTextDocument(({ uri }) => update(uri)),
      window.tabGroups.onDidChangeTabs(({ opened, closed }) => {
        for (const { input } of [...opened, ...closed]) {
          const file = fileOfTab(input);
          if (file !== null) update(file);
        }
      }),
    );
  }

  /** The file is shown, no longer shown, or another on the disk. */
  #update(file: Uri): void {
    if (!this.#checked.has(file.toString())) return;
    if (hasOwnDiagnostics(file)) {
      this.#collection.delete(file);
      return;
    }
    this.#waiting.set(file.toString(), file);
    if (!this.#isBusy) void this.#checkWaiting();
  }

  async #checkWaiting(): Promise<void> {
    this.#isBusy = true;
    for (const [name, file] of this.#waiting) {
      this.#waiting.delete(name);
      // It may be gone: then so are its findings, until it comes back.
      const found = await this.#checkFile(file).catch(() => null);
      this.#show(file, found ?? []);
    }
    this.#isBusy = false;
  }
}

/** True for a file in an editor, whose diagnostics the language server gives as it is there. */
function hasOwnDiagnostics(file: Uri): boolean {
  const name = file.toString();
  const document = openDocument(file);
  return (
    document !== undefined &&
    languages.match(documentSelector, document) > 0 &&
    window.tabGroups.all
      .flatMap(({ tabs }) => tabs)
      .some(({ input }) => fileOfTab(input)?.toString() === name)
  );
}

function fileOfTab(input: unknown): Uri | null {
  if (input instanceof TabInputText || input instanceof TabInputCustom) return input.uri;
  return input instanceof TabInputTextDiff ? input.modified : null;
}
