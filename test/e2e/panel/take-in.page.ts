/** "New Scenario From…": calls of other tools, from files and from the clipboard. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  openFile,
  panelOf,
  pressLens,
  tabOf,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { it, story } from '../runner/suite.ts';
import { answerWithFile } from '../runner/file-dialog.ts';
import { answer, quickInput } from '../runner/quick-input.ts';
import { toast } from '../runner/toast.ts';
import { chooseAction, untilChosen } from './panel-steps.ts';

const title = 'New Scenario From';
const site = 'https://api.example.com/prod';

/** Three calls, of which the file has an operation for the second and the third. */
const archive = {
  log: {
    entries: [
      { request: { method: 'GET', url: 'https://cdn.example.com/logo.png' } },
      {
        request: {
          method: 'POST',
          url: `${site}/orders?dry=1`,
          headers: [{ name: 'Content-Type', value: 'application/json' }],
          postData: { mimeType: 'application/json', text: '{"customer":"Zoë","items":[]}' },
        },
      },
      { request: { method: 'GET', url: `${site}/orders/o%2F7` } },
    ],
  },
};

const event = {
  resource: '/orders',
  path: '/orders',
  httpMethod: 'GET',
  headers: { Accept: 'text/plain' },
  multiValueQueryStringParameters: { state: ['taken', 'packed'] },
  stageVariables: { alias: 'live' },
  requestContext: { stage: 'prod', requestId: 'r-1' },
  body: null,
  isBase64Encoded: false,
};

const log = `Execution log for request r-1
Sat Nov 21 08:00:00 UTC 2026 : Starting execution for request: r-1
Sat Nov 21 08:00:00 UTC 2026 : HTTP Method: GET, Resource Path: /orders/o-9/tracking
Sat Nov 21 08:00:00 UTC 2026 : Method request path: {id=o-9}
Sat Nov 21 08:00:00 UTC 2026 : Method request query string: {}
Sat Nov 21 08:00:00 UTC 2026 : Method request headers: {}
Sat Nov 21 08:00:00 UTC 2026 : Method request body before transformations:`;

/** @param open gives a window on `examples/` in which VS Code asks for files itself; the last test closes it. */
export function takeInTests(host: PageHost, open: () => Promise<VscodeWindow>): void {
  story('what is taken into the panel', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());

    it('is a scenario for each call that is picked of a HAR file, of its own operation', async () => {
      window = await open();
      await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const file = join(window.workspace, 'calls.har');
      writeFileSync(file, JSON.stringify(archive));
      // From the panel it would be opened over it.
      if (!(await tabOf(page(), 'openapi.yaml').isVisible()))
        await openFile(page(), 'openapi.yaml');
      await pressLens(page(), 'Run integration', 117);
      await panel().getByRole('heading', { name: 'OPTIONS /orders' }).waitFor();
      await chooseAction(panel(), `${title}…`);
      await answer(page(), title, 'File', 'File…');
      await answerWithFile(page(), title, file, '/examples/');
      const rows = quickInput(page()).locator('.monaco-list-row');
      await rows.nth(2).waitFor();
      same(
        await rows.locator('.label-description').allTextContents(),
        ['POST /orders', 'GET /orders/{id}', 'fits no operation of the file'],
        'the operations of the calls',
      );
      await page().screenshot({ path: host.screenshotFile('new-scenario-har') });
      for (const row of [0, 1]) await rows.nth(row).click();
      await quickInput(page()).getByRole('button', { name: 'OK' }).click();
      await panel().getByRole('heading', { name: 'GET /orders/{id}' }).waitFor();
      same(
        [scenarioOf('POST /orders', 'dry'), scenarioOf('GET /orders/{id}', 'o/7')],
        [
          {
            query: { dry: '1' },
            headers: { 'Content-Type': 'application/json' },
            body: { customer: 'Zoë', items: [] },
          },
          { path: { id: 'o/7' }, query: {}, headers: {} },
        ],
        'the requests in the files',
      );
    });

    it('is a Lambda event, or the log of a test, by the clipboard', async () => {
      await copied(JSON.stringify(event, null, 2));
      await fromClipboard('an event');
      await panel().getByRole('heading', { name: 'GET /orders', exact: true }).waitFor();
      await untilChosen(panel(), 'an event');
      same(
        scenarioOf('GET /orders', 'an event'),
        { query: { state: ['taken', 'packed'] }, headers: { Accept: 'text/plain' } },
        'the request of the event',
      );
      await copied(log);
      await fromClipboard('a log');
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await untilChosen(panel(), 'a log');
    });

    it('is nothing that cannot be read, which is said', async () => {
      const before = readdirSync(join(window.workspace, 'scenarios'));
      await copied('{"log": {"entries": [{"request": {"url": 5}}]}}');
      await chooseAction(panel(), `${title}…`);
      await answer(page(), title, 'Clipboard', 'Clipboard');
      await toast(page(), 'This JSON has no HAR entry: none with a "request" that has a "url".').waitFor(); // prettier-ignore
      await chooseAction(panel(), `${title}…`);
      await answer(page(), title, 'Text', 'Text…');
      await answer(page(), title, 'hello');
      await toast(page(), 'No scenario can be made of this.').nth(1).waitFor();
      await page().screenshot({ path: host.screenshotFile('new-scenario-unreadable') });
      same(readdirSync(join(window.workspace, 'scenarios')), before, 'files');
      await window.close();
    });

    function copied(text: string): Promise<void> {
      return page().evaluate((all) => navigator.clipboard.writeText(all), text);
    }

    async function fromClipboard(name: string): Promise<void> {
      await chooseAction(panel(), `${title}…`);
      await answer(page(), title, 'Clipboard', 'Clipboard');
      await answer(page(), 'Save Scenario', name);
    }

    /** The request of a new file, which is told by its operation and a text in it. */
    function scenarioOf(operation: string, part: string): unknown {
      const folder = join(window.workspace, 'scenarios');
      const found = readdirSync(folder)
        .map((name) => readFileSync(join(folder, name), 'utf8'))
        .find((text) => text.includes(`"operation": "${operation}"`) && text.includes(part));
      return (JSON.parse(found ?? '{}') as { request?: unknown }).request;
    }
  });
}
