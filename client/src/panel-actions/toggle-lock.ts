import type { ActionContext } from './panel-action.ts';

/** "Lock or Unlock the Panel": whether it follows the cursor to other integrations. */
export function toggleLock({ toggleLock: toggle }: ActionContext): Promise<void> {
  toggle();
  return Promise.resolve();
}
