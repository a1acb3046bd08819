/** Scenarios from and to other forms, and the hostile ones, through the wire. */
import { expect, test } from 'vitest';
import {
  exportScenarioRequest,
  hostileRequest,
  importScenariosRequest,
  type ExportScenarioResult,
  type HostileResult,
  type ImportScenariosResult,
} from '../../protocol/src/exchange-requests.ts';
import { yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling } from './memory-client.ts';

const target = {
  kind: 'integration',
  pointer: '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration',
} as const;

async function ask<Result>(method: string, params: object, text = yamlText): Promise<Result> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', text);
  return client.connection.sendRequest<Result>(method, { uri: yamlUri, ...params });
}

test('a curl line finds its operation in the open document', async () => {
  const text = 'curl -X POST https://x/orders/7';
  const reading = await ask<ImportScenariosResult>(importScenariosRequest, { text, form: null });
  expect(reading).toMatchObject({
    ok: true,
    scenarios: [{ scenario: { operation: 'POST /orders/{id}', request: { path: { id: '7' } } } }],
  });
});

test("the document's own sample goes out as a curl line", async () => {
  const params = { target, scenario: null, form: 'curl' };
  const writing = await ask<ExportScenarioResult>(exportScenarioRequest, params);
  expect(writing).toMatchObject({ ok: true });
  expect(writing?.ok === true ? writing.text : '').toContain('/prod/orders/42');
});

test('the hostile call that breaks the template has its place, a line from 1', async () => {
  // A quote in the path ends the string that the template writes.
  const text = yamlText.replace('parms', 'params');
  const result = await ask<HostileResult>(hostileRequest, { target, scenario: null }, text);
  const broken = result.outcomes.filter(({ breaks }) => breaks.length > 0);
  expect(broken.map(({ id }) => id)).toEqual(['quotes-and-newline']);
  const line = text.split('\n').findIndex((one) => one.includes('$input.params')) + 1;
  expect(broken[0]?.breaks[0]).toMatchObject({ code: 'response-not-json', at: { line } });
});

test('hostile calls ask for nothing that nobody reads', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const asked: unknown[] = [];
  client.workers.hangsOn = (job) => {
    asked.push(job.kind === 'run' && job.withDefaults);
    return false;
  };
  const params = { uri: yamlUri, target, scenario: null };
  const { outcomes } = await client.connection.sendRequest<HostileResult>(hostileRequest, params);
  expect(asked).toEqual(outcomes.map(() => false));
  expect(asked.length).toBeGreaterThan(5);
});

test('what is no scenario goes nowhere, with the reason', async () => {
  const scenario = { stageVariables: ['dev'] };
  const reason =
    "The scenario cannot be run: 'stageVariables' must be an object. Mend it there, and run it again.";
  const writing = await ask<ExportScenarioResult>(exportScenarioRequest, {
    ...{ target, scenario },
    form: 'curl',
  });
  expect(writing).toEqual({ ok: false, reason });
  const hostile = await ask<HostileResult>(hostileRequest, { target, scenario });
  expect(hostile).toMatchObject({ outcomes: [], failure: reason });
});
