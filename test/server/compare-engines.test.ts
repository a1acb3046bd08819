/** `apigateway/compareEngines`: the templates of a run by both engines, in the worker. */
import { expect, test } from 'vitest';
import { compareEnginesRequest, type CompareEnginesResult } from '../../protocol/src/requests.ts';
import { vtlUri, yamlUri } from './documents.ts';
import { MemoryClient, pulling } from './memory-client.ts';

const template = { uri: vtlUri, target: { kind: 'template' }, scenario: null };

async function compare(client: MemoryClient, params: object): Promise<CompareEnginesResult> {
  return client.connection.sendRequest<CompareEnginesResult>(compareEnginesRequest, params);
}

test('a template alone: the difference with its place in the file', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', 'one\n  $nope');
  const { version, comparisons, failure } = await compare(client, template);
  expect({ version, failure }).toEqual({ version: 1, failure: null });
  expect(comparisons).toMatchObject([
    {
      step: 'render-request-template',
      ours: { output: 'one\n  ', error: null },
      theirs: { output: 'one\n  $nope', error: null },
      difference: {
        at: { file: vtlUri, line: 2, column: 3, endLine: 2, endColumn: 8 },
        explanation: { code: 'undefined-reference' },
      },
    },
  ]);
});

const openapi = `openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /a:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates:
          application/json: '{"statusCode": 200}#set($context.requestOverride.path.p = 7)'
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
                $context.requestOverride.path.p
                $util.parseJson('[{"a": 1}]')
`;

test('an integration: each template, and what the first left for the second', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', openapi);
  const pointer = '/paths/~1a/get/x-amazon-apigateway-integration';
  const target = { kind: 'integration', pointer };
  const { comparisons } = await compare(client, { uri: yamlUri, target, scenario: null });
  const line = openapi.split('\n').findIndex((text) => text.includes('parseJson')) + 1;
  expect(comparisons).toMatchObject([
    { step: 'render-request-template', difference: null },
    {
      step: 'render-response-template',
      ours: { output: '7\n[{"a":1}]\n' },
      theirs: { output: '7\n[{a=1}]\n' },
      difference: { at: { line, column: 17 }, explanation: { code: 'container-text' } },
    },
  ]);
});

test('a comparison that hangs is ended at the deadline of a run, and says so', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', 'a');
  client.workers.hangsOn = () => true;
  const lost = compare(client, template);
  await client.timer.begins(5000);
  client.timer.pass();
  const { comparisons, failure } = await lost;
  expect(comparisons).toEqual([]);
  expect(failure).toMatch(/^Ended after 5000 ms/);
});
