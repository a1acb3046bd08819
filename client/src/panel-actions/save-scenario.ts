import type { ActionContext } from './panel-action.ts';

/** "Save as Scenario": the inputs that are shown get a file of their own. */
export async function saveScenario({ session }: ActionContext): Promise<void> {
  await session.saveScenario();
}
