/** What the program that runs the tests gives to those that look at a window. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { focusedRow, leaveQuickInput, quickInput, quickInputField } from './quick-input.ts';
import { repeatUntil } from './repeat-until.ts';

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

/** Opens a file by its name in the explorer, to stay; `folder` is opened first where it hides it. */
export async function openFile(page: Page, name: string, folder?: string): Promise<void> {
  const files = page.locator('.explorer-folders-view');
  const file = files.getByRole('treeitem', { name, exact: true });
  await repeatUntil(
    async (timeout) => {
      if (folder !== undefined && !(await file.isVisible())) {
        // One that is open already would be closed.
        const closed = files.getByRole('treeitem', { name: folder, exact: true, expanded: false });
        await closed.click({ timeout });
      }
      await file.dblclick({ timeout });
    },
    (timeout) => tabOf(page, name).and(page.locator('.active')).waitFor({ timeout }),
  );
  await page.locator('.editor-instance .view-line').first().waitFor();
}

/** The tab of a file; not of one that is only looked at, and would make room for the next. */
export function tabOf(page: Page, name: string): Locator {
  return page.locator(`.tab[data-resource-name="${name}"]:not(:has(.italic))`);
}

/** Closes the editor whose tab holds this text. */
export async function closeEditor(page: Page, title: string): Promise<void> {
  const tab = page.locator('.tab', { hasText: title });
  await tab.waitFor();
  await repeatUntil(
    async (timeout) => {
      if (await tab.isVisible())
        await tab.getByRole('button', { name: /^Close/ }).click({ timeout });
    },
    (timeout) => tab.waitFor({ state: 'detached', timeout }),
  );
}

/** Puts the focus into the first editor. */
export async function focusEditor(page: Page): Promise<void> {
  await repeatUntil(
    () => page.keyboard.press('Control+1'),
    (timeout) => editorWithFocus(page).waitFor({ timeout }),
  );
}

/** The editor that keys go to. */
function editorWithFocus(page: Page): Locator {
  // VS Code hears a moment late of a click in the panel, and the panel is the active one again.
  return page
    .locator('.editor-group-container.active .editor-instance .monaco-editor.focused')
    .first();
}

/** What takes the keys in it. */
export function editorInput(page: Page): Locator {
  return editorWithFocus(page).locator('textarea.inputarea, .native-edit-context');
}

/** Moves the cursor of the first editor, which is brought into view; line and column from 1. */
export async function goToLine(page: Page, line: number, column = 1): Promise<void> {
  const place = `:${line}:${column}`;
  await repeatUntil(
    async (timeout) => {
      await leaveQuickInput(page);
      await focusEditor(page);
      await page.keyboard.press('Control+g');
      await quickInputField(page).fill(place, { timeout });
      await focusedRow(page, String(line)).waitFor({ timeout });
      await quickInputField(page).press('Enter', { timeout });
      await quickInput(page).waitFor({ state: 'hidden', timeout });
    },
    async (timeout) => {
      await cursorAt(page, line, column).waitFor({ timeout });
      await editorWithFocus(page).waitFor({ timeout });
    },
  );
}

/** What VS Code's status bar says of the cursor, as soon as it is there. */
export function cursorAt(page: Page, line: number, column?: number): Locator {
  const text = column === undefined ? `^Ln ${line}, ` : `^Ln ${line}, Col ${column}\\b`;
  return page.locator('.statusbar-item', { hasText: new RegExp(text) });
}

/** The inside of the panel. */
export function panelOf(page: Page): FrameLocator {
  return page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
}

/** Presses the lens with this title that stands over the line, which is scrolled to, and waits for the panel. */
export async function pressLens(page: Page, title: string, line: number): Promise<void> {
  await goToLine(page, line);
  const lenses = page.locator('.codelens-decoration a', { hasText: title });
  await lenses.first().waitFor({ state: 'attached' });
  // Another press shows the same anew.
  await repeatUntil(
    async (timeout) => {
      await page.waitForFunction(markLens, [title, String(line)] as const, { timeout });
      await lenses.and(page.locator('[data-wanted]')).click({ timeout });
    },
    (timeout) => page.locator('iframe.webview').waitFor({ state: 'attached', timeout }),
  );
}

/**
 * Marks the lens over a line as the wanted one; runs in the page. Lines move while lenses appear, and
 * lenses out of view are in the page too: the wanted one is that which stands right above its line.
 */
function markLens([title, line]: readonly [string, string]): boolean {
  const numbers = [...document.querySelectorAll('.editor-instance .line-numbers')];
  const top = numbers.find(({ textContent }) => textContent === line)?.getBoundingClientRect().top;
  const lenses = [...document.querySelectorAll('.codelens-decoration a')];
  for (const lens of lenses) lens.removeAttribute('data-wanted');
  const wanted = lenses.find(
    (lens) =>
      lens.textContent.includes(title) &&
      Math.abs((top ?? -1000) - lens.getBoundingClientRect().bottom) < 12,
  );
  wanted?.setAttribute('data-wanted', '');
  return wanted !== undefined;
}
