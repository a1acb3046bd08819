/**
 * Results as documents that nobody can write: for VS Code's diff editor, and for logs. They live as
 * long as somebody looks at them.
 */
import {
  commands,
  Disposable,
  Uri,
  ViewColumn,
  window,
  workspace,
  type TextDocumentContentProvider,
} from 'vscode';
import type { ShownDiff } from '../../../protocol/src/panel-aside.ts';

const scheme = 'apigateway-result';
/** Those that were made and never opened are forgotten when there are more. */
const documentsAtMost = 60;
const gone = 'This result is no longer there. Show it again from the Run Integration panel.\n';

export class ResultDocuments implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #parts: Disposable;
  #count = 0;

  constructor() {
    this.#parts = Disposable.from(
      workspace.registerTextDocumentContentProvider(scheme, this),
      workspace.onDidCloseTextDocument(({ uri }) => this.#texts.delete(uri.toString())),
    );
  }

  /**
   * Makes a document.
   * @param name what its tab says; its ending tells the language.
   * @returns its address.
   */
  create(name: string, text: string): Uri {
    this.#count += 1;
    const uri = Uri.from({ scheme, path: `/${name}`, query: String(this.#count) });
    this.#texts.set(uri.toString(), text);
    for (const old of [...this.#texts.keys()].slice(0, -documentsAtMost)) this.#texts.delete(old);
    return uri;
  }

  /** Two texts for `showDiff`. */
  createDiff(name: string, left: string, right: string, title: string): ShownDiff {
    const [a, b] = [this.create(name, left), this.create(name, right)];
    return { left: a.toString(), right: b.toString(), title };
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? gone;
  }

  dispose(): void {
    this.#parts.dispose();
  }
}

/** Opens VS Code's diff editor where the files are, and leaves the panel in view. */
export async function showDiff({ left, right, title }: ShownDiff): Promise<void> {
  await commands.executeCommand('vscode.diff', Uri.parse(left), Uri.parse(right), title, {
    viewColumn: ViewColumn.One,
  });
}

/** Opens a document of a result where the files are. */
export async function showResultDocument(uri: Uri): Promise<void> {
  await window.showTextDocument(uri, { viewColumn: ViewColumn.One, preview: true });
}
