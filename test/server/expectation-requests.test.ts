/** What a scenario expects, through the wire: compared with each run, and as a result would say it. */
import { expect, test } from 'vitest';
import {
  expectationRequest,
  type ExpectationResult,
} from '../../protocol/src/expectation-requests.ts';
import { runRequest, type RunResult } from '../../protocol/src/requests.ts';
import { yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling } from './memory-client.ts';

const target = {
  kind: 'integration',
  pointer: '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration',
} as const;
const text = yamlText.replace('parms', 'params');

async function openDocument(): Promise<MemoryClient> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', text);
  return client;
}

async function run(client: MemoryClient, scenario: object | null): Promise<RunResult> {
  const result = await client.connection.sendRequest<RunResult | null>(runRequest, {
    uri: yamlUri,
    target,
    scenario,
  });
  if (result === null) throw new Error('no result');
  return result;
}

test('a run says what its scenario expects otherwise, and which line made it', async () => {
  const client = await openDocument();
  const { unmet } = await run(client, { expect: { status: 200, body: { id: '43' } } });
  const line = text.split('\n').findIndex((one) => one.includes('$input.params')) + 1;
  expect(unmet).toMatchObject([
    { pointer: '/body/id', expected: '43', actual: '42', at: { file: yamlUri, line } },
  ]);
});

test('a scenario whose expectation is met is told from one that expects nothing', async () => {
  const client = await openDocument();
  expect((await run(client, { expect: { body: { id: '42' } } })).unmet).toEqual([]);
  expect((await run(client, { expect: {} })).unmet).toBeNull();
  expect((await run(client, null)).unmet).toBeNull();
});

test('a result can be expected whole, by parts, or as far as it is expected already', async () => {
  const client = await openDocument();
  const { report } = await run(client, null);
  const params = { uri: yamlUri, report, expect: { body: { id: '43' } } };
  const result = await client.connection.sendRequest<ExpectationResult>(expectationRequest, params);
  expect(result?.whole).toMatchObject({ status: 200, body: { id: '42' } });
  expect(result?.every).toMatchObject({ status: 200, isBase64Encoded: false, overrides: {} });
  expect(result?.again).toEqual({ body: { id: '42' } });
});
