/** Which text each report is of, for as long as the report is shown. */
import type { TextDocument } from 'vscode';
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import type { RunResult } from '../../../protocol/src/requests.ts';
import { RunText } from './run-text.ts';

export class RunTexts {
  readonly #texts = new WeakMap<SentReport, RunText>();

  /** Call it before a run; the answer is called with what came of it. */
  before(document: TextDocument): (result: RunResult | null) => void {
    const { version } = document;
    const text = document.getText();
    return (result) => {
      if (result === null) return;
      // Somebody may have typed before the server began; what ran between two versions is not known.
      const ran = [
        { version, text },
        { version: document.version, text: document.getText() },
      ];
      const found = ran.find((one) => one.version === result.version);
      if (found !== undefined) this.#texts.set(result.report, new RunText(found.text));
    };
  }

  /** Null where it is not known: nothing can be said of the report's places then. */
  of(report: SentReport | null): RunText | null {
    return (report && this.#texts.get(report)) ?? null;
  }
}
