/** What a person takes out of the panel, to the clipboard and into files, is exact. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { same } from '../runner/assert.ts';
import {
  openFile,
  panelOf,
  pressLens,
  type PageHost,
  type VscodeWindow,
} from '../runner/page-host.ts';
import { it, story } from '../runner/suite.ts';
import { answerWithFile, untilSuggested } from '../runner/file-dialog.ts';
import { answer, leaveQuickInput, quickInput, runCommand } from '../runner/quick-input.ts';
import { toast } from '../runner/toast.ts';
import { chooseAction, chooseScenario, scenarioChoice } from './panel-steps.ts';
import { untilSaved } from './until-saved.ts';

/** More than the panel shows at first, with all that goes astray on the way. */
const longBody = `{"note":"Köln 😀 \\"it's\\"","lines":[${Array.from({ length: 4000 }, (_, id) => `{"id":${id}}`).join()}],"end":"the very last"} \r\n\t`;
const bytes = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

const forms = {
  curl: 'curl',
  'test-invoke-method': 'aws apigateway test-invoke-method',
  'lambda-event': 'Lambda event',
};

/** @param open gives a window on `examples/` in which VS Code asks for files itself. */
export function takeOutTests(host: PageHost, open: () => Promise<VscodeWindow>): void {
  story('what is taken out of the panel', () => {
    let window: VscodeWindow;
    const page = (): Page => window.page;
    const panel = (): FrameLocator => panelOf(page());
    const response = (): Locator => panel().locator('[data-step="send-response"]');
    const clipboard = (): Promise<string> => page().evaluate(() => navigator.clipboard.readText());
    const file = (name: string): string => join(window.workspace, name);

    it('is the scenario for curl, for the AWS CLI and for Lambda, as the command line writes it', async () => {
      window = await open();
      await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
      writeScenario('long', { body: longBody });
      writeScenario('bytes', { body: bytes.toString('base64'), isBase64Encoded: true });
      const spec = `${readFileSync(file('openapi.yaml'), 'utf8')}x-amazon-apigateway-binary-media-types: ["*/*"]\n`;
      writeFileSync(file('openapi.yaml'), spec);
      await openFile(page(), 'openapi.yaml');
      await pressLens(page(), 'Run integration', 102);
      await response().waitFor();
      await chooseScenario(panel(), 'two states at once');
      for (const [form, label] of Object.entries(forms)) {
        await chooseAction(panel(), 'Copy Scenario As…');
        await answer(page(), 'Copy Scenario As', label, label);
        await toast(page(), `Copied as ${label}.`).waitFor();
        same(await clipboard(), exported(form), form);
      }
    });

    it('is a body, whole where the panel shows but its beginning', async () => {
      await pressLens(page(), 'Run integration', 266);
      await panel().getByRole('heading', { name: 'GET /orders/{id}/tracking' }).waitFor();
      await chooseScenario(panel(), 'long');
      await response().getByRole('button', { name: 'Show all' }).waitFor();
      await response().getByRole('button', { name: 'Copy body' }).press('Enter');
      await page().locator('.statusbar-item', { hasText: 'Copied the body.' }).waitFor();
      same(await clipboard(), longBody, 'the clipboard');
    });

    it('is searched whole: what is folded or cut is opened for the search', async () => {
      await response().getByRole('button', { name: 'Laid out' }).press('Enter');
      await response().locator('.fold').nth(1).press('Enter');
      await response().locator('.folded').waitFor();
      await page().keyboard.press('Control+f');
      await page().locator('.simple-find-part.visible input').waitFor();
      await response().getByText('"the very last"').waitFor({ state: 'attached' });
      same(await response().locator('.folded').count(), 0, 'folds');
      await page().keyboard.press('Escape');
    });

    it('is a body in a file, byte for byte, over another only after a question', async () => {
      const title = 'Save Body to a File';
      const names = (): string[] => readdirSync(window.workspace).sort();
      const before = names();
      await chooseAction(panel(), `${title}…`);
      await answer(page(), title, 'Response', 'Response');
      await untilSuggested(page(), 'GET-orders-{id}-tracking-Response.json');
      await leaveQuickInput(page());
      same(names(), before, 'files after "Cancel"');

      await saveResponse();
      await toast(page(), 'Saved body.out.').waitFor();
      same(readFileSync(file('body.out'), 'utf8'), longBody, 'the file');
      await chooseScenario(panel(), 'bytes');
      await response().getByText('Base64').first().waitFor({ state: 'attached' });
      await saveResponse();
      const overwrite = quickInput(page()).filter({ hasText: 'already exists' });
      await overwrite.waitFor();
      await page().screenshot({ path: host.screenshotFile('save-over') });
      same(readFileSync(file('body.out'), 'utf8'), longBody, 'the file before the answer');
      await overwrite.getByRole('button', { name: 'OK' }).click();
      await untilSaved(file('body.out'), '\u0000\u0001\u0002');
      same([...readFileSync(file('body.out'))], [...bytes], 'the file after it');

      async function saveResponse(): Promise<void> {
        await chooseAction(panel(), `${title}…`);
        await answer(page(), title, 'Response', 'Response');
        await answerWithFile(page(), title, file('body.out'), 'GET-orders-{id}-tracking-Response');
      }
    });

    it('is an event, and a scenario, which never takes the file of another', async () => {
      await pressLens(page(), 'Run integration', 102);
      await panel().getByRole('heading', { name: 'GET /orders', exact: true }).waitFor();
      await chooseAction(panel(), 'Save Lambda Event…');
      await answerWithFile(
        page(),
        'Save Lambda Event',
        file('event.json'),
        'GET-orders.event.json',
      );
      await toast(page(), 'Saved event.json.').waitFor();
      same(readFileSync(file('event.json'), 'utf8'), exported('lambda-event'), 'the event');

      const names = (): string[] => readdirSync(file('scenarios')).sort();
      const before = names();
      await chooseAction(panel(), 'Save as Scenario…');
      await quickInput(page()).filter({ hasText: 'Save Scenario' }).waitFor();
      await leaveQuickInput(page());
      same(names(), before, 'files after "Cancel"');
      for (const name of ['a-copy', 'a-copy-2']) {
        await chooseAction(panel(), 'Save as Scenario…');
        await answer(page(), 'Save Scenario', 'A copy');
        await scenarioChoice(panel())
          .locator(`option:checked[value$="/${name}.scenario.json"]`)
          .waitFor({ state: 'attached' });
      }
      type Saved = { readonly request: { readonly query: unknown } };
      const textOf = (name: string): string =>
        readFileSync(file(`scenarios/${name}.scenario.json`), 'utf8');
      const { request: wanted, ...original } = JSON.parse(textOf('list-orders')) as Saved;
      const { request, ...copy } = JSON.parse(textOf('a-copy')) as Saved;
      same(copy, { ...original, title: 'A copy' }, 'the copy');
      same(request.query, wanted.query, 'its query');
      same(textOf('a-copy-2'), textOf('a-copy'), 'the second copy');
    });

    it('is no scenario of a document in no file, and all the same an event', async () => {
      await runCommand(page(), 'View: Focus First Editor Group');
      await runCommand(page(), 'API Gateway: Open the Example API');
      await page().locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
      await pressLens(page(), 'Run integration', 102);
      await page().locator('.tab', { hasText: 'Run GET /orders' }).waitFor();
      await chooseAction(panel(), 'Save as Scenario…');
      await toast(page(), 'Untitled-1 is in no file yet.').waitFor();
      await chooseAction(panel(), 'Save Lambda Event…');
      const suggested = file('GET-orders.event.json');
      await answerWithFile(page(), 'Save Lambda Event', file('untitled.json'), suggested);
      await toast(page(), 'Saved untitled.json.').waitFor();
      await runCommand(page(), 'View: Focus First Editor Group');
      await runCommand(page(), 'View: Revert and Close Editor');
      await page().locator('.tab', { hasText: 'Untitled-1' }).waitFor({ state: 'detached' });
    });

    function writeScenario(title: string, backend: object): void {
      const owner = { spec: '../openapi.yaml', operation: 'GET /orders/{id}/tracking' };
      const text = JSON.stringify({ ...owner, title, backend });
      writeFileSync(file(`scenarios/${title}.scenario.json`), text);
    }

    function exported(form: string): string {
      const command = ['scenario', 'export', '--to', form, 'openapi.yaml'];
      const scenario = ['--scenario', 'scenarios/list-orders.scenario.json'];
      return execFileSync(
        process.execPath,
        [join(host.root, 'dist/cli.js'), ...command, ...scenario],
        { cwd: window.workspace, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] },
      );
    }
  });
}
