/** What each document's diagnostics were last, so that those which did not change are not sent again. */
import {
  DocumentDiagnosticReportKind,
  type Diagnostic,
  type DocumentDiagnosticReport,
} from 'vscode-languageserver';
import { changeBetween, type LineIndex } from '../../core/src/index.ts';
import type { AnalysedDocument } from './analysis-cache.ts';

interface Reported {
  readonly resultId: string;
  /** Of the document, whose analysis is not kept alive for it. */
  readonly text: string;
  /** Of that text; null where no diagnostic has a place in it. */
  readonly lines: LineIndex | null;
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
    const json = JSON.stringify(items);
    const { text } = document.analysis;
    // Whoever found the place of a diagnostic has counted the lines.
    const lines = items.length === 0 ? null : document.lines;
    const known = this.#byUri.get(document.uri);
    const isKnown =
      known !== undefined &&
      known.resultId === previousResultId &&
      known.items === json &&
      !isMoved(items, known, { text, lines });
    const resultId = isKnown ? known.resultId : String(++this.#count);
    this.#byUri.set(document.uri, { resultId, text, lines, items: json });
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
  before: Pick<Reported, 'text' | 'lines'>,
  now: Pick<Reported, 'text' | 'lines'>,
): boolean {
  if (before.lines === null || now.lines === null) return false;
  const { start, oldEnd, newEnd } = changeBetween(before.text, now.text);
  const first = now.lines.toLineColumn(start).line;
  const last = now.lines.toLineColumn(newEnd).line;
  const isSameCount = before.lines.toLineColumn(oldEnd).line === last;
  return items.some(({ range }) => {
    if (range.end.line < first) return false;
    const isAround = range.start.line < first && last < range.end.line;
    return !isSameCount || !(isAround || last < range.start.line);
  });
}
