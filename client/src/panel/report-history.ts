/** The results that the panel showed of a target: the one on the screen, and the last one before it. */
import type { SentReport } from '../../../protocol/src/sent-report.ts';
import { isSameResult } from './result-text.ts';

export class ReportHistory {
  #shown: SentReport | null = null;
  #before: SentReport | null = null;
  /** What is shown is worth being compared with: a person asked for it. */
  #isAskedFor = false;

  /** What was shown before the last changes; null where nothing else was. */
  get before(): SentReport | null {
    return this.#before;
  }

  /**
   * A run gave a report.
   * @param isByItself it followed a change. Every keystroke runs, so all of these together count as
   * one run: the results in between are of no use to anybody.
   */
  keep(report: SentReport, isByItself: boolean): void {
    const isOther = this.#shown !== null && !isSameResult(this.#shown, report);
    if (isOther && (this.#isAskedFor || !isByItself)) this.#before = this.#shown;
    if (isOther || !isByItself) this.#isAskedFor = !isByItself;
    this.#shown = report;
  }
}
