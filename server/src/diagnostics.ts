/**
 * Diagnostics, by pull where the client can ask for them, else by push. Both come from the same
 * function; they differ only in who decides when.
 */
import {
  DocumentDiagnosticReportKind,
  type Connection,
  type Diagnostic,
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnostics } from '../../core/src/index.ts';
import type { Timer } from '../../protocol/src/timer.ts';
import type { AnalysedDocument, AnalysisCache } from './analysis-cache.ts';
import type { CheckRules, RulesOf } from './check-rules.ts';
import { openConfigDiagnostics } from './config-diagnostics.ts';
import type { OnDocument } from './on-document.ts';
import { isConfig } from './project-configs.ts';
import { ReportedDiagnostics } from './reported-diagnostics.ts';
import type { RunsFirst } from './runs-first.ts';
import { toDiagnostic } from './to-lsp.ts';

/** What is told of a document, so that its diagnostics are brought up to date. */
export interface DiagnosticsFlow {
  changed(uri: string): void;
  closed(uri: string): void;
  /** Something that all documents depend on has changed: the settings, or a project's config. */
  allChanged(): void;
}

/** A pause in typing after which pushed diagnostics are worked out; milliseconds. */
const pushDelay = 150;

/** All that the diagnostics of a document depend on beside itself. */
export interface DiagnosticsSource {
  readonly runs: RunsFirst;
  readonly rulesOf: RulesOf;
  /** The client shows by itself what is wrong with an open config. */
  readonly clientValidatesConfig: boolean;
}

/** The client asks; the server only tells it to ask again. */
export function pullDiagnostics(
  connection: Connection,
  onDocument: OnDocument,
  source: DiagnosticsSource,
  canRefresh: boolean,
): DiagnosticsFlow {
  const none: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
  const reported = new ReportedDiagnostics();
  const answer = onDocument<DocumentDiagnosticParams, DocumentDiagnosticReport>(
    'diagnostics',
    none,
    async (document, { previousResultId }, token) => {
      const rules = await source.rulesOf(document.uri);
      const isCancelled = (): boolean => token.isCancellationRequested;
      const items = findDiagnostics(document, rules, isCancelled, connection, source);
      return reported.report(document, items, previousResultId);
    },
  );
  connection.languages.diagnostics.on(async (params, token) => {
    // Before the document is looked up: what is answered is of its text by then.
    await source.runs.shown(token);
    return answer(params, token);
  });
  return {
    changed: () => undefined,
    closed: (uri) => reported.forget(uri),
    allChanged: () => {
      // A client that does not do what it said asks at the next change.
      if (canRefresh) connection.languages.diagnostics.refresh().catch(() => undefined);
    },
  };
}

/** The server publishes, a moment after the last change. */
export function pushDiagnostics(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  cache: AnalysisCache,
  source: DiagnosticsSource,
  timer: Timer,
): DiagnosticsFlow {
  const stopByUri = new Map<string, () => void>();

  function callOff(uri: string): void {
    stopByUri.get(uri)?.();
    stopByUri.delete(uri);
  }

  function changed(uri: string): void {
    callOff(uri);
    stopByUri.set(
      uri,
      timer.after(pushDelay, () => {
        publish(uri).catch((error: unknown) => {
          connection.console.error(`diagnostics failed: ${String(error)}`);
        });
      }),
    );
  }

  async function publish(uri: string): Promise<void> {
    const rules = await source.rulesOf(uri);
    // The document may have changed or gone while the rules were asked for.
    const open = documents.get(uri);
    const document = open === undefined ? null : cache.of(open);
    if (document === null) return;
    await connection.sendDiagnostics({
      uri,
      version: document.version,
      diagnostics: findDiagnostics(document, rules, () => false, connection, source),
    });
  }

  return {
    changed,
    closed: (uri) => {
      callOff(uri);
      void connection.sendDiagnostics({ uri, diagnostics: [] });
    },
    allChanged: () => {
      for (const uri of documents.keys()) changed(uri);
    },
  };
}

function findDiagnostics(
  document: AnalysedDocument,
  { levels, isIgnored }: CheckRules,
  isCancelled: () => boolean,
  connection: Connection,
  { clientValidatesConfig }: DiagnosticsSource,
): Diagnostic[] {
  if (isConfig(document.uri)) return openConfigDiagnostics(document, clientValidatesConfig);
  if (isIgnored) return [];
  const found = diagnostics(document.analysis, {
    levels,
    isCancelled,
    log: (message) => connection.console.error(message),
  });
  return found.map((one) => toDiagnostic(one, document));
}
