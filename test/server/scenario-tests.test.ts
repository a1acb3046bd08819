/** Scenario files as tests, through the wire: what they are about, how they fare, and their update. */
import { expect, test } from 'vitest';
import {
  editedOperationsRequest,
  editScenarioRequest,
  readScenariosRequest,
  scenarioTargetRequest,
  testScenariosRequest,
  updateExpectationRequest,
  type ReadScenariosResult,
  type ScenarioTargetResult,
  type TestScenariosResult,
  type UpdateExpectationResult,
} from '../../protocol/src/scenario-requests.ts';
import { vtlText, vtlUri, yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling, rangeOf } from './memory-client.ts';

/** Without its mistake: what the path gives is what comes out. */
const spec = yamlText.replace('parms', 'params');
const scenarioUri = 'memory:/scenarios/one.scenario.json';
const one = (expected: string): string => `{
  "spec": "../openapi.yaml",
  "operation": "post  /orders/{id}",
  "title": "the id comes back",
  "request": { "path": { "id": "7" } },
  "expect": ${expected}
}
`;

async function ask<Result>(method: string, params: object, text = spec): Promise<Result> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', text);
  return client.connection.sendRequest<Result>(method, { uri: yamlUri, ...params });
}

async function testOne(text: string, document = spec) {
  const params = { scenarios: [{ uri: scenarioUri, text }], coverage: false };
  const result = await ask<TestScenariosResult>(testScenariosRequest, params, document);
  return result?.tests[0];
}

/** LSP's range as a place of a report. */
function at(file: string, text: string, piece: string) {
  const { start, end } = rangeOf(text, piece);
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

test('a scenario is named by its title, its owner and its operation in one form', async () => {
  const text = one('{}');
  const files = [
    { uri: scenarioUri, text },
    { uri: 'memory:/a%20b.scenario.json', text: '{ "template": "x.vtl", "operation": "GET /" }' },
  ];
  expect(await ask<ReadScenariosResult>(readScenariosRequest, { files })).toEqual([
    {
      title: 'the id comes back',
      owner: '../openapi.yaml',
      ownerRange: rangeOf(text, '"../openapi.yaml"'),
      operation: 'POST /orders/{id}',
      scenario: JSON.parse(text) as unknown,
      range: rangeOf(text, text.trimEnd()),
      fault: null,
    },
    expect.objectContaining({ title: 'a b', owner: 'x.vtl', operation: null }),
  ]);
});

test.each([
  ['{ "spec": ', null, 'is not JSON: '],
  ['{ "spec": "a.yaml", "request": ', 'a.yaml', 'is not JSON: '],
  ['{ "spec": "a.yaml",, }', 'a.yaml', 'is not JSON: '],
  ['[]', null, 'a scenario is a JSON object'],
  ['{ "operation": "GET /" }', null, "names neither a 'spec' nor a 'template'"],
  ['{ "spec": "a.yaml", "requets": {} }', 'a.yaml', "'requets' is not known"],
  ['{ "spec": "a.yaml", "title": 1 }', 'a.yaml', "'title' must be a string"],
  ['', null, 'is not JSON: '],
])('%s has a fault, and keeps the owner that it names', async (text, owner, message) => {
  const files = [{ uri: scenarioUri, text }];
  const [head] = await ask<ReadScenariosResult>(readScenariosRequest, { files });
  expect(head).toMatchObject({ title: 'one', owner });
  expect(head?.fault?.message).toContain(message);
});

test('one that is met passes, with the log of its run', async () => {
  const found = await testOne(one('{ "status": 200, "body": { "id": "7" } }'));
  expect(found).toMatchObject({ outcome: { kind: 'passed' }, hasExpectation: true, failure: null });
  expect(found?.log.join('\n')).toContain('Method completed with status: 200');
});

test('what is not met has its place in the scenario, and that of its maker in the spec', async () => {
  const text = one('{ "body": { "id": "8" } }');
  expect(await testOne(text)).toMatchObject({
    outcome: {
      kind: 'failed',
      differences: [
        {
          pointer: '/body/id',
          expected: '8',
          actual: '7',
          step: 'render-response-template',
          at: at(yamlUri, spec, "$input.params('id')"),
          expectedAt: at(scenarioUri, text, '"8"'),
        },
      ],
    },
    failure: null,
  });
});

test('a call that fails in a template has the place of that too', async () => {
  const text = one('{ "status": 200 }');
  const document = spec.replace('"$input.params(\'id\')"', '#if($x');
  const found = await testOne(text, document);
  expect(found?.outcome).toMatchObject({ differences: [{ pointer: '/status', expected: 200 }] });
  const line = document.split('\n').findIndex((each) => each.includes('#if($x')) + 1;
  expect(found?.failure?.at).toMatchObject({ file: yamlUri, line });
  expect(found?.failure?.message).toMatch(/^render-response-template: /);
  // Without an expectation the same is what it fails by.
  const bare = await testOne(one('{}'), document);
  expect(bare).toMatchObject({
    hasExpectation: false,
    outcome: { kind: 'failed', at: { file: yamlUri, line } },
  });
});

test.each([
  ['{', scenarioUri, 'is not JSON'],
  ['{ "spec": "a.yaml", "operation": "GET /no" }', null, "has no integration for 'GET /no'"],
])('%s cannot be run, and says why', async (text, file, message) => {
  const found = await testOne(text);
  expect(found?.outcome).toMatchObject({
    kind: 'broken',
    message: expect.stringContaining(message) as string,
    at: file && { file },
  });
});

test('a run that hangs is ended with its worker, and the next one runs', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', spec);
  let isFirst = true;
  client.workers.hangsOn = () => {
    const hangs = isFirst;
    isFirst = false;
    return hangs;
  };
  const scenario = { uri: scenarioUri, text: one('{ "status": 200 }') };
  const params = { uri: yamlUri, scenarios: [scenario, scenario], coverage: false };
  const pending = client.connection.sendRequest<TestScenariosResult>(testScenariosRequest, params);
  await client.timer.begins(5000);
  client.timer.pass();
  const result = await pending;
  expect(result?.tests.map(({ outcome }) => outcome.kind)).toEqual(['failed', 'passed']);
  expect(result?.tests[0]?.outcome).toMatchObject({
    message: expect.stringMatching(/^Ended after 5000 ms/) as string,
  });
});

test('coverage is that of all runs together, by the lines of the document', async () => {
  const { client } = await MemoryClient.start(pulling);
  const template = '  #if($input.body == "1")one#{else}other#end\nlast\n\n';
  await client.open(vtlUri, 'vtl', template);
  const run = async (...bodies: string[]) => {
    const scenarios = bodies.map((body) => ({
      uri: scenarioUri,
      text: JSON.stringify({ template: 'template.vtl', request: { body } }),
    }));
    const params = { uri: vtlUri, scenarios, coverage: true };
    const result = await client.connection.sendRequest<TestScenariosResult>(
      testScenariosRequest,
      params,
    );
    return result?.coverage;
  };
  const { line, column, endLine, endColumn } = at(vtlUri, template, '$input.body == "1"');
  const condition = { line, column, endLine, endColumn };
  const last = at(vtlUri, template, 'last');
  expect(await run('1', '2')).toEqual({
    lines: [
      { line, column, endColumn: at(vtlUri, template, 'other').endColumn, runs: 2 },
      { line: last.line, column: last.column, endColumn: last.endColumn, runs: 2 },
    ],
    conditions: [{ ...condition, held: 1, failed: 1 }],
  });
  expect((await run('1'))?.conditions).toEqual([{ ...condition, held: 1, failed: 0 }]);
  expect((await run())?.lines.map(({ runs }) => runs)).toEqual([0, 0]);
});

test('an update edits the values that differ, in the text that was sent', async () => {
  const text = one('{ "status": 200,   "body": { "id": "8" } }');
  const scenario = { uri: scenarioUri, text };
  expect(await ask<UpdateExpectationResult>(updateExpectationRequest, { scenario })).toEqual({
    ok: true,
    edits: [{ range: rangeOf(text, '"8"'), newText: '"7"' }],
  });
  const broken = { uri: scenarioUri, text: '{' };
  expect(
    await ask<UpdateExpectationResult>(updateExpectationRequest, { scenario: broken }),
  ).toMatchObject({ ok: false, message: expect.stringContaining('is not JSON') as string });
});

test('the target of a scenario is that of its operation, or the template', async () => {
  const scenario = { uri: scenarioUri, text: one('{}') };
  expect(await ask<ScenarioTargetResult>(scenarioTargetRequest, { scenario })).toMatchObject({
    ok: true,
    item: { operation: 'POST /orders/{id}', target: { kind: 'integration' } },
  });
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', vtlText);
  const text = '{ "template": "template.vtl" }';
  expect(
    await client.connection.sendRequest(scenarioTargetRequest, {
      uri: vtlUri,
      scenario: { uri: scenarioUri, text },
    }),
  ).toMatchObject({ ok: true, item: { target: { kind: 'template' } } });
});

test('of a document that is not open nothing is said', async () => {
  const { client } = await MemoryClient.start(pulling);
  const params = { uri: 'memory:/none.yaml', scenarios: [], coverage: true };
  expect(await client.connection.sendRequest(testScenariosRequest, params)).toBeNull();
});

test.each([
  ['{\n   "title": "a", "expect": {"status": 1}\n}', '{\n   "title": "b", "expect": {"status": 1}\n}'],
  ['{ "title": ', null],
])('%j is written as it is laid out', async (text, written) => {
  const scenario = { title: 'b', expect: { status: 1 } };
  expect(await ask(editScenarioRequest, { text, scenario })).toBe(written);
}); // prettier-ignore

test('of a document it is told which operations were edited since it was asked about', async () => {
  const { client } = await MemoryClient.start(pulling);
  const asked = (): Promise<unknown> =>
    client.connection.sendRequest(editedOperationsRequest, { uri: yamlUri });
  expect(await asked()).toBeNull();
  await client.open(yamlUri, 'yaml', spec);
  expect(await asked()).toBeNull();
  expect(await asked()).toEqual([]);
  await client.change(yamlUri, 2, rangeOf(spec, "$input.params('id')"), '$context.stage');
  expect(await asked()).toEqual(['POST /orders/{id}']);
  expect(await asked()).toEqual([]);
});
