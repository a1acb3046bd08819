/** What the panel's ⋯ menu does, as a person sees it; one window for all. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { contains, ok, same } from '../runner/assert.ts';
import {
  goToLine,
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { describe, it } from '../runner/suite.ts';
import { replaceInEditor } from './replace-in-editor.ts';
import { untilSaved } from './until-saved.ts';

/** In the order in which a person would come by them. */
export function actionTests(host: PageHost): void {
  describe('the actions of the panel', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());
    const button = (): Locator => panel().getByRole('button', { name: 'More Actions' });
    const result = (): Locator => panel().getByRole('region', { name: 'Result' });
    const diff = (): Locator => page().locator('.monaco-diff-editor');

    it('are in a menu that the keyboard opens, walks and leaves', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(page(), 'openapi.yaml');
      await pressLens(page(), 'Run integration', 52);
      await result().locator('[data-step="send-response"]').getByText('"state": "taken"').waitFor();
      await button().press('ArrowDown');
      await hasFocus(item('Save as Scenario…'), 'the first item');
      await page().keyboard.press('s');
      await hasFocus(item('Save Lambda Event…'), 'the next that begins with S');
      await page().keyboard.press('End');
      await hasFocus(item('Save Body to a File…'), 'the last item');
      await page().screenshot({ path: host.screenshotFile('actions-menu') });
      same(await button().getAttribute('aria-expanded'), 'true', 'expanded');
      await page().keyboard.press('Escape');
      await item('Save as Scenario…').waitFor({ state: 'hidden' });
      await hasFocus(button(), 'the button');
    });

    it('show the log of the call, landmarks in their order', async () => {
      await choose('Show Test Log');
      await page().locator('.tab.active', { hasText: 'POST-orders.log' }).waitFor();
      const text = page().locator('.editor-instance .view-lines').first();
      await text.getByText('Endpoint request body after transformations').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-log') });
      await closeEditor(page());
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
      await closeEditor(page());
    });

    it('hold the result against what the scenario expects, and write what it shall expect', async () => {
      await panel()
        .locator('select[data-action="choose-scenario"]')
        .selectOption({ label: 'order with an apostrophe in the note' });
      const unmet = result().getByRole('region', { name: 'Not as expected' });
      await unmet.getByText('body › state').waitFor();
      await unmet.getByText('"stored"').waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-unmet') });
      await unmet.getByRole('button', { name: 'Compare All' }).click();
      await diff().locator('.original').getByText('"taken"').first().waitFor();
      await diff().locator('.modified').getByText('"stored"').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-compare-expected') });
      await closeEditor(page());
      await choose('Expect Parts of This Result…');
      const pick = page().locator('.quick-input-widget');
      await pick.getByText('Header: Access-Control-Allow-Origin').waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-expect-parts') });
      // What is expected already is chosen; so it is the same parts that are written.
      await page().keyboard.press('Enter');
      await result().getByText('As expected', { exact: true }).waitFor();
      const file = join(window.workspace, 'scenarios/order-with-apostrophe.scenario.json');
      await untilSaved(
        file,
        '"body": { "receipt": "5fea7756-0ea4-451a-a703-a558b933e274", "state": "stored" }',
      );
      await page().screenshot({ path: host.screenshotFile('actions-expected') });
    });

    it('explain where velocityjs prints something else', async () => {
      await panel()
        .locator('select[data-action="choose-scenario"]')
        .selectOption({ label: 'From the document' });
      await result().getByText('As expected', { exact: true }).waitFor({ state: 'detached' });
      await choose('Compare with velocityjs');
      const list = result().getByRole('region', { name: 'Compared with velocityjs' });
      await list.getByText('1 of 2 templates differ').waitFor();
      // The one that differs is open already.
      await diff().locator('.original').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-velocityjs') });
      await closeEditor(page());
      await list.getByRole('button', { name: 'Close Compared with velocityjs' }).click();
      await list.waitFor({ state: 'detached' });
    });

    it('run hostile calls, say where one breaks, in the file too, and load it', async () => {
      await choose('Run Hostile Scenarios');
      const list = result().getByRole('region', { name: 'Hostile scenarios' });
      const broken = list.locator('li', { hasText: 'a long text and more items' });
      await list.getByText('1 of 8 break something').waitFor();
      await broken.getByRole('button', { name: 'line 65' }).click();
      await page().locator('.statusbar-item', { hasText: 'Ln 65, ' }).waitFor();
      await page().locator('.squiggly-warning').first().waitFor();
      await page().screenshot({ path: host.screenshotFile('actions-hostile') });
      await broken.getByRole('button', { name: 'a long text' }).click();
      await panel().locator('.bar .status', { hasText: '500' }).waitFor();
      same(await chosenScenario(), 'Hostile: a long text and more items than a loop may take');
      await list.waitFor();
      // What is changed has not been tried.
      await replaceInEditor(page(), '"state": "stored"', '"state": "kept"');
      await list.waitFor({ state: 'detached' });
      await page().locator('.squiggly-warning').first().waitFor({ state: 'detached' });
    });

    it('make a scenario of a curl line, for the operation that it calls', async () => {
      await choose('New Scenario From…');
      await typeIntoPick('Text');
      await typeIntoPick('curl https://api.example.com/prod/orders/77');
      await page().locator('.quick-input-title', { hasText: 'Save Scenario' }).waitFor();
      await typeIntoPick('the order of a curl line');
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      same(await chosenScenario(), 'the order of a curl line');
      const file = readFileSync(
        join(window.workspace, 'scenarios/the-order-of-a-curl-line.scenario.json'),
        'utf8',
      );
      contains(file, '"operation": "GET /orders/{id}"');
      contains(file, '"77"');
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
      await page().locator('.view-line span span', { hasText: '"receipt"' }).first().click();
      await panel().getByRole('heading', { name: 'POST /orders' }).waitFor();
      same(await chosenScenario(), 'Hostile: a long text and more items than a loop may take');
      await page().locator('.editor-instance .monaco-editor.focused').first().waitFor();
      await lock.click();
      await goToLine(page(), 104);
      await lock.click();
      await goToLine(page(), 119);
      await panel().getByRole('heading', { name: 'OPTIONS /orders' }).waitFor();
      await goToLine(page(), 145);
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      same(await chosenScenario(), 'the order of a curl line');
      const seen = await panel()
        .locator('h1')
        .evaluate((title) => (title as { seen?: string[] }).seen ?? []);
      ok(!seen.includes('GET /orders'), `it went along while it was locked: ${seen.join(', ')}`);
      await window.close();
    });

    async function chosenScenario(): Promise<string> {
      return panel()
        .locator('select[data-action="choose-scenario"]')
        .evaluate((field) => (field as HTMLSelectElement).selectedOptions[0]?.textContent ?? '');
    }

    /** Into the input at the top of the window, as soon as it waits for something new. */
    async function typeIntoPick(text: string): Promise<void> {
      const input = page().locator('.quick-input-widget input[type="text"]');
      await input.waitFor();
      await input.fill(text);
      await page().keyboard.press('Enter');
    }

    function item(title: string): Locator {
      return panel().getByRole('menuitem', { name: title, exact: true });
    }

    async function choose(title: string): Promise<void> {
      await button().click();
      await item(title).click();
    }
  });
}

async function hasFocus(place: Locator, what: string): Promise<void> {
  await place.waitFor();
  ok(
    await place.evaluate((element) => element === element.ownerDocument.activeElement),
    `${what} has not the focus`,
  );
}

/** Closes the editor that an action opened, which has the focus. */
async function closeEditor(page: Page): Promise<void> {
  const tabs = page.locator('.tab');
  const count = await tabs.count();
  await page.locator('.tab.active .codicon-close').first().click();
  await page.waitForFunction((before) => document.querySelectorAll('.tab').length < before, count);
}
