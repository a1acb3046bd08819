/** `npm start`, as a newcomer meets it: a command, an address, a browser, a lens, a result. */
import { spawn } from 'node:child_process';
import { ok } from '../runner/assert.ts';
import { openFile, panelOf, pressLens, type PageHost } from '../runner/page-host.ts';
import { describe, it } from '../runner/suite.ts';

export function startTests(host: PageHost): void {
  describe('npm start', () => {
    it('prints an address where a lens gives a rendered body, and ends with Ctrl+C', async () => {
      const program = spawn('npm', ['start', '--', '--host', 'browser', '--no-open'], {
        cwd: host.root,
        // A group of its own, because Ctrl+C reaches every program of the terminal's group.
        detached: true,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = new Promise<void>((resolve) => program.once('exit', () => resolve()));
      const interrupt = (): boolean => process.kill(-(program.pid ?? 0), 'SIGINT');
      process.once('exit', interrupt);
      try {
        const address = await printedAddress(program.stdout);
        const page = await host.openBrowserPage();
        await page.goto(address, { timeout: 90_000 });
        await page.getByRole('treeitem', { name: 'openapi.yaml' }).waitFor({ timeout: 90_000 });
        await openFile(page, 'openapi.yaml');
        await pressLens(page, 'Run integration', 52);
        await panelOf(page)
          .locator('[data-step="send-response"]')
          .getByText('"state": "taken"')
          .waitFor();
        await page.screenshot({ path: host.screenshotFile('npm-start') });
        await page.close();
        interrupt();
        await ended;
        const answer = await fetch(address).catch(() => null);
        ok(answer === null, 'the server still answers after Ctrl+C');
      } finally {
        process.off('exit', interrupt);
        if (program.exitCode === null && program.signalCode === null) interrupt();
      }
    });
  });
}

/** The address among what the program prints. */
function printedAddress(output: NodeJS.ReadableStream): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    output.on('data', (part) => {
      text += String(part);
      const address = /http:\/\/127\.0\.0\.1:\d+\/\?tkn=\w+\S*/.exec(text)?.[0];
      if (address !== undefined) resolve(address);
    });
    output.on('end', () =>
      reject(new Error(`npm start ended without an address. It printed: ${text}`)),
    );
  });
}
