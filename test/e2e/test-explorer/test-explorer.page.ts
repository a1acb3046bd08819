/** The Testing view as a person sees it. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  cursorAt,
  openFile,
  panelOf,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { runCommand } from '../runner/quick-input.ts';
import { repeatUntil } from '../runner/repeat-until.ts';
import { it, story } from '../runner/suite.ts';
import { untilChosen } from '../panel/panel-steps.ts';
import { untilSaved } from '../panel/until-saved.ts';

export function testExplorerTests(host: PageHost): void {
  story('the Testing view', () => {
    let window: VscodeWindow;
    let before: string;
    let file: string;
    const tree = (): Locator => window.page.locator('.test-explorer');
    const item = (name: string): Locator => tree().getByRole('treeitem', { name });
    /** Opens an item, unless it was opened by itself. */
    const expand = (name: string): Promise<void> =>
      repeatUntil(
        async (timeout) => {
          await item(name).waitFor({ timeout });
          const closed = tree().getByRole('treeitem', { name, expanded: false });
          if (await closed.isVisible()) await closed.click({ timeout });
        },
        (timeout) => tree().getByRole('treeitem', { name, expanded: true }).waitFor({ timeout }),
      );

    it('shows the scenarios of a folder, and runs them', async () => {
      window = await host.openWindow({ folder: 'examples' });
      const { page } = window;
      file = join(window.workspace, 'scenarios/order-found.scenario.json');
      before = readFileSync(file, 'utf8');
      writeFileSync(file, before.replace('"total": 21,', '"total": 12,'));
      await openFile(page, 'order-found.scenario.json', 'scenarios');
      await repeatUntil(
        async (timeout) => {
          // Another press would hide it.
          if (!(await tree().isVisible()))
            await page.getByRole('tab', { name: 'Testing' }).click({ timeout });
        },
        (timeout) => item('openapi.yaml').waitFor({ timeout }),
      );
      await runCommand(page, 'Test: Run All Tests');
      await item('openapi.yaml (Failed)').waitFor();
      await expand('templates/error-page.vtl (Passed)');
      await item('in German (Passed)').waitFor();
    });

    it('shows a failure at the very value, with expected and actual side by side', async () => {
      const { page } = window;
      await expand('openapi.yaml (Failed)');
      await expand('GET /orders/{id} (Failed)');
      const peek = page.locator('.test-output-peek');
      await repeatUntil(
        (timeout) => item('an order of two lines (Failed)').click({ timeout }),
        (timeout) => peek.waitFor({ timeout }),
      );
      await peek.locator('.editor.original .view-line', { hasText: '12' }).waitFor();
      await peek.locator('.editor.modified .view-line', { hasText: '21' }).waitFor();
      await cursorAt(page, 28).waitFor();
      await page.screenshot({ path: host.screenshotFile('testing-diff') });
      await page.getByText('Update Expectation', { exact: true }).click();
      await item('an order of two lines (Passed)').waitFor();
      same(await untilSaved(file, before), before, 'the file');
    });

    it('has a run button beside the operation in the spec, and an update beside what failed', async () => {
      const { page } = window;
      writeFileSync(file, before.replace('"total": 21,', '"total": 12,'));
      // VS Code has read it.
      await page
        .locator('.editor-instance .view-line', { hasText: '"total": 12,' })
        .first()
        .waitFor();
      await repeatUntil(
        async (timeout) => {
          await item('GET /orders (Passed)').click({ timeout });
          await tree().locator('.monaco-list').press('Alt+Enter', { timeout });
        },
        (timeout) =>
          page.locator('.tab.active[data-resource-name="openapi.yaml"]').waitFor({ timeout }),
      );
      await cursorAt(page, 102).waitFor();
      await page.locator('.testing-run-glyph').first().waitFor();
      await page.screenshot({ path: host.screenshotFile('testing-spec') });
      await runCommand(page, 'Test: Run All Tests');
      const failed = item('an order of two lines (Failed)');
      await failed.hover();
      await failed.getByRole('button', { name: 'Update Expectation' }).click();
      await item('an order of two lines (Passed)').waitFor();
      same(await untilSaved(file, before), before, 'the file');
    });

    it('opens a scenario in the panel, where it is the chosen one', async () => {
      const { page } = window;
      const order = item('an order of two lines (Passed)');
      await order.hover();
      await order.getByRole('button', { name: 'Open in Run Panel' }).click();
      const panel = panelOf(page);
      await panel.getByRole('region', { name: 'Result' }).getByText('TEA-250').first().waitFor();
      await untilChosen(panel, 'an order of two lines');
      await runCommand(page, 'View: Close All Editors');
      await page.locator('.tab').first().waitFor({ state: 'detached' });
    });

    it('shows in a template which lines and branches were not reached', async () => {
      const { page } = window;
      rmSync(join(window.workspace, 'templates/error-page-in-german.scenario.json'));
      await item('in German').waitFor({ state: 'detached' });
      await runCommand(page, 'Test: Run All Tests with Coverage');
      // Of 11 lines and 4 branches, one each is for German alone.
      const template = page
        .getByRole('treeitem', { name: 'error-page.vtl' })
        .filter({ hasText: '86.67%' });
      await template.click();
      await page.locator('.tab.active[data-resource-name="error-page.vtl"]').waitFor();
      // The branch for German, and the line that it leads to.
      const missed = page.locator('.line-numbers.coverage-deco-miss');
      for (const line of ['6', '7'])
        await missed.and(page.getByText(line, { exact: true })).waitFor();
      await missed.nth(2).waitFor({ state: 'detached' });
      await page.screenshot({ path: host.screenshotFile('testing-coverage') });
      await window.close();
    });
  });
}
