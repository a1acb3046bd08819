/** Bodies in the panel and the templates that wrote them: what a person points at, presses and sees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ok, same } from '../runner/assert.ts';
import {
  cursorAt,
  focusEditor,
  goToLine,
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { runCommand } from '../runner/quick-input.ts';
import { describe, it } from '../runner/suite.ts';
import { chooseScenario } from './panel-steps.ts';

export function provenanceTests(host: PageHost): void {
  describe('bodies and what wrote them', () => {
    let window: VscodeWindow;
    const panel = (): ReturnType<typeof panelOf> => panelOf(window.page);
    const response = (): Locator => panel().locator('[data-step="send-response"]');
    const piece = (text: string): Locator =>
      response().locator('.piece:not(.literal)', { hasText: text }).first();

    it('light up the piece of the template that is pointed at', async () => {
      window = await host.openWindow({ folder: 'examples' });
      const { page } = window;
      await openFile(page, 'openapi.yaml');
      await pressLens(page, 'Run integration', 145);
      await chooseScenario(panel(), 'an order of two lines');
      await response().getByText('"customer"').waitFor();
      await goToLine(page, 180, 1);
      await piece('c-1001').hover();
      await lit(page, '$item.customer.S');
      await page.screenshot({ path: host.screenshotFile('provenance-lit') });
      await response().getByText('"items": [').hover();
      await lit(page, '"items": [');
      await panel().locator('.bar h1').hover();
      await page.locator(litParts).first().waitFor({ state: 'detached' });
    });

    it('by keyboard too, from piece to piece; Enter goes there', async () => {
      const { page } = window;
      await piece('c-1001').focus();
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowRight');
      await lit(page, '$item.total.N');
      await page.keyboard.press('Enter');
      await cursorAt(page, 176).waitFor();
    });

    it('mark all that the reference at the cursor wrote, in each round of its loop', async () => {
      const { page } = window;
      await goToLine(page, 179, 33);
      await response().locator('mark').nth(1).waitFor();
      same(
        await response().locator('mark').allTextContents(),
        ['TEA-250', 'CUP-WHITE'],
        'marked in the response',
      );
      await panel()
        .locator('[data-step="render-response-template"] .mark-count', { hasText: '2' })
        .waitFor();
      await page.screenshot({ path: host.screenshotFile('provenance-marked') });
      // A step that was closed is opened, and what the cursor means comes into view.
      await response().locator('summary').first().click();
      await focusEditor(page);
      await runCommand(page, 'API Gateway: Show What This Writes');
      await response().locator('mark.shown', { hasText: 'TEA-250' }).waitFor();
      ok(await response().locator('mark').first().isVisible(), 'the mark is not in view');
    });

    it('keep their pieces when laid out, and fold by keyboard', async () => {
      const { page } = window;
      await response().locator('pre').hover();
      await response().getByRole('button', { name: 'Laid out' }).click();
      await response().locator('.laid-out').waitFor();
      await piece('TEA-250').hover();
      await lit(page, '$line.M.sku.S');
      const items = response().locator('.fold[aria-expanded="true"]').nth(1);
      await items.focus();
      await page.keyboard.press('Enter');
      await response().locator('.folded[data-count="2 items"]').waitFor();
      same(await response().getByText('TEA-250').count(), 0, 'lines that are folded away');
      await page.screenshot({ path: host.screenshotFile('provenance-folded') });
      await page.keyboard.press('Enter');
      await piece('TEA-250').waitFor();
      await response().locator('pre').hover();
      await response().getByRole('button', { name: 'As sent' }).click();
    });

    it('lead both ways to a template that is open by itself', async () => {
      const { page } = window;
      await goToLine(page, 175, 30);
      await runCommand(page, 'API Gateway: Edit Template');
      await page.locator('.tab.active', { hasText: '.vtl' }).waitFor();
      // Beside the file it hides the panel; people put it where they want it.
      await runCommand(page, 'View: Move Editor into Previous Group');
      await page.locator('.editor-instance .view-line', { hasText: '$item.customer.S' }).waitFor();
      await piece('21.0').hover();
      await lit(page, '$item.total.N');
      await goToLine(page, 7, 14);
      await response().locator('mark', { hasText: 'o-42' }).waitFor();
      await piece('c-1001').click();
      await cursorAt(page, 8).waitFor();
      await runCommand(page, 'View: Revert and Close Editor');
    });

    it('mark where they stop being JSON, here and in the template', async () => {
      const { page } = window;
      await goToLine(page, 176, 27);
      await page.keyboard.type('x');
      const fault = response().locator('.fault', { hasText: 'x' });
      await fault.waitFor();
      await response().getByText('Not JSON at line').waitFor();
      await page.screenshot({ path: host.screenshotFile('provenance-fault') });
      await fault.click();
      await cursorAt(page, 176, 28).waitFor();
      await focusEditor(page);
      await page.keyboard.press('Control+z');
      await fault.waitFor({ state: 'detached' });
    });

    it('of a megabyte are shown to their end, coloured where they are seen', async () => {
      const items = Array.from({ length: 12_000 }, (_, id) => ({
        id,
        state: 'taken',
        note: `order number ${id} of many`,
      }));
      const file = join(window.workspace, 'scenarios/large.scenario.json');
      const large = {
        spec: '../openapi.yaml',
        operation: 'PUT /orders/{id}',
        title: 'a large order',
        backend: { status: 200, body: { order: items } },
      };
      writeFileSync(file, JSON.stringify(large));
      const { page } = window;
      await pressLens(page, 'Run integration', 199);
      await chooseScenario(panel(), 'a large order');
      await response()
        .getByText(/^The first [\d,]+ of [\d,]+ characters$/)
        .waitFor();
      await response().locator('pre').hover();
      await response().getByRole('button', { name: 'Laid out' }).click();
      await response().getByRole('button', { name: 'Show all' }).click();
      const last = response().locator('.block', { hasText: '"id": 11999,' });
      await last.scrollIntoViewIfNeeded();
      await last.locator('.token-number', { hasText: '11999' }).waitFor();
      await page.screenshot({ path: host.screenshotFile('provenance-large') });
      await window.close();
    });
  });
}

/** What our decoration draws behind the text of editors. */
const litParts = '.monaco-editor .view-overlays [class*="ced-"]';

/** Waits until exactly this text of the editor is lit up. */
async function lit(page: Page, text: string): Promise<void> {
  await page.waitForFunction(
    ([parts, wanted]) => {
      const boxes = [...document.querySelectorAll(parts)].map((part) =>
        part.getBoundingClientRect(),
      );
      const [box] = boxes;
      if (boxes.length !== 1 || box === undefined) return false;
      const lines = [...document.querySelectorAll('.monaco-editor .view-line')];
      const line = lines.find((one) => Math.abs(one.getBoundingClientRect().top - box.top) < 3);
      const shown = (line?.textContent ?? '').replaceAll('\u00a0', ' ');
      const at = shown.indexOf(wanted);
      const span = line?.querySelector('span');
      if (line === undefined || span === null || span === undefined || at < 0) return false;
      const width = span.getBoundingClientRect().width / shown.length;
      const left = span.getBoundingClientRect().left + at * width;
      return (
        Math.abs(left - box.left) < width && Math.abs(wanted.length * width - box.width) < width
      );
    },
    [litParts, text] as const,
  );
}
