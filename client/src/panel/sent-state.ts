/** What the panel's page has of the state, so that only what is new is sent: a report may be megabytes long. */
import type { PanelState, ToWebview } from '../../../protocol/src/panel.ts';
import { TextSender } from '../../../protocol/src/report-texts.ts';

export class SentState {
  readonly #texts = new TextSender();
  #sent: PanelState | null = null;

  /** The page was loaded, and knows nothing. */
  forget(): void {
    this.#sent = null;
    this.#texts.forget();
  }

  /** What brings the page from the state that it was sent last to this one. */
  messageFor(state: PanelState): ToWebview {
    const sent = this.#sent;
    this.#sent = state;
    // Of another target something may be missing altogether.
    if (sent === null || keysOf(sent).some((key) => !(key in state))) {
      if (state.report === null) return { type: 'state', state };
      const { report, texts } = this.#texts.takeOut(state.report);
      return { type: 'state', state: { ...state, report }, texts };
    }
    const keys = keysOf(state).filter((key) => !isSame(sent[key], state[key]));
    const change: Partial<PanelState> = Object.fromEntries(keys.map((key) => [key, state[key]]));
    if (change.report == null) return { type: 'change', change };
    const { report, texts } = this.#texts.takeOut(change.report);
    return { type: 'change', change: { ...change, report }, texts };
  }
}

function keysOf(state: PanelState): readonly (keyof PanelState)[] {
  return Object.keys(state) as (keyof PanelState)[];
}

/** The same value, or an object of the same values: not deeper, since this is asked at each keystroke. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (!isObject(one) || !isObject(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every((key) => key in other && one[key] === other[key])
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
