/**
 * What is wrong with a project's config. In an open one it is shown like any other diagnostic; of one
 * that is not open the server tells by itself, since a config that is not heeded must not go unnoticed.
 */
import { DiagnosticSeverity, type Connection, type Diagnostic } from 'vscode-languageserver';
import { configName, lineIndex, readConfig, type ConfigProblem } from '../../core/src/index.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import type { FoundConfig } from './project-configs.ts';
import { source, toRange } from './to-lsp.ts';

/**
 * The diagnostics of an open config. That it is no JSON, the editor's own JSON features say; the
 * rest too, where they hold it against the schema.
 */
export function openConfigDiagnostics(
  document: AnalysedDocument,
  clientValidates: boolean,
): Diagnostic[] {
  if (clientValidates) return [];
  const { problems } = readConfig(document.analysis.text);
  return problems
    .filter(({ kind }) => kind === 'content')
    .map((problem) => toDiagnostic(problem, document));
}

/** Keeps the diagnostics of configs that are not open. */
export class ClosedConfigs {
  readonly #connection: Connection;
  readonly #isOpen: (uri: string) => boolean;
  readonly #broken = new Set<string>();

  constructor(connection: Connection, isOpen: (uri: string) => boolean) {
    this.#connection = connection;
    this.#isOpen = isOpen;
  }

  /** A config was read: show what is wrong with it, or that nothing is any more. */
  readonly found = ({ uri, text, reading }: FoundConfig): void => {
    if (this.#isOpen(uri) || reading.problems.length === 0) {
      this.forget(uri);
      return;
    }
    const lines = lineIndex(text);
    this.#broken.add(uri);
    const diagnostics = reading.problems.map((problem) => toDiagnostic(problem, { lines }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  };

  /** It was opened or is gone: nothing is said of it from here. */
  forget(uri: string): void {
    if (!this.#broken.delete(uri)) return;
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }

  /** All may have changed; those that are read again are told of again. */
  forgetAll(): void {
    for (const uri of [...this.#broken]) this.forget(uri);
  }
}

function toDiagnostic(
  { span, message }: ConfigProblem,
  document: Pick<AnalysedDocument, 'lines'>,
): Diagnostic {
  return {
    range: toRange(span, document),
    severity: DiagnosticSeverity.Warning,
    source,
    message: `${configName}: ${message}`,
  };
}
