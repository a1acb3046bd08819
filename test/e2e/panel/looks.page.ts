/** The panel by keys alone, for a screen reader, and in every look. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { contains, same } from '../runner/assert.ts';
import {
  cursorAt,
  focusEditor,
  panelOf,
  tabOf,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { it, story } from '../runner/suite.ts';
import { cutOff, tabTo, tooFaint } from './measure-look.ts';
import {
  acceptQuickInput,
  answer,
  focusedRow,
  quickInputField,
  runCommand,
} from '../runner/quick-input.ts';
import { repeatUntil } from '../runner/repeat-until.ts';

const themes = {
  dark: 'Default Dark Modern',
  light: 'Default Light Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

export function lookTests(host: PageHost): void {
  story('the panel for everyone', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());
    const form = (): Locator => panel().getByRole('form', { name: 'Scenario' });
    const step = (id: string): Locator => panel().locator(`[data-step="${id}"]`);

    it('leads from an operation to a line of the file by keys alone', async () => {
      window = await host.openWindow({ folder: 'examples' });
      await repeatUntil(
        async (timeout) => {
          await page().keyboard.press('Control+p');
          await quickInputField(page()).fill('openapi.yaml', { timeout });
        },
        (timeout) => focusedRow(page(), 'openapi.yaml').waitFor({ timeout }),
      );
      await acceptQuickInput(page(), 'openapi.yaml');
      await tabOf(page(), 'openapi.yaml').waitFor();
      await page().locator('.editor-instance .view-line').first().waitFor();
      await focusEditor(page());
      await runCommand(page(), 'API Gateway: Run Integration');
      await answer(page(), 'GET /orders/{id}', 'GET /orders/{id}', 'GET /orders/{id}');
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      await step('send-response').waitFor();
      await page().keyboard.press('Control+2');
      await tabTo(page(), panel(), /^Scenario$/);
      await page().keyboard.press('a');
      await step('send-response').getByText('TEA-250').waitFor();
      await tabTo(page(), panel(), /^Path parameter id$/);
      // Tab has chosen all that is in it.
      await page().keyboard.type('o-77');
      await page().keyboard.press('Control+Enter');
      await step('build-integration-request').getByText('o-77').first().waitFor();
      await tabTo(page(), panel(), /^Rendered request/);
      await page().keyboard.press('Enter');
      await step('render-request-template').locator('details[open]').waitFor();
      const link = await tabTo(page(), panel(), /^line \d+$/);
      const line = /\d+/.exec((await link.textContent()) ?? '')?.[0] ?? '';
      await page().keyboard.press('Enter');
      await cursorAt(page(), Number(line)).waitFor();
      await page().locator('.editor-instance .monaco-editor.focused').first().waitFor();
    });

    it('has roles and names', async () => {
      const said = await panel().locator('body').ariaSnapshot();
      for (const part of [
        'heading "GET /orders/{id}" [level=1]',
        'combobox "Scenario"',
        'button "Run"',
        'button "Auto" [pressed]',
        'region "Scenario"',
        'textbox "Path parameter id"',
        'group "Query"',
        'textbox "Query 1, name"',
        'combobox "What the backend does"',
        'region "Result"',
        'list "Steps of the call"',
      ])
        contains(said, part, 'what a screen reader is told');
    });

    it('is whole and legible in every theme, with all that its form can show', async () => {
      await fillForm();
      for (const [name, theme] of Object.entries(themes)) {
        await setTheme(name, theme);
        await page().screenshot({ path: host.screenshotFile(`looks-${name}`) });
        same([await cutOff(panel()), await tooFaint(panel())], [[], []], name);
        same(await form().getByRole('alert').count(), 3, 'what is wrong in the form');
      }
    });

    it('is whole where it is narrow, and at twice the size', async () => {
      await setTheme('dark', themes.dark);
      const sizes = { narrow: [850, 950], zoomed: [750, 475] } as const;
      await runCommand(page(), 'View: Close Primary Side Bar');
      for (const [name, [width, height]] of Object.entries(sizes)) {
        await page().setViewportSize({ width, height });
        await page().screenshot({ path: host.screenshotFile(`looks-${name}`) });
        same(await cutOff(panel()), [], name);
      }
      await window.close();
    });

    async function fillForm(): Promise<void> {
      for (const title of ['Stage variables', 'Context'])
        await form().locator('summary', { hasText: title }).press('Enter');
      await form().getByRole('textbox', { name: 'Query 1, name' }).fill('verbose');
      await form().getByRole('textbox', { name: 'Query 1, value' }).fill('yes');
      await form().getByRole('textbox', { name: 'Status' }).fill('20');
      await form().getByRole('textbox', { name: 'Context, as JSON' }).fill('{"stage": ');
      await form().getByRole('combobox', { name: 'What the body is written as' }).first().selectOption('Base64'); // prettier-ignore
      await form().getByRole('textbox', { name: 'Body' }).first().fill('not Base64!');
      same(await form().getByRole('alert').count(), 3, 'what is wrong in the form');
    }

    async function setTheme(name: string, theme: string): Promise<void> {
      mkdirSync(join(window.workspace, '.vscode'), { recursive: true });
      writeFileSync(
        join(window.workspace, '.vscode/settings.json'),
        JSON.stringify({ 'workbench.colorTheme': theme }),
      );
      const kinds = { dark: 'vscode-dark', light: 'vscode-light', 'high-contrast': 'vscode-high-contrast', 'high-contrast-light': 'vscode-high-contrast-light' } as const; // prettier-ignore
      await panel()
        .locator(`body.${kinds[name as keyof typeof kinds]}`)
        .waitFor();
    }
  });
}
