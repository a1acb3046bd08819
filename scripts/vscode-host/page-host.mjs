// Windows for the tests that look at VS Code as a person does.
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { hostFolder, root } from './npm-files.mjs';
import { dataFolder, startServer } from './vscode-server.mjs';
import { serveExtensions, takeExtensions } from './web-extensions.mjs';

/** Milliseconds to wait for what a person would see; only a test that fails takes them. */
export const patience = 30_000;
/** The same, for a whole VS Code. */
export const startPatience = 90_000;

/**
 * The host of `test/e2e/runner/page-host.ts`, and `stop`, which closes all that it opened.
 * @param extensionHost where extensions run: `node`, behind a connection to VS Code's server, as in
 *   a dev container; `web`, in the browser, as on vscode.dev.
 */
export async function createPageHost(version, extensionHost = 'node') {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const browser = await launchBrowser();
  const open = new Set();
  const pages = new Set();
  let count = 0;
  return {
    version,
    root,
    screenshotFile: (name) => join(results, `${name}-${version}.png`),
    async openBrowserPage() {
      const page = await browser.newPage({ viewport: { width: 1500, height: 950 } });
      page.setDefaultTimeout(patience);
      pages.add(page);
      page.once('close', () => pages.delete(page));
      return page;
    },
    async openWindow({
      folder,
      theme = 'Default Dark Modern',
      settings: chosen = {},
      width = 1500,
      height = 950,
      extensions = [root],
    }) {
      const name = `window-${version}-${++count}`;
      const workspace = join(hostFolder, 'workspaces', name, basename(folder));
      rmSync(workspace, { recursive: true, force: true });
      cpSync(join(root, folder), workspace, { recursive: true });
      const settings = {
        'workbench.colorTheme': theme,
        'editor.minimap.enabled': false,
        // Else what is asked is gone when anything else takes the focus, and its Enter goes there.
        'workbench.quickOpen.closeOnFocusLost': false,
        ...chosen,
      };
      const server = await startServer({
        version,
        folder: workspace,
        data: dataFolder(name),
        fresh: true,
        settings,
        register: extensionHost === 'node' ? extensions : [],
      });
      const context = await browser.newContext({ viewport: { width, height } });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      pages.add(page);
      const served = extensionHost === 'web' ? await serveExtensions(extensions) : undefined;
      if (served !== undefined) await takeExtensions(page, server.address, served.places);
      const close = async () => {
        open.delete(close);
        pages.delete(page);
        await context.close();
        await Promise.all([server.stop(), served?.stop()]);
      };
      open.add(close);
      await page.goto(server.address, { timeout: startPatience });
      await page
        .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
        .first()
        .waitFor({ timeout: startPatience });
      return { page, workspace, close };
    },
    /** Pictures of all open windows, for a test that failed. */
    capture: (test) => capturePages(pages, test, version),
    async stop() {
      await Promise.all([...open].map((close) => close()));
      await browser.close();
    },
  };
}

/** Pictures of pages for a test that failed, in `test-results/`; a page that cannot be drawn has none. */
export async function capturePages(pages, test, version) {
  const name = test.replace(/\W+/g, '-').slice(-60);
  for (const page of pages)
    await page
      .screenshot({ path: join(root, 'test-results', `failed${name}-${version}.png`) })
      .catch(() => undefined);
}
