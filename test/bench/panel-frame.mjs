// What the benches of the panel do alike in a window of VS Code.

/** The frame that holds the panel's page, as soon as there is one. */
export async function frameOfPanel(page) {
  for (;;) {
    for (const frame of page.frames())
      if (
        (await frame
          .locator('.path-of-call')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    await page.waitForTimeout(100);
  }
}

/** Puts the cursor of the first editor behind the first occurrence of a text. */
export async function putCursorBehind(page, text) {
  await page.keyboard.press('Control+1');
  // The panel may have had the focus, and would open a search of its own.
  await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea').first().fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowRight');
}
