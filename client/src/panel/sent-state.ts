/** What the panel's page has of the state, so that only what is new is sent: a report may be megabytes long. */
import { changeOf } from '../../../protocol/src/json-change.ts';
import type { PanelState, ToWebview } from '../../../protocol/src/panel.ts';
import { TextSender } from '../../../protocol/src/report-texts.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';

export class SentState {
  readonly #texts = new TextSender();
  /** The report that was sent last, as it is and as it went. */
  #report: SentReport | null = null;
  #emptied: SentReport | null = null;
  #sent: PanelState | null = null;

  /** The page was loaded, and knows nothing. */
  forget(): void {
    this.#sent = null;
    this.#report = null;
    this.#emptied = null;
    this.#texts.forget();
  }

  /** What brings the page from the state that it was sent last to this one. */
  messageFor(state: PanelState): ToWebview {
    const before = this.#sent;
    const isNew = state.report !== null && state.report !== this.#report;
    const taken = isNew ? this.#texts.takeOut(state.report) : null;
    if (taken !== null) {
      this.#report = state.report;
      this.#emptied = taken.report;
    }
    const sent = { ...state, report: state.report && this.#emptied };
    this.#sent = sent;
    const texts = taken === null ? {} : { texts: taken.texts };
    if (before === null) return { type: 'state', state: sent, ...texts };
    return { type: 'change', change: changeOf(before, sent), ...texts };
  }
}
