/** Runs happen beside the server: it answers all the while, and gives up what hangs. */
import {
  CompletionRequest,
  CancellationTokenSource,
  DocumentDiagnosticRequest,
  HoverRequest,
  LSPErrorCodes,
  type CancellationToken,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { runRequest, type RunResult } from '../../protocol/src/requests.ts';
import { vtlText, vtlUri, yamlText, yamlUri } from './documents.ts';
import { MemoryClient, pulling } from './memory-client.ts';

const preview = { uri: vtlUri, target: { kind: 'template' }, scenario: null };

async function withTemplate(text = vtlText): Promise<MemoryClient> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', text);
  return client;
}

test('a run answers with the report and the version that was run', async () => {
  const client = await withTemplate();
  const scenario = { request: { body: { name: 'Ada' } } };
  const result = await client.connection.sendRequest<RunResult>(runRequest, {
    ...preview,
    scenario,
  });
  expect(result.version).toBe(1);
  expect(JSON.stringify(result.report)).toContain('\\"hello\\": \\"Ada\\"');
});

test('places of a report are lines and columns of the file, from 1', async () => {
  const client = await withTemplate('one\n  #if($x)\n');
  const { report } = await client.connection.sendRequest<RunResult>(runRequest, preview);
  expect(report.problems[0]?.at).toMatchObject({ file: vtlUri, line: 2, column: 3 });
});

test('an integration of an OpenAPI file runs to its response', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText.replace('parms', 'params'));
  const pointer = '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration';
  const { report } = await client.connection.sendRequest<RunResult>(runRequest, {
    uri: yamlUri,
    target: { kind: 'integration', pointer },
    scenario: null,
  });
  expect(report.response).toMatchObject({ status: 200, body: '{"id": "42"}\n' });
});

test('a scenario of another shape than a scenario is no fault of ours: what is wrong in it is said', async () => {
  const client = await withTemplate();
  const scenario = { request: { headers: { Accept: 5 } } };
  const { report } = await client.connection.sendRequest<RunResult>(runRequest, {
    ...preview,
    scenario,
  });
  const [problem] = report.problems;
  expect(problem?.code).toBe('run-wrong-scenario');
  expect(problem?.message).toBe(
    "The scenario cannot be run: 'request.headers.Accept' must be a string or a list of strings. Mend it there, and run it again.",
  );
  expect(client.workers.started).toBe(0);
});

test('a target that the document does not have gives null', async () => {
  const client = await withTemplate();
  const target = { kind: 'integration', pointer: '/paths/none' };
  expect(await client.connection.sendRequest(runRequest, { ...preview, target })).toBeNull();
});

test('a run that hangs is ended at its deadline; hover answers meanwhile; the next run works', async () => {
  const client = await withTemplate();
  client.workers.hangsOn = () => true;
  const lost = client.connection.sendRequest<RunResult>(runRequest, preview);
  await client.timer.begins(5000);
  const hover = await client.connection.sendRequest(HoverRequest.type, {
    textDocument: { uri: vtlUri },
    position: { line: 0, character: 16 },
  });
  expect(hover).not.toBeNull();
  client.workers.hangsOn = () => false;
  client.timer.pass();
  const { report, loss } = await lost;
  expect(report.problems).toMatchObject([{ severity: 'error', code: 'run-timed-out' }]);
  expect(loss).toMatch(/^Ended after 5000 ms without a result; /);
  expect(client.workers.terminated).toBe(1);

  const next = await client.connection.sendRequest<RunResult>(runRequest, preview);
  expect(next.loss).toBeNull();
  expect(next.report.problems.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(client.workers.started).toBe(2);
});

test('a cancelled run is answered as cancelled, and what hangs there does not stay', async () => {
  const client = await withTemplate();
  client.workers.hangsOn = () => true;
  const source = new CancellationTokenSource();
  const run = client.connection.sendRequest(runRequest, preview, source.token);
  await client.timer.begins(5000);
  source.cancel();
  await expect(run).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  // No deadline any more, but a moment for it to end by itself.
  expect(client.timer.waiting).not.toContain(5000);
  expect(client.timer.waiting).toContain(250);
  client.timer.pass();
  expect(client.workers.terminated).toBe(1);
});

test('a request that was cancelled before it was begun is not begun', async () => {
  const client = await withTemplate();
  const source = new CancellationTokenSource();
  const run = client.connection.sendRequest(runRequest, preview, source.token);
  source.cancel();
  await expect(run).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
});

/** Asks for diagnostics while a run is at work, and notes when they come. */
async function diagnosticsBeside(client: MemoryClient, token?: CancellationToken) {
  const asked = { isAnswered: false, answer: Promise.resolve<unknown>(null) };
  const params = { textDocument: { uri: vtlUri } };
  asked.answer = client.connection
    .sendRequest(DocumentDiagnosticRequest.type, params, token)
    .finally(() => (asked.isAnswered = true));
  await client.timer.begins(120);
  return asked;
}

test('a run goes first: diagnostics of the same keystroke wait until its answer is on the screen', async () => {
  const client = await withTemplate();
  client.workers.waits = true;
  const run = client.connection.sendRequest<RunResult>(runRequest, preview);
  const asked = await diagnosticsBeside(client);
  client.workers.goOn();
  await run;
  await client.settle();
  expect(asked.isAnswered).toBe(false);
  expect(client.timer.waiting).toEqual([120, 0, 40]);
  client.timer.pass(40);
  expect(await asked.answer).toMatchObject({ kind: 'full' });
  expect(client.timer.waiting).toEqual([]);
});

test('completion that is asked for at the same keystroke comes behind the answer of the run', async () => {
  const client = await withTemplate();
  client.workers.waits = true;
  const run = client.connection.sendRequest<RunResult>(runRequest, preview);
  const order: string[] = [];
  const listed = client.connection
    .sendRequest(CompletionRequest.type, {
      textDocument: { uri: vtlUri },
      position: { line: 0, character: 0 },
    })
    .then(() => order.push('completion'));
  await client.timer.begins(30);
  client.workers.goOn();
  await run;
  order.push('answer');
  client.timer.pass(0);
  await listed;
  expect(order).toEqual(['answer', 'completion']);
});

test('a run that takes long does not hold diagnostics back for long', async () => {
  const client = await withTemplate();
  client.workers.hangsOn = () => true;
  const run = client.connection.sendRequest<RunResult>(runRequest, preview);
  const asked = await diagnosticsBeside(client);
  client.timer.pass(120);
  expect(await asked.answer).toMatchObject({ kind: 'full' });
  client.timer.pass();
  await run;
});

test('diagnostics that nobody wants any more do not wait', async () => {
  const client = await withTemplate();
  client.workers.hangsOn = () => true;
  const run = client.connection.sendRequest<RunResult>(runRequest, preview);
  const source = new CancellationTokenSource();
  const asked = await diagnosticsBeside(client, source.token);
  source.cancel();
  await expect(asked.answer).rejects.toMatchObject({ code: LSPErrorCodes.RequestCancelled });
  client.timer.pass();
  await run;
});
