/** The other side of the client's `sent-state.ts`: puts the state together from what was new each time. */
import { changed } from '../../protocol/src/json-change.ts';
import type { PanelState, ToWebview } from '../../protocol/src/panel.ts';
import { TextReceiver } from '../../protocol/src/report-texts.ts';
import type { SentReport } from '../../protocol/src/sent-report.ts';

export class ReceivedState {
  readonly #texts = new TextReceiver();
  /** As it was sent: the report is without its long texts. */
  #sent: PanelState | null = null;
  #report: SentReport | null = null;

  /** The whole state after a message; null before all of it came once, when there is nothing to change. */
  take(message: Extract<ToWebview, { type: 'state' | 'change' }>): PanelState | null {
    const sent = message.type === 'state' ? message.state : this.#changed(message.change);
    if (sent === null) return null;
    this.#sent = sent;
    if (sent.report !== null && message.texts !== undefined)
      this.#report = this.#texts.putIn(sent.report, message.texts);
    return { ...sent, report: sent.report && this.#report };
  }

  #changed(change: Extract<ToWebview, { type: 'change' }>['change']): PanelState | null {
    if (this.#sent === null || change === null) return this.#sent;
    return changed(this.#sent, change) as PanelState;
  }
}
