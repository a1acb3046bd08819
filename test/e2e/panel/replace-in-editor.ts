import type { Page } from 'playwright-core';
import { focusEditor } from '../runner/page-host.ts';
import { repeatUntil } from '../runner/repeat-until.ts';

/**
 * Types over a text in the editor with VS Code's own find and replace.
 * @param before stands there once.
 * @param after stands nowhere else, where it holds `before`.
 */
export async function replaceInEditor(page: Page, before: string, after: string): Promise<void> {
  const widget = page.locator('.find-widget.visible');
  const find = widget.locator('.find-part textarea');
  const replace = widget.locator('.replace-part textarea');
  const finds = async (text: string, count: RegExp, timeout: number): Promise<void> => {
    await find.fill(text, { timeout });
    await widget.locator('.matchesCount', { hasText: count }).waitFor({ timeout });
  };
  await repeatUntil(
    () => focusEditor(page).then(() => page.keyboard.press('Control+h')),
    (timeout) => replace.waitFor({ timeout }),
  );
  await repeatUntil(
    async (timeout) => {
      await finds(before, /of 1$/, timeout);
      await replace.fill(after, { timeout });
      await replace.press('Control+Alt+Enter', { timeout });
    },
    (timeout) =>
      after.includes(before)
        ? finds(after, /of 1$/, timeout)
        : finds(before, /^No results$/, timeout),
  );
  await repeatUntil(
    async (timeout) => {
      if (await widget.isVisible()) await find.press('Escape', { timeout });
    },
    (timeout) => widget.waitFor({ state: 'detached', timeout }),
  );
}
