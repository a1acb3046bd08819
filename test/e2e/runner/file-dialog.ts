/** VS Code's own dialog for files, which the setting `files.simpleDialog.enable` puts at the top of its window. */
import type { Page } from 'playwright-core';
import { answer } from './quick-input.ts';

/** Until it suggests a path with this text, before which it would write over what is typed. */
export async function untilSuggested(page: Page, part: string): Promise<void> {
  await page.waitForFunction((text) => {
    const field = document.querySelector<HTMLInputElement>('.quick-input-box input');
    return field?.checkVisibility() === true && field.value.includes(text);
  }, part);
}

/** Answers it with the path of a file. */
export async function answerWithFile(
  page: Page,
  title: string,
  file: string,
  suggested: string,
): Promise<void> {
  await untilSuggested(page, suggested);
  await answer(page, title, file);
}
