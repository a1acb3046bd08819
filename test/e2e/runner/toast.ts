import type { Locator, Page } from 'playwright-core';

/** A message of VS Code in the corner of its window. */
export function toast(page: Page, text: string): Locator {
  return page.locator('.notification-toast', { hasText: text });
}
