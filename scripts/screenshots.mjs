// `npm run screenshots`: makes the pictures of the README anew, from a real VS Code.
import { join } from 'node:path';
import { build, installDependencies } from './dependencies.mjs';

installDependencies();
build();
const { bundleTests } = await import('./vscode-host/bundle-tests.mjs');
const { createPageHost } = await import('./vscode-host/page-host.mjs');
const { defaultVersion } = await import('./vscode-host/vscode-files.mjs');
const { inPage } = await bundleTests();
const { openFile, panelOf, pressLens, runCommand } = await import(inPage);

const host = await createPageHost(defaultVersion);
try {
  const { page } = await host.openWindow({ folder: 'examples', width: 1440, height: 900 });
  await openFile(page, 'openapi.yaml');
  await pressLens(page, 'Run integration', 145);
  const panel = panelOf(page);
  await panel.locator('[data-step="send-response"]').waitFor();
  await page.keyboard.press('Control+b');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
  const scenario = panel.locator('select[data-action="choose-scenario"]');
  await scenario.selectOption({ label: 'an order of two lines' });
  await panel.locator('[data-step="send-response"]').getByText('"customer"').waitFor();
  // The form is there, but what came out is what the picture is about.
  await runCommand(page, 'Notifications: Clear All Notifications');
  await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  await page.screenshot({ path: join(host.root, 'media/screenshot-run-panel.png') });
  console.log('media/screenshot-run-panel.png');
} finally {
  await host.stop();
}
process.exit(0);
