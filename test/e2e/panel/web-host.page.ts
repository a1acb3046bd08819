/** The panel where extensions run in the browser, as on vscode.dev. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openFile, panelOf, pressLens } from '../runner/page-host.ts';
import { describe, it } from '../runner/suite.ts';

/** A VS Code whose files and settings are its own. */
export interface WebPageHost {
  openWindow(options: { readonly folder: string }): Promise<WebWindow>;
  screenshotFile(name: string): string;
}

interface WebWindow {
  readonly page: Page;
  close(): Promise<void>;
}

export function webHostTests(host: WebPageHost): void {
  describe('the panel in a web extension host', () => {
    it('runs, and says why nothing is called and how that is changed', async () => {
      const window = await host.openWindow({ folder: 'examples' });
      const { page } = window;
      const panel = (): FrameLocator => panelOf(page);
      const alert = (): Locator => panel().getByRole('alert');
      await openFile(page, 'openapi.yaml');
      await pressLens(page, 'Run integration', 266);
      await panel().locator('[data-step="send-response"]').waitFor();
      await panel().getByRole('button', { name: 'Call the endpoint' }).first().press('Enter');
      await alert()
        .getByText('https://carrier.example.com is not among the addresses that you allow')
        .waitFor();
      await page.screenshot({ path: host.screenshotFile('web-host') });
      await alert().getByRole('button', { name: 'Open the setting' }).press('Enter');
      await page.getByText('Live Call: Allowed Addresses').first().waitFor();
      await window.close();
    });
  });
}
