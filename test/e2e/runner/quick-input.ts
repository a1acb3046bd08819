/** The input at the top of VS Code's window: the palette, and questions of commands. */
import type { Locator, Page } from 'playwright-core';
import { repeatUntil } from './repeat-until.ts';

/** The whole of it, with title and list. */
export function quickInput(page: Page): Locator {
  return page.locator('.quick-input-widget');
}

/** Its field. */
export function quickInputField(page: Page): Locator {
  return quickInput(page).locator('.quick-input-box input');
}

/** The row of its list that Enter would take, with this text in it. */
export function focusedRow(page: Page, text: string | RegExp): Locator {
  return quickInput(page).locator('.monaco-list-row.focused .label-name', { hasText: text });
}

/**
 * Presses Enter in it, once: another Enter comes only while the same question with the same text is
 * still there, which it is not where the first was heard.
 * @param text what its field holds.
 */
export async function acceptQuickInput(page: Page, text: string): Promise<void> {
  const asked = await quickInput(page).locator('.quick-input-titlebar').textContent();
  // What shows it is gone: the field is hidden, is another question's, or holds something else.
  const isGone = ([title, value]: readonly [string | null, string]): boolean => {
    const widget = document.querySelector<HTMLElement>('.quick-input-widget');
    const field = widget?.querySelector<HTMLInputElement>('.quick-input-box input');
    return (
      widget?.checkVisibility() !== true ||
      field?.value !== value ||
      widget.querySelector('.quick-input-titlebar')?.textContent !== title
    );
  };
  await repeatUntil(
    async (timeout) => {
      if (!(await page.evaluate(isGone, [asked, text] as const)))
        await quickInputField(page).press('Enter', { timeout });
    },
    (timeout) => page.waitForFunction(isGone, [asked, text] as const, { timeout }),
  );
}

/**
 * Answers a question of a command.
 * @param question a text that only this question shows, in its title, below its field or in its list.
 * @param answer what is typed.
 * @param row the row of its list that this leads to; left out where it has none.
 */
export async function answer(
  page: Page,
  question: string,
  answer: string,
  row?: string,
): Promise<void> {
  await quickInput(page).filter({ hasText: question }).waitFor();
  await repeatUntil(
    (timeout) => quickInputField(page).fill(answer, { timeout }),
    async (timeout) => {
      if (row !== undefined) await focusedRow(page, row).waitFor({ timeout });
    },
  );
  await acceptQuickInput(page, answer);
}

/** Leaves it, whatever it asks; nothing happens where it is not there. */
export async function leaveQuickInput(page: Page): Promise<void> {
  await repeatUntil(
    async (timeout) => {
      if (await quickInput(page).isVisible())
        await quickInputField(page).press('Escape', { timeout });
    },
    (timeout) => quickInput(page).waitFor({ state: 'hidden', timeout }),
  );
}

/** Runs a command by its title, once. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const text = `>${title}`;
  const row = new RegExp(`^${title.replace(/[^\w ]/g, '\\$&')}$`);
  await repeatUntil(
    async (timeout) => {
      await leaveQuickInput(page);
      await page.keyboard.press('F1');
      await quickInputField(page).fill(text, { timeout });
    },
    (timeout) => focusedRow(page, row).waitFor({ timeout }),
  );
  await acceptQuickInput(page, text);
}
