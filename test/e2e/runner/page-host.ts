/** What the program that runs the tests gives to those that look at a window. */
import type { FrameLocator, Page } from 'playwright-core';

export interface PageHost {
  readonly version: string;
  /** The project's root. */
  readonly root: string;
  /** A fresh VS Code on a copy of a folder of the project, as a new user would have it. */
  openWindow(options: WindowOptions): Promise<VscodeWindow>;
  /** A new page in a browser that knows nothing yet. */
  openBrowserPage(): Promise<Page>;
  /** The file for a screenshot, in `test-results/`. */
  screenshotFile(name: string): string;
}

export interface WindowOptions {
  /** Relative to the root. */
  readonly folder: string;
  readonly theme?: string;
  readonly width?: number;
  readonly height?: number;
}

export interface VscodeWindow {
  readonly page: Page;
  close(): Promise<void>;
}

/** Opens a file by its name, as a person does with Ctrl+P. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.getByRole('treeitem', { name, exact: true }).dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Moves to a line and brings it into view. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await page
    .locator('.editor-instance .view-lines')
    .first()
    .click({ position: { x: 200, y: 30 } });
  await page.keyboard.press('Control+g');
  await page.locator('.quick-input-widget input').fill(`:${line}`);
  await page.keyboard.press('Enter');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
}

/** Runs a command by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  const input = page.locator('.quick-input-widget input');
  await input.waitFor();
  await input.fill(`>${title}`);
  await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title }).waitFor();
  await page.keyboard.press('Enter');
}

/** The inside of the panel. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** The n-th lens that is in view, from 0. */
export async function pressLens(page: Page, title: string, index = 0): Promise<void> {
  await page.locator('.codelens-decoration a', { hasText: title }).nth(index).click();
}
