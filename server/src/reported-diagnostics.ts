/** What each document's diagnostics were last, so that those which did not change are not sent again. */
import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { changeBetween } from '../../core/src/index.ts';
import type { AnalysedDocument } from './analysis-cache.ts';

interface Reported {
  readonly resultId: string;
  readonly document: Pick<AnalysedDocument, 'analysis' | 'lines'>;
  /** The diagnostics as JSON. */
  readonly items: string;
}

export class ReportedDiagnostics {
  readonly #byUri = new Map<string, Reported>();
  #count = 0;

  /**
   * The answer for a client that has, as it says, the result `previousResultId`. Most keystrokes change
   * no diagnostic, and an editor that is told so has nothing to convert and nothing to draw.
   */
  report(
    document: AnalysedDocument,
    items: Diagnostic[],
    previousResultId: string | undefined,
  ): DocumentDiagnosticReport {
    const text = JSON.stringify(items);
    const known = this.#byUri.get(document.uri);
    const isKnown =
      known !== undefined &&
      known.resultId === previousResultId &&
      known.items === text &&
      !isMoved(items, known.document, document);
    const resultId = isKnown ? known.resultId : String(++this.#count);
    this.#byUri.set(document.uri, { resultId, document, items: text });
    return isKnown
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : { kind: DocumentDiagnosticReportKind.Full, resultId, items };
  }

  forget(uri: string): void {
    this.#byUri.delete(uri);
  }
}

/**
 * An editor moves what it shows with the text that is typed, as far as the edit reaches. A diagnostic
 * that is at its old place again is then shown at another one, and must be sent.
 */
function isMoved(
  items: readonly Diagnostic[],
  before: Reported['document'],
  now: Reported['document'],
): boolean {
  if (items.length === 0) return false;
  const { start, oldEnd, newEnd } = changeBetween(before.analysis.text, now.analysis.text);
  const first = now.lines.toLineColumn(start).line;
  const last = now.lines.toLineColumn(newEnd).line;
  const isSameCount = before.lines.toLineColumn(oldEnd).line === last;
  return items.some(({ range }) => {
    if (range.end.line < first) return false;
    const isAround = range.start.line < first && last < range.end.line;
    return !isSameCount || !(isAround || last < range.start.line);
  });
}
