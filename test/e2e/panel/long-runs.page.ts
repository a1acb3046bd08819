/** What takes long: seen, called off or ended by its deadline, and never in anybody's way. And a reload. */
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { same } from '../runner/assert.ts';
import {
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { it, story } from '../runner/suite.ts';
import { runCommand } from '../runner/quick-input.ts';
import { repeatUntil } from '../runner/repeat-until.ts';
import { toast } from '../runner/toast.ts';
import { chooseAction, chooseScenario, untilChosen } from './panel-steps.ts';
import { replaceInEditor } from './replace-in-editor.ts';

/** Looks through four million characters for what is not there, a million times. */
const endless = [
  '#set($long = "x")#foreach($a in [1..22])#set($long = "$long$long")#end',
  '#foreach($a in [1..999])#foreach($b in [1..999])#set($c = $long.indexOf("xy"))#end#end',
].join('');

export function longRunTests(host: PageHost): void {
  story('what takes long in the panel', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());
    const result = (): Locator => panel().getByRole('region', { name: 'Result' });
    const response = (): Locator => result().locator('[data-step="send-response"]');
    const running = (): Locator =>
      panel().getByRole('status').getByText('Running', { exact: true });

    it('shows that it runs, and ends at its deadline with the last result in place', async () => {
      window = await host.openWindow({
        folder: 'examples',
        settings: { 'apigatewayIntegrations.run.deadline': 1500, 'files.autoSave': 'off' },
      });
      await openFile(page(), 'openapi.yaml');
      await pressLens(page(), 'Run integration', 52);
      await response().getByText('"state": "taken"').waitFor();
      await replaceInEditor(page(), '"state": "taken"', `"state": "${endless}"`);
      await running().waitFor({ state: 'attached' });
      // While it runs, the panel does what a person asks of it.
      const reply = result().locator('[data-step="call-backend"] > details');
      await reply.locator('> summary').press('Enter');
      await reply.and(result().locator('[open]')).waitFor();
      await result().getByRole('alert').getByText('Ended after 1500 ms without a result').waitFor();
      await running().waitFor({ state: 'detached' });
      await result().locator('.report.stale').waitFor();
      await response().getByText('"state": "taken"').waitFor();
      await page().screenshot({ path: host.screenshotFile('run-ended') });
    });

    it('is called off where hostile calls are run, and nothing is listed then', async () => {
      await chooseAction(panel(), 'Run Hostile Scenarios');
      const progress = toast(page(), 'Running hostile scenarios through POST /orders');
      await progress.waitFor();
      await page().screenshot({ path: host.screenshotFile('hostile-progress') });
      await progress.getByRole('button', { name: 'Cancel' }).click();
      await progress.waitFor({ state: 'detached' });
      same(await result().getByRole('region', { name: 'Hostile scenarios' }).count(), 0, 'lists');
      await replaceInEditor(page(), endless, 'taken again');
      await response().getByText('"state": "taken again"').waitFor();
      await result().getByRole('alert').waitFor({ state: 'detached' });
    });

    it('is not lost by a reload: neither an edited document nor an edited scenario', async () => {
      await chooseScenario(panel(), 'order with an apostrophe in the note');
      await panel().getByRole('button', { name: 'Open the scenario file' }).click();
      const name = 'order-with-apostrophe.scenario.json';
      const tab = page().locator(`.tab[data-resource-name="${name}"]`);
      await tab.waitFor();
      await replaceInEditor(page(), '"customer": "c-7"', '"customer": "c-edited"');
      const sent = result().locator('[data-step="build-integration-request"]');
      await sent.getByText('c-edited').first().waitFor();
      await chooseScenario(panel(), 'From the document');
      const header = panel()
        .getByRole('textbox', { name: /^Query \d+, name$/ })
        .last();
      await header.fill('edited');
      await panel()
        .getByRole('textbox', { name: /^Query \d+, value$/ })
        .first()
        .fill('in the form');
      await result().locator('.stale').waitFor({ state: 'detached' });

      // What is edited is put aside a moment later, and until then VS Code asks before it goes.
      page().on('dialog', (dialog) => void dialog.dismiss());
      let isReloaded = false;
      page().once('load', () => (isReloaded = true));
      await repeatUntil(
        async () => {
          if (!isReloaded) await runCommand(page(), 'Developer: Reload Window');
        },
        async (timeout) => {
          if (!isReloaded) await page().waitForEvent('load', { timeout });
        },
      );
      await response().getByText('"state": "taken again"').waitFor();
      await untilChosen(panel(), 'From the document');
      same(
        await panel().getByRole('textbox', { name: 'Query 1, value' }).inputValue(),
        'in the form',
        'what was typed into the form',
      );
      await page().locator('.tab.dirty[data-resource-name="openapi.yaml"]').waitFor();
      await page().locator(`.tab.dirty[data-resource-name="${name}"]`).waitFor();
      await chooseScenario(panel(), 'order with an apostrophe in the note');
      await sent.getByText('c-edited').first().waitFor();
      const onDisk = readFileSync(join(window.workspace, 'openapi.yaml'), 'utf8');
      same(onDisk.includes('taken again'), false, 'saved by itself');
      await window.close();
    });
  });
}
