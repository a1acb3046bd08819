/** "Call the endpoint", against a server that the tests start. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { contains, same } from '../runner/assert.ts';
import { openFile, panelOf, pressLens, type PageHost } from '../runner/page-host.ts';
import { answer } from '../runner/quick-input.ts';
import { describe, it } from '../runner/suite.ts';
import { untilChosen } from './panel-steps.ts';
import { untilSaved } from './until-saved.ts';

export function liveCallTests(host: PageHost): void {
  describe('calling the endpoint', () => {
    it('takes its reply into the scenario, after a click and an answer, and only where it is allowed', async () => {
      const calls: string[] = [];
      const server = createServer((request, response) => {
        calls.push(`${request.method ?? ''} ${request.url ?? ''}`);
        const body = JSON.stringify({ at: `depot ${calls.length}` });
        response.writeHead(200, { 'Content-Type': 'application/json' }).end(body);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      const setting = 'apigatewayIntegrations.liveCall.allowedAddresses';
      const window = await host.openWindow({
        folder: 'examples',
        settings: { [setting]: [`${origin}/parcels`] },
      });
      const { page, workspace } = window;
      // What a workspace says must not count.
      const spec = join(workspace, 'openapi.yaml');
      const text = readFileSync(spec, 'utf8');
      const other = origin.replace('127.0.0.1', 'localhost');
      writeFileSync(spec, text.replace('https://carrier.example.com', other));
      mkdirSync(join(workspace, '.vscode'));
      writeFileSync(
        join(workspace, '.vscode/settings.json'),
        JSON.stringify({ [setting]: [other] }),
      );
      await openFile(page, 'openapi.yaml');
      await pressLens(page, 'Run integration', 266);
      const panel = panelOf(page);
      const result = panel.getByRole('region', { name: 'Result' });
      const form = panel.getByRole('region', { name: 'Scenario' });
      const reply = result.locator('[data-step="call-backend"]');
      const press = (name: string): Promise<void> => form.getByRole('button', { name }).click();

      await press('Call the endpoint');
      const alert = result.getByRole('alert');
      await alert.getByText(`${other} is not among the addresses that you allow`).waitFor();
      await alert.getByRole('button', { name: 'Open the setting' }).waitFor();
      await page.screenshot({ path: host.screenshotFile('live-call-refused') });
      same(calls, [], 'calls before it was allowed');

      writeFileSync(spec, text.replace('https://carrier.example.com', origin));
      await result
        .locator('[data-step="build-integration-request"] .url', {
          hasText: `${origin}/parcels/`,
        })
        .waitFor();
      const question = page.locator('.monaco-dialog-box');
      await press('Call the endpoint');
      await question.getByText(`Call GET ${origin}/parcels/o-42?`).waitFor();
      contains((await question.textContent()) ?? '', 'X-Api-Client: orders', 'question');
      await page.screenshot({ path: host.screenshotFile('live-call-question') });
      await question.getByRole('button', { name: 'Cancel' }).click();
      await question.waitFor({ state: 'detached' });
      same(calls, [], 'calls after "Cancel"');

      await press('Call the endpoint');
      await question.getByRole('button', { name: 'Call', exact: true }).click();
      const sent = result.locator('[data-step="send-response"]');
      await sent.getByText('"depot 1"').waitFor();
      await form.getByText(`from ${origin}/parcels/o-42 at`).waitFor();
      await reply.getByText(`keeps a reply of 200 from ${origin}/parcels/o-42`).waitFor();
      await page.screenshot({ path: host.screenshotFile('live-call') });

      // Runs keep the reply; only another click calls again, without a second question.
      await panel.getByRole('button', { name: 'Run', exact: true }).click();
      await panel.getByRole('textbox', { name: 'Query 1, name' }).fill('lang');
      await result.locator('.url', { hasText: '/parcels/o-42?lang=' }).waitFor();
      await sent.getByText('"depot 1"').waitFor();
      same(calls, ['GET /parcels/o-42'], 'calls after runs');
      await press('Call again');
      await sent.getByText('"depot 2"').waitFor();
      same(calls.length, 2, 'calls after a second click');

      await panel.getByRole('button', { name: 'Save as a scenario file' }).click();
      await answer(page, 'Save Scenario', 'live');
      await untilChosen(panel, 'live');
      const saved = await untilSaved(join(workspace, 'scenarios/live.scenario.json'), 'depot 2');
      const { backend } = JSON.parse(saved) as { backend: { body: unknown; recorded: unknown } };
      same(backend.body, { at: 'depot 2' }, 'the body in the file');
      contains(JSON.stringify(backend.recorded), `${origin}/parcels/o-42"`, 'its origin');
      await press('Use the sample');
      await form.getByText('This is a sample from the document.').waitFor();
      same(calls.length, 2, 'calls in the end');
      await window.close();
      server.close();
    });
  });
}
