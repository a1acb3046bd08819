/** The scenarios of a document in the panel: chosen, renamed, deleted, and the document itself. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  focusEditor,
  openFile,
  panelOf,
  pressLens,
  runCommand,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { describe, it } from '../runner/suite.ts';
import { untilSaved } from './until-saved.ts';

export function scenarioTests(host: PageHost): void {
  describe('scenarios in the panel', () => {
    let window: VscodeWindow;
    const panel = (): FrameLocator => panelOf(window.page);
    const result = (): Locator => panel().getByRole('region', { name: 'Result' });
    const choice = (): Locator => panel().locator('select[data-action="choose-scenario"]');
    const sent = (): Locator => result().locator('[data-step="send-response"]');

    it('are grouped by operation, and one of another operation turns the panel to that', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(window.page, 'openapi.yaml');
      await pressLens(window.page, 'Run integration', 52);
      await sent().waitFor();
      const groups = choice().locator('optgroup');
      await groups.nth(3).waitFor({ state: 'attached' });
      same(await groups.first().getAttribute('label'), 'POST /orders', 'the first group');
      await choice().selectOption({ label: "the carrier's own answer" });
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await sent().getByText('Köln').waitFor();
      same(
        await choice().locator('option:checked').textContent(),
        "the carrier's own answer",
        'the chosen one',
      );
    });

    it('follow a rename of their document, and name it anew', async () => {
      const { page, workspace } = window;
      // The editor is opened anew, and the panel would go along with its cursor.
      await panel().getByRole('button', { name: 'Lock to this integration' }).click();
      // From the panel the file would be opened over it.
      await focusEditor(page);
      await page.getByRole('treeitem', { name: 'openapi.yaml', exact: true }).click();
      // A click alone leaves the keyboard with the panel's page now and then.
      await runCommand(page, 'Focus on Files Explorer');
      await page
        .locator('.explorer-folders-view .monaco-list:focus-within .monaco-list-row.focused')
        .waitFor();
      await page.keyboard.press('F2');
      const name = page.locator('.explorer-item-edited input');
      await name.fill('shop.yaml');
      await name.press('Enter');
      // VS Code asks before it lets an extension change other files.
      await page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();
      await page.locator('.tab[data-resource-name="shop.yaml"]').waitFor();
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await choice()
        .locator('option:checked', { hasText: "the carrier's own answer" })
        .waitFor({ state: 'attached' });
      await sent().getByText('Köln').waitFor();
      await panel().getByRole('button', { name: 'Open the scenario file' }).click();
      await page.locator('.editor-instance .view-line', { hasText: '../shop.yaml' }).waitFor();
      const file = join(workspace, 'scenarios/parcel-tracked.scenario.json');
      await untilSaved(file, '"spec": "../shop.yaml"');
    });

    it('stay as they were when their file is deleted, with a word about it', async () => {
      rmSync(join(window.workspace, 'scenarios/parcel-tracked.scenario.json'));
      await result().getByRole('status').getByText('was deleted').waitFor();
      await choice()
        .locator('option:checked', { hasText: "the carrier's own answer (deleted)" })
        .waitFor({ state: 'attached' });
      await sent().getByText('Köln').waitFor();
      await window.page.screenshot({ path: host.screenshotFile('scenario-deleted') });
      await choice().selectOption({ label: 'From the document' });
      await result().locator('.notice-info').waitFor({ state: 'detached' });
    });

    it('keep the last result when the document is deleted, until it is back', async () => {
      const file = join(window.workspace, 'shop.yaml');
      const text = readFileSync(file, 'utf8');
      rmSync(file);
      await result().getByRole('alert').getByText('shop.yaml is no longer there').waitFor();
      await result().locator('.report.stale').waitFor();
      await window.page.screenshot({ path: host.screenshotFile('document-deleted') });
      writeFileSync(file, text);
      await result().getByRole('alert').waitFor({ state: 'detached' });
      same(await result().locator('.report.stale').count(), 0, 'stale results');
      await window.close();
    });
  });
}
