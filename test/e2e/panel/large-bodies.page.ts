/** A long body that a template wrote in thousands of pieces: what wrote each stays right to its end. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  cursorAt,
  goToLine,
  openFile,
  panelOf,
  pressLens,
  type PageHost,
} from '../runner/page-host.ts';
import { repeatUntil } from '../runner/repeat-until.ts';
import { describe, it } from '../runner/suite.ts';
import { chooseScenario } from './panel-steps.ts';
import { replaceInEditor } from './replace-in-editor.ts';

const spec = `openapi: 3.0.1
info: { title: All orders, version: "1" }
paths:
  /orders:
    get:
      responses: { "200": { description: All orders. } }
      x-amazon-apigateway-integration:
        type: http
        httpMethod: GET
        uri: https://orders.example.com/all
        responses:
          default:
            statusCode: "200"
            responseTemplates:
              application/json: |
                { "state": "known",
                #foreach($page in $input.path('$.pages'))
                #foreach($order in $page)
                  "o$order.id": "order $order.note of so many more",
                #end
                #end
                  "last": null }
`;
const pages = Array.from({ length: 80 }, (_, page) =>
  Array.from({ length: 100 }, (__, at) => ({ id: 100 * page + at, note: `n-${100 * page + at}` })),
);
const scenario = {
  spec: 'openapi.yaml',
  operation: 'GET /orders',
  title: 'many orders',
  backend: { status: 200, body: { pages } },
};

export function largeBodyTests(host: PageHost): void {
  describe('bodies of many pieces', () => {
    it('are shown whole, and lead to the lines that wrote them while these change', async () => {
      const window = await host.openWindow({ folder: 'examples' });
      const { page, workspace } = window;
      // In place of a file that the explorer shows already.
      writeFileSync(join(workspace, 'openapi.yaml'), spec);
      writeFileSync(join(workspace, 'many.scenario.json'), JSON.stringify(scenario));
      const response = (): Locator => panelOf(page).locator('[data-step="send-response"]');
      const piece = (text: string): Locator =>
        response().locator('.piece:not(.literal)', { hasText: new RegExp(`^${text}$`) });
      const untilWhole = async (): Promise<void> => {
        await response().locator('.cut').waitFor({ state: 'detached' });
        await response().locator('.block.empty').first().waitFor({ state: 'detached' });
      };
      /** The piece that wrote the last order's note, which leads to a line of the template. */
      const lastLeadsTo = async (line: number): Promise<void> => {
        await response().locator('.block', { hasText: 'n-7999 of' }).scrollIntoViewIfNeeded();
        await repeatUntil(
          (timeout) => piece('n-7999').click({ timeout }),
          (timeout) => cursorAt(page, line).waitFor({ timeout }),
        );
      };

      await openFile(page, 'openapi.yaml');
      await pressLens(page, 'Run integration', 7);
      await chooseScenario(panelOf(page), 'many orders');
      await response().getByRole('button', { name: 'Show all' }).click();
      await untilWhole();
      await lastLeadsTo(19);

      // What the reference at the cursor wrote, in all rounds.
      await goToLine(page, 19, 40);
      const rendering = panelOf(page).locator('[data-step="render-response-template"]');
      await rendering.locator('.mark-count', { hasText: /^8000$/ }).waitFor();
      await response().locator('mark', { hasText: 'n-7999' }).waitFor();
      await page.screenshot({ path: host.screenshotFile('large-marked') });

      // Another first line changes the beginning alone; another line changes where all the rest stands.
      await replaceInEditor(page, '"known"', '"well known"');
      await response().locator('.block').first().getByText('"well known"').waitFor();
      await untilWhole();
      await replaceInEditor(page, '"well known",', '"well known",\n                  "more": 1,');
      await response().locator('.block').first().getByText('"more"').waitFor();
      await untilWhole();
      await lastLeadsTo(20);

      await response().locator('pre').hover();
      await response().getByRole('button', { name: 'Laid out' }).click();
      await response().locator('.laid-out').waitFor();
      await untilWhole();
      await response().locator('.fold').first().click();
      await response().locator('.folded[data-count="8,003 items"]').waitFor();
      same(await response().locator('.block').count(), 1, 'blocks of a body that is folded');
      await response().locator('.folded').click();
      await untilWhole();
      await lastLeadsTo(20);
      await page.screenshot({ path: host.screenshotFile('large-laid-out') });
      await window.close();
    });
  });
}
