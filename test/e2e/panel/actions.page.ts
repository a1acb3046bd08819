/** What the panel's ⋯ menu does, as a person sees it; one window for all. */
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { contains, ok } from '../runner/assert.ts';
import {
  closeEditor,
  cursorAt,
  goToLine,
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { acceptQuickInput, answer, quickInput } from '../runner/quick-input.ts';
import { repeatUntil } from '../runner/repeat-until.ts';
import { it, story } from '../runner/suite.ts';
import {
  actionItem,
  actionsButton,
  chooseAction,
  chooseScenario,
  openActions,
  untilChosen,
  untilFocused,
} from './panel-steps.ts';
import { replaceInEditor } from './replace-in-editor.ts';
import { untilSaved } from './until-saved.ts';

/** In the order in which a person would come by them. */
export function actionTests(host: PageHost): void {
  story('the actions of the panel', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());
    const button = (): Locator => actionsButton(panel());
    const item = (title: string): Locator => actionItem(panel(), title);
    const choose = (title: string): Promise<void> => chooseAction(panel(), title);
    const result = (): Locator => panel().getByRole('region', { name: 'Result' });
    const diff = (): Locator => page().locator('.monaco-diff-editor');

    it('are in a menu that the keyboard opens, walks and leaves', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(page(), 'openapi.yaml');
      await pressLens(page(), 'Run integration', 52);
      await result().locator('[data-step="send-response"]').getByText('"state": "taken"').waitFor();
      await openActions(panel());
      await untilFocused(panel(), item('Save as Scenario…'));
      await item('Save as Scenario…').press('s');
      await untilFocused(panel(), item('Save Lambda Event…'));
      await item('Save Lambda Event…').press('End');
      await untilFocused(panel(), item('Save Body to a File…'));
      await page().screenshot({ path: host.screenshotFile('actions-menu') });
      await button().and(panel().locator('[aria-expanded="true"]')).waitFor();
      await item('Save Body to a File…').press('Escape');
      await item('Save as Scenario…').waitFor({ state: 'hidden' });
      await untilFocused(panel(), button());
    });

    it('show the log of the call, landmarks in their order', async () => {
      await choose('Show Test Log');
      await page().locator('.tab.active', { hasText: 'POST-orders.log' }).waitFor();
      const text = page().locator('.editor-instance .view-lines').first();
      await text.getByText('Endpoint request body after transformations').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-log') });
      await closeEditor(page(), 'POST-orders.log');
    });

    it('compare with the last run, in the diff editor', async () => {
      await replaceInEditor(page(), '"state": "taken"', '"state": "stored"');
      await result()
        .locator('[data-step="send-response"]')
        .getByText('"state": "stored"')
        .waitFor();
      await choose('Compare with the Last Run');
      await diff().locator('.original').getByText('"taken"').first().waitFor();
      await diff().locator('.modified').getByText('"stored"').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-compare-last-run') });
      await closeEditor(page(), 'Last run ↔ POST /orders');
    });

    it('hold the result against what the scenario expects, and write what it shall expect', async () => {
      await chooseScenario(panel(), 'order with an apostrophe in the note');
      const unmet = result().getByRole('region', { name: 'Not as expected' });
      await unmet.getByText('body › state').waitFor();
      await unmet.getByText('"stored"').waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-unmet') });
      await unmet.getByRole('button', { name: 'Compare All' }).click();
      await diff().locator('.original').getByText('"taken"').first().waitFor();
      await diff().locator('.modified').getByText('"stored"').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-compare-expected') });
      await closeEditor(page(), 'Expected ↔ POST /orders');
      await choose('Expect Parts of This Result…');
      await quickInput(page()).getByText('Header: Access-Control-Allow-Origin').waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-expect-parts') });
      // What is expected already is chosen; so it is the same parts that are written.
      await acceptQuickInput(page(), '');
      await result().getByText('As expected', { exact: true }).waitFor();
      const file = join(window.workspace, 'scenarios/order-with-apostrophe.scenario.json');
      await untilSaved(
        file,
        '"body": { "receipt": "5fea7756-0ea4-451a-a703-a558b933e274", "state": "stored" }',
      );
      await page().screenshot({ path: host.screenshotFile('actions-expected') });
    });

    it('explain where velocityjs prints something else', async () => {
      await chooseScenario(panel(), 'From the document');
      await result().getByText('As expected', { exact: true }).waitFor({ state: 'detached' });
      await choose('Compare with velocityjs');
      const list = result().getByRole('region', { name: 'Compared with velocityjs' });
      await list.getByText('1 of 2 templates differ').waitFor();
      // The one that differs is open already.
      await diff().locator('.original').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-velocityjs') });
      await closeEditor(page(), 'velocityjs ↔ API Gateway');
      await list.getByRole('button', { name: 'Close Compared with velocityjs' }).click();
      await list.waitFor({ state: 'detached' });
    });

    it('run hostile calls, say where one breaks, in the file too, and load it', async () => {
      await choose('Run Hostile Scenarios');
      const list = result().getByRole('region', { name: 'Hostile scenarios' });
      const broken = list.locator('li', { hasText: 'a long text and more items' });
      await list.getByText('1 of 8 break something').waitFor();
      await broken.getByRole('button', { name: 'line 65' }).click();
      await cursorAt(page(), 65).waitFor();
      await page().locator('.squiggly-warning').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-hostile') });
      await broken.getByRole('button', { name: 'a long text' }).click();
      await panel().locator('.bar .status', { hasText: '500' }).waitFor();
      await untilChosen(panel(), 'Hostile: a long text and more items than a loop may take');
      await list.waitFor();
      // What is changed has not been tried.
      await replaceInEditor(page(), '"state": "stored"', '"state": "kept"');
      await list.waitFor({ state: 'detached' });
      await page().locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    });

    it('make a scenario of a curl line, for the operation that it calls', async () => {
      await choose('New Scenario From…');
      await answer(page(), 'New Scenario From', 'Text', 'Text…');
      await answer(page(), 'Type or paste', 'curl https://api.example.com/prod/orders/77');
      await answer(page(), 'Save Scenario', 'the order of a curl line');
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      await untilChosen(panel(), 'the order of a curl line');
      const file = join(window.workspace, 'scenarios/the-order-of-a-curl-line.scenario.json');
      contains(await untilSaved(file, '"operation": "GET /orders/{id}"'), '"77"');
    });

    it('leave the panel with the cursor, unless it is locked, and keep what was chosen', async () => {
      const lock = panel().getByRole('button', { name: 'Lock to this integration' });
      await panel()
        .locator('h1')
        .evaluate((title) => {
          const seen = ((title as { seen?: string[] }).seen = [] as string[]);
          const look = (): unknown => seen.push(title.textContent);
          new MutationObserver(look).observe(title, { childList: true, subtree: true, characterData: true }); // prettier-ignore
        });
      await repeatUntil(
        (timeout) =>
          page()
            .locator('.view-line span span', { hasText: '"receipt"' })
            .first()
            .click({ timeout }),
        (timeout) => panel().getByRole('heading', { name: 'POST /orders' }).waitFor({ timeout }),
      );
      await untilChosen(panel(), 'Hostile: a long text and more items than a loop may take');
      await lock.click();
      await lock.and(panel().locator('[aria-pressed="true"]')).waitFor();
      await goToLine(page(), 104);
      await lock.click();
      await lock.and(panel().locator('[aria-pressed="false"]')).waitFor();
      await goToLine(page(), 119);
      await panel().getByRole('heading', { name: 'OPTIONS /orders' }).waitFor();
      await goToLine(page(), 145);
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      await untilChosen(panel(), 'the order of a curl line');
      const seen = await panel()
        .locator('h1')
        .evaluate((title) => (title as { seen?: string[] }).seen ?? []);
      ok(!seen.includes('GET /orders'), `it went along while it was locked: ${seen.join(', ')}`);
      await window.close();
    });
  });
}
