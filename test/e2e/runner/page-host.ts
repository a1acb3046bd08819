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
  /** Of the user, beside those of the theme. */
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
}

export interface VscodeWindow {
  readonly page: Page;
  /** The copy of the folder that is open; absolute. */
  readonly workspace: string;
  close(): Promise<void>;
}

/** Opens a file by its name in the explorer; `folder` is opened first where it hides it. */
export async function openFile(page: Page, name: string, folder?: string): Promise<void> {
  const file = page.getByRole('treeitem', { name, exact: true });
  if (folder !== undefined && !(await file.isVisible()))
    await page.getByRole('treeitem', { name: folder, exact: true }).click();
  await file.dblclick();
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** Puts the focus into the first editor. */
export async function focusEditor(page: Page): Promise<void> {
  await page.keyboard.press('Control+1');
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
}

/** Moves to a line and brings it into view. */
export async function goToLine(page: Page, line: number): Promise<void> {
  await focusEditor(page);
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

/** Presses the lens with this title that stands over the line, which is scrolled to. */
export async function pressLens(page: Page, title: string, line: number): Promise<void> {
  await goToLine(page, line);
  const lenses = page.locator('.codelens-decoration a', { hasText: title });
  // Lines move while lenses appear, and lenses out of view are in the page too: the wanted one is
  // that which stands right above its line.
  for (;;) {
    await lenses.first().waitFor({ state: 'attached' });
    const index = await lenses.evaluateAll((all, number) => {
      const numbers = [...document.querySelectorAll('.editor-instance .line-numbers')];
      const top = numbers.find((one) => one.textContent === number)?.getBoundingClientRect().top;
      return all.findIndex(
        (lens) => Math.abs((top ?? -1000) - lens.getBoundingClientRect().bottom) < 12,
      );
    }, String(line));
    if (index >= 0) return lenses.nth(index).click();
  }
}
