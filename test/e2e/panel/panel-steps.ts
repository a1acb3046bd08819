/** What a person does in the panel's own page. */
import type { FrameLocator, Locator } from 'playwright-core';
import { repeatUntil } from '../runner/repeat-until.ts';

/** The panel's ⋯ button. */
export function actionsButton(panel: FrameLocator): Locator {
  return panel.getByRole('button', { name: 'More Actions' });
}

/** An item of its menu. */
export function actionItem(panel: FrameLocator, title: string): Locator {
  return panel.getByRole('menuitem', { name: title, exact: true });
}

/** Opens the ⋯ menu by keyboard; the focus is then on its first item. */
export async function openActions(panel: FrameLocator): Promise<void> {
  await repeatUntil(
    (timeout) => actionsButton(panel).press('ArrowDown', { timeout }),
    (timeout) => untilFocused(panel, panel.getByRole('menuitem').first(), timeout),
  );
}

/** Chooses an item of the ⋯ menu, once, as soon as it can be chosen. */
export async function chooseAction(panel: FrameLocator, title: string): Promise<void> {
  const item = actionItem(panel, title);
  await repeatUntil(
    async (timeout) => {
      // Another press of the button would close the menu.
      if (!(await item.isVisible())) await actionsButton(panel).click({ timeout });
      await item.click({ timeout });
    },
    // The menu is closed by what is chosen in it, so while it is open nothing was.
    (timeout) => item.waitFor({ state: 'hidden', timeout }),
  );
}

/** The choice of scenarios. */
export function scenarioChoice(panel: FrameLocator): Locator {
  return panel.locator('select[data-action="choose-scenario"]');
}

/** Chooses a scenario by its title, as soon as it is offered. */
export async function chooseScenario(panel: FrameLocator, title: string): Promise<void> {
  await scenarioChoice(panel).selectOption({ label: title });
}

/** Until the chosen scenario has this title. */
export async function untilChosen(panel: FrameLocator, title: string): Promise<void> {
  await scenarioChoice(panel)
    .locator('option:checked')
    .filter({ hasText: title })
    .waitFor({ state: 'attached' });
}

/** Until the keyboard is with a part of the panel. */
export async function untilFocused(
  panel: FrameLocator,
  part: Locator,
  timeout?: number,
): Promise<void> {
  await part.and(panel.locator(':focus')).waitFor({ ...(timeout !== undefined && { timeout }) });
}

/** Until elements hold these texts, one each in this order, and there are no others. */
export async function untilTexts(elements: Locator, texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries())
    await elements.nth(index).filter({ hasText: text }).waitFor();
  await elements.nth(texts.length).waitFor({ state: 'detached' });
}
