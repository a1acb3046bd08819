/** The panel as a person sees and uses it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { ok, same } from '../runner/assert.ts';
import {
  closeEditor,
  cursorAt,
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { runCommand } from '../runner/quick-input.ts';
import { describe, it, story } from '../runner/suite.ts';
import {
  actionItem,
  chooseScenario,
  openActions,
  scenarioChoice,
  untilFocused,
} from './panel-steps.ts';
import { replaceInEditor } from './replace-in-editor.ts';

/** @param isSmoke only that it works at all, for a version that is tried beside the main one. */
export function panelTests(host: PageHost, isSmoke: boolean): void {
  story('the panel', () => {
    let window: VscodeWindow;
    const result = (): Locator => panelOf(window.page).getByRole('region', { name: 'Result' });
    const response = (): Locator => result().locator('[data-step="send-response"]');
    const request = (): Locator => result().locator('[data-step="build-integration-request"]');
    const step = (name: string): Locator => result().locator('.step', { hasText: name });

    it('shows a rendered body as soon as the lens is pressed', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(window.page, 'openapi.yaml');
      await pressLens(window.page, 'Run integration', 52);
      await response().getByText('"state": "taken"').waitFor();
      await panelOf(window.page).locator('.bar .status', { hasText: '202' }).waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-dark') });
    });
    if (isSmoke) {
      it('closes with its window', () => window.close());
      return;
    }

    it('follows an edit of the template', async () => {
      await replaceInEditor(window.page, '"state": "taken"', '"state": "received"');
      await response().getByText('"state": "received"').waitFor();
    });

    it('keeps the last result, marked as old, while the template does not parse', async () => {
      await replaceInEditor(window.page, '"state": "received"', '"state": "#if("');
      await result().locator('.report.stale').waitFor();
      await result().getByRole('alert').waitFor();
      await response().getByText('"state": "received"').waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-stale') });
      await replaceInEditor(window.page, '"state": "#if("', '"state": "again"');
      await response().getByText('"state": "again"').waitFor();
      await result().locator('.report.stale').waitFor({ state: 'detached' });
    });

    it('leads from a reason to its line', async () => {
      const link = step('Request template').getByRole('button', { name: /^line \d+$/ });
      const line = /\d+/.exec((await link.textContent()) ?? '')?.[0];
      await link.click();
      await cursorAt(window.page, Number(line)).waitFor();
      same(await window.page.locator('.tab', { hasText: 'openapi.yaml' }).count(), 1, 'tabs');
    });

    it('renders what is typed into the form, and leaves the caret where it is', async () => {
      const body = panelOf(window.page).getByRole('textbox', { name: 'Body' }).first();
      await body.fill('{"customer": "c-9", "items": [{"sku": "A", "quantity": 5, "price": 7}]}');
      await request()
        .getByText(/total%22%3A\+35/)
        .first()
        .waitFor();
      ok(
        await body.evaluate((field) => field === field.ownerDocument.activeElement),
        'the field lost the focus',
      );
    });

    it('runs with the keyboard alone, and runs a saved scenario', async () => {
      const panel = panelOf(window.page);
      await chooseScenario(panel, 'order with an apostrophe in the note');
      const choice = panel.getByLabel('Scenario', { exact: true }).and(scenarioChoice(panel));
      await choice.press('Control+Enter');
      await request().getByText('%27').first().waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-scenario') });
    });

    it('leads from the top to the response, by keyboard', async () => {
      const line = result().getByRole('button', { name: /^Response/ });
      await line.getByText('"state": "again"').waitFor();
      await line.press('Enter');
      await untilFocused(panelOf(window.page), response().locator('summary').first());
      const [bar, top] = [
        await panelOf(window.page).locator('.bar').boundingBox(),
        await response().boundingBox(),
      ];
      ok(bar !== null && top !== null, 'no response in view');
      ok(top.y >= bar.y + bar.height - 1, 'the bar covers the response');
    });

    it('names a scenario file that is not JSON, keeps the result, and never writes over it', async () => {
      const panel = panelOf(window.page);
      const file = join(window.workspace, 'scenarios/half.scenario.json');
      const text = '{ "spec": "../openapi.yaml", "operation": "POST /orders",\n  "request": ';
      writeFileSync(file, text);
      await chooseScenario(panel, 'half.scenario.json (cannot be read)');
      const alert = result().getByRole('alert');
      await alert.getByText('half.scenario.json is not JSON').waitFor();
      await alert.getByRole('button', { name: 'line 2' }).waitFor();
      await result().locator('.report.stale').waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-broken-scenario') });
      await panel.getByRole('textbox', { name: 'Body' }).first().fill('{}');
      // What the panel was told before has been heard as well when this has its effect.
      const auto = panel.getByRole('button', { name: 'Auto' });
      for (const isOn of [false, true]) {
        await auto.click();
        await auto.and(panel.locator(`[aria-pressed="${isOn}"]`)).waitFor();
      }
      same(readFileSync(file, 'utf8'), text, 'the file');
      writeFileSync(
        file,
        `${text}{ "body": { "customer": "c", "items": [{ "sku": "A", "quantity": 2, "price": 5 }] } } }`,
      );
      await alert.waitFor({ state: 'detached' });
      await request()
        .getByText(/total%22%3A\+10/)
        .first()
        .waitFor();
    });

    it('is as it was after it was hidden', async () => {
      const { page } = window;
      const opened = step('Rendered request').locator('details[open]');
      await step('Rendered request').locator('summary').click();
      await opened.waitFor();
      // Opened where the panel is, a file covers it.
      await page.locator('.editor-group-container.active .tab', { hasText: 'Run POST' }).waitFor();
      await openFile(page, 'README.md');
      await page.locator('iframe.webview').waitFor({ state: 'hidden' });
      await closeEditor(page, 'README.md');
      await opened.waitFor();
    });

    it('comes back after a reload of the window', async () => {
      const lock = panelOf(window.page).getByRole('button', { name: 'Lock to this integration' });
      const locked = panelOf(window.page).locator('[aria-pressed="true"] .icon-lock');
      await lock.click();
      await locked.waitFor();
      // Not the browser's reload, which may come before VS Code has written its state down.
      await Promise.all([
        window.page.waitForEvent('load'),
        runCommand(window.page, 'Developer: Reload Window'),
      ]);
      await result().locator('.step').first().waitFor();
      await panelOf(window.page).getByRole('heading', { name: 'POST /orders' }).waitFor();
      await locked.waitFor();
      await window.close();
    });
  });
  if (!isSmoke) looks(host);
}

/** One screenshot for each look, with what can be told of it by measure. */
function looks(host: PageHost): void {
  story('the preview of a .vtl file', () => {
    let window: VscodeWindow;
    const output = (): Locator =>
      panelOf(window.page).locator('[data-step="render-request-template"]');

    it('shows what the template writes and overrides, with its scenario', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await openFile(window.page, 'order-event.vtl', 'templates');
      await pressLens(window.page, 'Preview template', 1);
      const panel = panelOf(window.page);
      await panel.getByRole('heading', { name: 'order-event.vtl' }).waitFor();
      await chooseScenario(panel, 'two changes of one order');
      await output().getByText("it's on the way").first().waitFor();
      await panel.getByText('The template overrides header X-Amz-Target').waitFor();
      same(await panel.getByText('Backend reply').count(), 0, 'backend replies');
      await window.page.screenshot({ path: host.screenshotFile('preview') });
    });

    it('keeps the last result, marked as old, while the template does not parse', async () => {
      await replaceInEditor(window.page, '#set($order =', '#set($order');
      await panelOf(window.page).locator('.report.stale').waitFor();
      await output().getByText("it's on the way").first().waitFor();
      await window.page.screenshot({ path: host.screenshotFile('preview-stale') });
      await window.close();
    });
  });

  describe('the look', () => {
    const themes = { light: 'Default Light Modern', 'high-contrast': 'Default High Contrast' };
    for (const [name, theme] of Object.entries(themes)) {
      it(`in a ${name} theme`, async () => {
        const window = await host.openWindow({ folder: 'examples', theme });
        await openFile(window.page, 'openapi.yaml');
        await pressLens(window.page, 'Run integration', 145);
        const panel = panelOf(window.page);
        await panel.locator('.step').first().waitFor();
        await window.page.screenshot({ path: host.screenshotFile(`panel-${name}`) });
        await openActions(panel);
        await actionItem(panel, 'Show Test Log').hover();
        await window.page.screenshot({ path: host.screenshotFile(`menu-${name}`) });
        await window.close();
      });
    }

    it('of an error', async () => {
      const window = await host.openWindow({ folder: 'examples', theme: 'Default Light Modern' });
      await openFile(window.page, 'openapi.yaml');
      await replaceInEditor(
        window.page,
        '"receipt": "$result.MessageId"',
        '"receipt": "$result.substring(9)"',
      );
      await replaceInEditor(
        window.page,
        "$input.path('$.SendMessageRes",
        "$input.path('$.SendMessageRes[",
      );
      await pressLens(window.page, 'Run integration', 52);
      const result = panelOf(window.page).getByRole('region', { name: 'Result' });
      await result.locator('.notice-error').first().waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-error') });
      await window.close();
    });

    it('is one column where it is narrow', async () => {
      const window = await host.openWindow({ folder: 'examples', width: 900 });
      await openFile(window.page, 'openapi.yaml');
      await pressLens(window.page, 'Run integration', 145);
      const panel = panelOf(window.page);
      await panel.locator('.step').first().waitFor();
      const [form, steps] = [
        await panel.locator('.inputs').boundingBox(),
        await panel.locator('.path-of-call').boundingBox(),
      ];
      ok(
        form !== null && steps !== null && form.y >= steps.y + steps.height,
        'the columns are side by side',
      );
      await window.page.screenshot({ path: host.screenshotFile('panel-narrow') });
      await openActions(panel);
      const [page, menu] = [
        await panel.locator('body').boundingBox(),
        await panel.getByRole('menu').boundingBox(),
      ];
      ok(
        page !== null &&
          menu !== null &&
          menu.x >= page.x &&
          menu.x + menu.width <= page.x + page.width,
        'the menu is cut off',
      );
      await window.page.screenshot({ path: host.screenshotFile('menu-narrow') });
      await window.close();
    });

    it('cuts a large body and shows it whole when asked', async () => {
      const window = await host.openWindow({ folder: 'examples' });
      await openFile(window.page, 'openapi.yaml');
      await pressLens(window.page, 'Run integration', 266);
      const panel = panelOf(window.page);
      const result = panel.getByRole('region', { name: 'Result' });
      await result.locator('.step').first().waitFor();
      const order = JSON.stringify({
        order: Array.from({ length: 5000 }, (_, id) => ({ id, state: 'taken' })),
      });
      await panel.getByRole('textbox', { name: 'Body' }).last().fill(order);
      await result.getByRole('button', { name: 'Show all' }).first().waitFor();
      await window.page.screenshot({ path: host.screenshotFile('panel-large') });
      await result.getByRole('button', { name: 'Show all' }).first().click();
      await result.getByText('{"id":4999,"state":"taken"}').first().waitFor({ state: 'attached' });
      await window.close();
    });
  });
}
