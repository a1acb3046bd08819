// `npm run screenshots`: makes the pictures of README, tour and walkthrough anew, from a real VS Code.
//   npm run screenshots -- [NAME …]    only those whose file name holds one of the words
import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build, installDependencies } from './dependencies.mjs';

installDependencies();
build();
const { bundleTests } = await import('./vscode-host/bundle-tests.mjs');
const { createPageHost } = await import('./vscode-host/page-host.mjs');
const { defaultVersion } = await import('./vscode-host/vscode-files.mjs');
const { inPage } = await bundleTests();
const { goToLine, openFile, panelOf, pressLens, runCommand } = await import(inPage);

/** By their files: what is done before each picture, and what of the window is on it. */
const pictures = {
  'media/screenshot-run-panel.png': {
    size: [1440, 900],
    async take(page) {
      await runAt(page, 145);
      await chooseScenario(page, 'an order of two lines');
      await panelOf(page).locator('[data-step="send-response"]').getByText('"customer"').waitFor();
    },
  },
  'media/walkthrough/lens.png': {
    size: [1000, 560],
    async take(page) {
      await goToLine(page, 52);
      await page
        .locator('.codelens-decoration a', { hasText: 'Run integration' })
        .first()
        .waitFor();
    },
  },
  'media/walkthrough/panel.png': {
    size: [1300, 760],
    area: '.webview',
    async take(page) {
      await runAt(page, 52);
      await panelOf(page).locator('[data-step="send-response"]').getByText('"state"').waitFor();
    },
  },
  'media/walkthrough/completion.png': {
    size: [1000, 560],
    async take(page) {
      await goToLine(page, 62);
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('#set($note = $input.', { delay: 30 });
      await page.locator('.suggest-widget.visible .monaco-list-row').first().waitFor();
    },
  },
  'media/walkthrough/tests.png': {
    size: [1100, 640],
    async take(page) {
      await runCommand(page, 'Testing: Focus on Test Explorer View');
      await runCommand(page, 'Test: Run All Tests');
      const item = (name) => page.locator('.test-explorer').getByRole('treeitem', { name });
      await item('order-event.vtl (Passed)').waitFor();
      await item('openapi.yaml (Passed)').click();
      await item('POST /orders (Passed)').click();
      await item('apostrophe').waitFor();
    },
  },
  'media/walkthrough/problems.png': {
    size: [1100, 640],
    async take(page) {
      await replaceInEditor(page, 'httpMethod: POST', 'httpMethod: GET');
      await runCommand(page, 'View: Toggle Problems');
      await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    },
  },
};

const wanted = process.argv.slice(2);
const host = await createPageHost(defaultVersion);
try {
  for (const [file, { size, area, take }] of Object.entries(pictures)) {
    if (wanted.length > 0 && !wanted.some((word) => file.includes(word))) continue;
    const [width, height] = size;
    const { page, close } = await host.openWindow({ folder: 'examples', width, height });
    await openFile(page, 'openapi.yaml');
    // The language server is there when the first lens is.
    await goToLine(page, 52);
    await page.locator('.codelens-decoration a').first().waitFor();
    // The list of files is on no picture but its own.
    if (!file.endsWith('tests.png')) await runCommand(page, 'View: Close Primary Side Bar');
    await runCommand(page, 'Notifications: Clear All Notifications');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await take(page).catch(async (error) => {
      await page.screenshot({ path: join(host.root, 'test-results/failed-picture.png') });
      throw error;
    });
    const path = join(host.root, file);
    mkdirSync(dirname(path), { recursive: true });
    await (area === undefined ? page : page.locator(area).first()).screenshot({ path });
    console.log(file);
    await close();
  }
} finally {
  await host.stop();
}
process.exit(0);

async function runAt(page, line) {
  await pressLens(page, 'Run integration', line);
  await panelOf(page).locator('[data-step="send-response"]').waitFor();
}

async function chooseScenario(page, label) {
  await panelOf(page).locator('select[data-action="choose-scenario"]').selectOption({ label });
}

async function replaceInEditor(page, before, after) {
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+f');
  await page.locator('.find-widget.visible textarea').first().fill(before);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.type(after);
}
