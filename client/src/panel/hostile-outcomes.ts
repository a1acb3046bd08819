/** What the last hostile run of each file broke: in the Problems view, until the file is changed. */
import {
  Diagnostic,
  DiagnosticSeverity,
  Disposable,
  languages,
  workspace,
  type DiagnosticCollection,
  type Uri,
} from 'vscode';
import type { HostileResult } from '../../../protocol/src/exchange-requests.ts';
import { rangeOf } from '../ranges.ts';

/** The name that stands beside all findings of ours. */
const source = 'API Gateway';
const code = 'hostile-scenario';

export class HostileOutcomes implements Disposable {
  readonly #collection: DiagnosticCollection;
  readonly #parts: Disposable;
  #outcomes: HostileResult['outcomes'] = [];

  constructor() {
    this.#collection = languages.createDiagnosticCollection('apigatewayIntegrations.hostile');
    this.#parts = Disposable.from(
      this.#collection,
      workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.forget(document.uri);
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri)),
    );
  }

  /** Shows what broke in place of what was found in the file before. */
  show(uri: Uri, outcomes: HostileResult['outcomes']): void {
    this.#outcomes = outcomes;
    this.#collection.set(uri, outcomes.flatMap(diagnosticsOf));
  }

  /** Nothing is known of the file any more. */
  forget(uri: Uri): void {
    // VS Code draws an editor anew for what is deleted, be it nothing; this is asked at each keystroke.
    if (this.#collection.has(uri)) this.#collection.delete(uri);
  }

  /** One of the last run, with its inputs. */
  find(id: string): HostileResult['outcomes'][number] | undefined {
    return this.#outcomes.find((outcome) => outcome.id === id);
  }

  dispose(): void {
    this.#parts.dispose();
  }
}

/** What has no place in the file is in the panel's list alone. */
function diagnosticsOf({ title, breaks }: HostileResult['outcomes'][number]): Diagnostic[] {
  return breaks.flatMap(({ message, at }) => {
    if (at === undefined) return [];
    const diagnostic = new Diagnostic(
      rangeOf(at),
      `A call with ${title} breaks here: ${message}`,
      DiagnosticSeverity.Warning,
    );
    diagnostic.source = source;
    diagnostic.code = code;
    return [diagnostic];
  });
}
