import type { Page } from 'playwright-core';
import { focusEditor } from '../runner/page-host.ts';

/** Types over a text in the editor with VS Code's own find and replace. */
export async function replaceInEditor(page: Page, before: string, after: string): Promise<void> {
  await focusEditor(page);
  await page.keyboard.press('Control+h');
  const find = page.locator('.find-widget.visible');
  await find.locator('.find-part textarea').fill(before);
  await find.locator('.replace-part textarea').fill(after);
  await find.locator('.find-part .matchesCount', { hasText: 'of 1' }).waitFor();
  await find.locator('.replace-part textarea').focus();
  await page.keyboard.press('Control+Alt+Enter');
  await page.keyboard.press('Escape');
}
