import type { PanelState } from '../../../protocol/src/panel.ts';

/** Milliseconds for which what was shown before may stay; most runs end long before. */
const patience = 400;

/**
 * Holds states back until there is a result to show, so that a panel that turns to something else
 * does not flicker. Where that takes long, the state without one is shown after all.
 */
export function fromFirstResult(post: (state: PanelState) => void): (state: PanelState) => void {
  let isHeldBack = true;
  let held: PanelState | null = null;
  const release = (): void => {
    if (isHeldBack && held !== null) post(held);
    isHeldBack = false;
  };
  const timer = setTimeout(release, patience);
  return (state) => {
    held = state;
    if (isHeldBack && state.report === null && state.failure === null) return;
    clearTimeout(timer);
    isHeldBack = false;
    post(state);
  };
}
