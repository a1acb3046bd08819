/** A workspace that nobody has said they trust. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { same } from '../runner/assert.ts';
import { openFile, panelOf, pressLens, type PageHost } from '../runner/page-host.ts';
import { describe, it } from '../runner/suite.ts';

export function untrustedTests(host: PageHost): void {
  describe('the panel in a workspace that is not trusted', () => {
    it('all runs but the call of the endpoint, which leads to the trust', async () => {
      let calls = 0;
      const server = createServer((_, response) => {
        calls += 1;
        response.end();
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const trust = 'security.workspace.trust';
      const window = await host.openWindow({
        folder: 'examples',
        settings: {
          [`${trust}.enabled`]: true,
          [`${trust}.startupPrompt`]: 'never',
          'apigatewayIntegrations.liveCall.allowedAddresses': [origin],
        },
      });
      const { page, workspace } = window;
      const spec = join(workspace, 'openapi.yaml');
      const text = readFileSync(spec, 'utf8').replace('https://carrier.example.com', origin);
      writeFileSync(spec, text);
      await openFile(page, 'openapi.yaml');
      await pressLens(page, 'Run integration', 266);
      const panel = panelOf(page);
      await panel.locator('[data-step="send-response"]').waitFor();
      await panel.getByRole('button', { name: 'Call the endpoint' }).first().press('Enter');
      const alert = panel.getByRole('alert');
      await alert.getByText('Nothing is called from a workspace that is not trusted.').waitFor();
      await page.screenshot({ path: host.screenshotFile('untrusted') });
      await alert.getByRole('button', { name: 'Manage workspace trust' }).press('Enter');
      // A tab in older versions, over the window in newer ones.
      await page.locator('.workspace-trust-editor').waitFor();
      same(calls, 0, 'calls');
      await window.close();
      server.close();
    });
  });
}
