/** What the panel's page has of the state, so that only what is new is sent: a report may be megabytes long. */
import { changeOf } from '../../../protocol/src/json-change.ts';
import type { PanelState, ToWebview } from '../../../protocol/src/panel.ts';
import { TextSender } from '../../../protocol/src/report-texts.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';

export class SentState {
  readonly #texts = new TextSender();
  /** Whose report is without its long texts. */
  #sent: PanelState | null = null;
  /** The same report with them. */
  #report: SentReport | null = null;

  /** The page was loaded, and knows nothing. */
  forget(): void {
    this.#sent = null;
    this.#texts.forget();
  }

  /** What brings the page from the state that it was sent last to this one. */
  messageFor(state: PanelState): ToWebview {
    const before = this.#sent;
    const { report } = state;
    const isKnown = before !== null && report === this.#report;
    const taken = isKnown || report === null ? null : this.#texts.takeOut(report);
    const sent = { ...state, report: isKnown ? before.report : (taken?.report ?? null) };
    this.#sent = sent;
    this.#report = report;
    const texts = taken === null ? {} : { texts: taken.texts };
    if (before === null) return { type: 'state', state: sent, ...texts };
    return { type: 'change', change: changeOf(before, sent), ...texts };
  }
}
