// A window of the oldest VS Code whose extensions run in the browser, for tests that look at it.
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { withLimit } from './in-browser.mjs';
import { oldestVersion, startTestWeb } from './in-web.mjs';
import { root } from './npm-files.mjs';
import { capturePages, patience, startPatience } from './page-host.mjs';

/** The part of `createPageHost` that this VS Code has: it keeps no settings, and its files are copies. */
export async function createWebPageHost() {
  const results = join(root, 'test-results');
  mkdirSync(results, { recursive: true });
  const browser = await launchBrowser();
  const open = new Set();
  return {
    version: oldestVersion,
    screenshotFile: (name) => join(results, `${name}-${oldestVersion}.png`),
    async openWindow({ folder, width = 1500, height = 950, extensions: [extension] = [root] }) {
      const port = await freePort();
      const { child, stop } = startTestWeb(
        ['--browser', 'none', '--port', String(port), join(root, folder)],
        {},
        extension,
      );
      await listening(child);
      const page = await browser.newPage({ viewport: { width, height } });
      page.setDefaultTimeout(patience);
      const close = async () => {
        open.delete(close);
        await page.close();
        await stop();
      };
      open.add(close);
      await page.goto(`http://localhost:${port}`, { timeout: startPatience });
      await page
        .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
        .first()
        .waitFor({ timeout: startPatience });
      return { page, close };
    },
    /** Pictures of all open windows, for a test that failed. */
    capture: (test) =>
      capturePages(
        browser.contexts().flatMap((context) => context.pages()),
        test,
        oldestVersion,
      ),
    async stop() {
      await Promise.all([...open].map((close) => close()));
      await browser.close();
    },
  };
}

/** Resolves once the program says that it serves; rejects with what it printed where it ends. */
function listening(child) {
  let output = '';
  const said = new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (part) => {
        output += String(part);
        if (output.includes('Listening on')) resolve();
      });
    child.once('exit', () => reject(new Error(`VS Code for the web did not start:\n${output}`)));
  });
  return withLimit(
    said,
    30_000,
    () => `VS Code for the web does not serve. It printed:\n${output}`,
  );
}

/** A port that nobody listens on. */
function freePort() {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
