/** Bodies in the panel and the templates that wrote them: what a person points at, presses and sees. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import {
  cursorAt,
  editorInput,
  focusEditor,
  goToLine,
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
import { chooseScenario, untilTexts } from './panel-steps.ts';

export function provenanceTests(host: PageHost): void {
  story('bodies and what wrote them', () => {
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
      await pointAt(piece('c-1001'), '$item.customer.S');
      await page.screenshot({ path: host.screenshotFile('provenance-lit') });
      await pointAt(response().getByText('"items": ['), '"items": [');
      await panel().locator('.bar h1').hover();
      await page.locator(litParts).first().waitFor({ state: 'detached' });
    });

    it('by keyboard too, from piece to piece; Enter goes there', async () => {
      const { page } = window;
      const focused = response().locator('.piece:focus');
      await repeatUntil(
        async (timeout) => {
          await piece('c-1001').focus({ timeout });
          await focused.press('ArrowDown', { timeout });
          await focused.press('ArrowRight', { timeout });
        },
        (timeout) => lit(page, '$item.total.N', timeout),
      );
      await focused.press('Enter');
      await cursorAt(page, 176).waitFor();
    });

    it('mark all that the reference at the cursor wrote, in each round of its loop', async () => {
      const { page } = window;
      await goToLine(page, 179, 33);
      await untilTexts(response().locator('mark'), ['TEA-250', 'CUP-WHITE']);
      await panel()
        .locator('[data-step="render-response-template"] .mark-count', { hasText: '2' })
        .waitFor();
      await page.screenshot({ path: host.screenshotFile('provenance-marked') });
      // A step that was closed is opened, and what the cursor means comes into view.
      await response().locator('summary').first().click();
      await response().locator('mark').first().waitFor({ state: 'hidden' });
      await focusEditor(page);
      await runCommand(page, 'API Gateway: Show What This Writes');
      await response().locator('mark.shown', { hasText: 'TEA-250' }).waitFor();
      await response().locator('mark').first().waitFor();
    });

    it('keep their pieces when laid out, and fold by keyboard', async () => {
      const { page } = window;
      await response().locator('pre').hover();
      await response().getByRole('button', { name: 'Laid out' }).click();
      await response().locator('.laid-out').waitFor();
      await pointAt(piece('TEA-250'), '$line.M.sku.S');
      await response().locator('.fold[aria-expanded="true"]').nth(1).press('Enter');
      await response().locator('.folded[data-count="2 items"]').waitFor();
      await response().getByText('TEA-250').first().waitFor({ state: 'detached' });
      await page.screenshot({ path: host.screenshotFile('provenance-folded') });
      await response().locator('.fold[aria-expanded="false"]').press('Enter');
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
      const group = page
        .locator('.editor-group-container')
        .filter({ has: tabOf(page, 'openapi.yaml') });
      await group.locator('.tab.active', { hasText: '.vtl' }).waitFor();
      await page.locator('.editor-instance .view-line', { hasText: '$item.customer.S' }).waitFor();
      await pointAt(piece('21.0'), '$item.total.N');
      await goToLine(page, 7, 14);
      await response().locator('mark', { hasText: 'o-42' }).waitFor();
      await piece('c-1001').click();
      await cursorAt(page, 8).waitFor();
      await runCommand(page, 'View: Revert and Close Editor');
      await page.locator('.tab', { hasText: '.vtl' }).waitFor({ state: 'detached' });
    });

    it('mark where they stop being JSON, here and in the template', async () => {
      const { page } = window;
      await goToLine(page, 176, 27);
      await editorInput(page).press('x');
      const fault = response().locator('.fault', { hasText: 'x' });
      await fault.waitFor();
      await response().getByText('Not JSON at line').waitFor();
      await page.screenshot({ path: host.screenshotFile('provenance-fault') });
      await goToLine(page, 176);
      await fault.click();
      await cursorAt(page, 176, 28).waitFor();
      await focusEditor(page);
      await editorInput(page).press('Control+z');
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

/** Points at a part of the panel, until exactly this text of the editor is lit up for it. */
async function pointAt(part: Locator, text: string): Promise<void> {
  await repeatUntil(
    async (timeout) => {
      // The mouse comes from elsewhere: where it does not move nothing is pointed at anew.
      await part.page().mouse.move(0, 0);
      await part.hover({ timeout });
    },
    (timeout) => lit(part.page(), text, timeout),
  );
}

/** Waits until exactly this text of the editor is lit up. */
async function lit(page: Page, text: string, timeout: number): Promise<void> {
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
    { timeout },
  );
}
