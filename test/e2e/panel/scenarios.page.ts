/** The scenarios of a document in the panel: chosen, renamed, deleted, and the document itself. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  closeEditor,
  editorInput,
  focusEditor,
  openFile,
  panelOf,
  pressLens,
  tabOf,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { runCommand } from '../runner/quick-input.ts';
import { repeatUntil } from '../runner/repeat-until.ts';
import { it, story } from '../runner/suite.ts';
import { chooseScenario, scenarioChoice, untilChosen } from './panel-steps.ts';
import { untilSaved } from './until-saved.ts';

export function scenarioTests(host: PageHost): void {
  story('scenarios in the panel', () => {
    let window: VscodeWindow;
    const panel = (): FrameLocator => panelOf(window.page);
    const result = (): Locator => panel().getByRole('region', { name: 'Result' });
    const sent = (): Locator => result().locator('[data-step="send-response"]');

    it('are grouped by operation, and one of another operation turns the panel to that', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(window.page, 'openapi.yaml');
      await pressLens(window.page, 'Run integration', 52);
      await sent().waitFor();
      const groups = scenarioChoice(panel()).locator('optgroup');
      await groups.nth(3).waitFor({ state: 'attached' });
      same(await groups.first().getAttribute('label'), 'POST /orders', 'the first group');
      await chooseScenario(panel(), "the carrier's own answer");
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await sent().getByText('Köln').waitFor();
      await untilChosen(panel(), "the carrier's own answer");
    });

    it('are edited in the layout of their file, where one Undo takes a change back', async () => {
      const { page, workspace } = window;
      const file = join(workspace, 'scenarios/parcel-tracked.scenario.json');
      const before = readFileSync(file, 'utf8');
      const language = panel().getByRole('textbox', { name: 'Query 1, value' });
      await language.fill('fr');
      await untilSaved(file, '"query": { "lang": "fr" }');
      same(readFileSync(file, 'utf8'), before.replace('"de"', '"fr"'), 'the file');
      await panel().getByRole('button', { name: 'Open the scenario file' }).click();
      const shown = page.locator('.editor-instance .view-line', { hasText: '"lang"' });
      await shown.filter({ hasText: '"fr"' }).waitFor();
      await focusEditor(page);
      await editorInput(page).press('Control+z');
      await shown.filter({ hasText: '"de"' }).waitFor();
      await editorInput(page).press('Control+s');
      await untilSaved(file, '"query": { "lang": "de" }');
      same(readFileSync(file, 'utf8'), before, 'the file after Undo');
      await closeEditor(page, 'parcel-tracked');
    });

    it('follow a rename of their document, and name it anew', async () => {
      const { page, workspace } = window;
      // The editor is opened anew, and the panel would go along with its cursor.
      await panel().getByRole('button', { name: 'Lock to this integration' }).click();
      await panel().locator('[aria-pressed="true"] .icon-lock').waitFor();
      const files = page.locator('.explorer-folders-view');
      const name = files.locator('.explorer-item-edited input');
      await repeatUntil(
        async () => {
          // A click would open it, and over the panel where that was pressed last.
          await focusEditor(page);
          await runCommand(page, 'File: Reveal Active File in Explorer View');
          await page.keyboard.press('F2');
        },
        (timeout) => name.waitFor({ timeout }),
      );
      await name.fill('shop.yaml');
      await name.press('Enter');
      // VS Code asks before it lets an extension change other files.
      await page.locator('.monaco-dialog-box').getByRole('button', { name: 'OK' }).click();
      await tabOf(page, 'shop.yaml').waitFor();
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await untilChosen(panel(), "the carrier's own answer");
      await sent().getByText('Köln').waitFor();
      await panel().getByRole('button', { name: 'Open the scenario file' }).click();
      await page.locator('.editor-instance .view-line', { hasText: '../shop.yaml' }).waitFor();
      const file = join(workspace, 'scenarios/parcel-tracked.scenario.json');
      await untilSaved(file, '"spec": "../shop.yaml"');
    });

    it('stay as they were when their file is deleted, with a word about it', async () => {
      rmSync(join(window.workspace, 'scenarios/parcel-tracked.scenario.json'));
      await result().getByRole('status').getByText('was deleted').waitFor();
      await untilChosen(panel(), "the carrier's own answer (deleted)");
      await sent().getByText('Köln').waitFor();
      await window.page.screenshot({ path: host.screenshotFile('scenario-deleted') });
      await chooseScenario(panel(), 'From the document');
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
      await result().locator('.report.stale').waitFor({ state: 'detached' });
      await window.close();
    });
  });
}
