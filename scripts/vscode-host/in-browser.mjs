// Tests of ours in VS Code's Node extension host, its window in a headless browser.
import { join } from 'node:path';
import { launchBrowser } from './chromium.mjs';
import { root } from './npm-files.mjs';
import { dataFolder, startServer } from './vscode-server.mjs';

/**
 * Runs a test bundle in a fresh VS Code.
 * @param options `version`; `workspace`: the folder to open; `tests`: the CommonJS bundle that exports `run()`.
 * @returns all lines that the extension host printed.
 */
export async function runInBrowserHost({ version, workspace, tests }) {
  const server = await startServer({
    version,
    folder: workspace,
    data: dataFolder(`tests-${version}`),
    fresh: true,
    isDriven: true,
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    const lines = [];
    const ended = new Promise((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type, parts) =>
      lines.push(parts.map(String).join(' ')),
    );
    const remote = (path) => `vscode-remote://${server.authority}${path}`;
    const payload = [
      ['extensionDevelopmentPath', remote(root)],
      ['extensionTestsPath', remote(tests)],
      ['skipWelcome', 'true'],
    ];
    await page.goto(`${server.address}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
    await withLimit(
      ended,
      300_000,
      () =>
        `The tests did not end. VS Code's log:\n${server.log().split('\n').slice(-15).join('\n')}`,
    );
    await page.screenshot({ path: join(root, `test-results/vscode-${version}.png`) });
    return lines;
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Rejects with `message()` where nothing came within `limit` milliseconds. */
export function withLimit(promise, limit, message) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), limit);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
