/** Each row of the server's table of features, through the wire. */
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentOnTypeFormattingRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
  LinkedEditingRangeRequest,
  PrepareRenameRequest,
  ReferencesRequest,
  RenameRequest,
  SelectionRangeRequest,
  SemanticTokensRangeRequest,
  SignatureHelpRequest,
  type CodeAction,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { runCommand } from '../../protocol/src/commands.ts';
import {
  defaultScenarioRequest,
  syntaxTreeRequest,
  targetsRequest,
} from '../../protocol/src/requests.ts';
import { vtlText, vtlUri, yamlText, yamlUri } from './documents.ts';
import { behind, MemoryClient, pulling, rangeOf } from './memory-client.ts';

const yaml = { uri: yamlUri };
const integration = {
  kind: 'integration',
  pointer: '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration',
} as const;

async function withYaml(): Promise<MemoryClient['connection']> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  return client.connection;
}

test('completion after $input. replaces what is typed so far', async () => {
  const connection = await withYaml();
  const items = await connection.sendRequest(CompletionRequest.type, {
    textDocument: yaml,
    position: behind(yamlText, '$input.par'),
  });
  const found = Array.isArray(items) ? items : [];
  const params = found.find(({ label }) => label.startsWith('params'));
  expect(params?.textEdit).toMatchObject({ range: rangeOf(yamlText, 'parms') });
  expect(found.some(({ label }) => label.startsWith('json'))).toBe(true);
});

test('completion outside our keys offers nothing', async () => {
  const connection = await withYaml();
  const position = behind(yamlText, 'title: orders');
  const items = await connection.sendRequest(CompletionRequest.type, {
    textDocument: yaml,
    position,
  });
  expect(items).toEqual([]);
});

test('hover explains what stands under the cursor', async () => {
  const connection = await withYaml();
  const position = behind(yamlText, '"$inp');
  const hover = await connection.sendRequest(HoverRequest.type, { textDocument: yaml, position });
  expect(hover?.range).toEqual(rangeOf(yamlText, 'input'));
  const nothing = { line: 0, character: 1 };
  expect(
    await connection.sendRequest(HoverRequest.type, { textDocument: yaml, position: nothing }),
  ).toBeNull();
});

test('a lens on the integration names the command and the target', async () => {
  const connection = await withYaml();
  const lenses = await connection.sendRequest(CodeLensRequest.type, { textDocument: yaml });
  expect(lenses).toMatchObject([
    {
      range: { start: rangeOf(yamlText, 'x-amazon-apigateway-integration').start },
      command: { command: runCommand, arguments: [{ uri: yamlUri, target: integration }] },
    },
  ]);
});

test('a quick fix edits the file and is linked to its diagnostic', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const diagnostics = [...(await client.pullDiagnostics(yamlUri))];
  const range = rangeOf(yamlText, 'parms');
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: yaml,
    range,
    context: { diagnostics },
  });
  const [action] = (actions ?? []) as CodeAction[];
  expect(action?.diagnostics).toEqual(diagnostics);
  expect(action?.edit?.changes).toEqual({ [yamlUri]: [{ range, newText: 'params' }] });
});

test('the outline, the targets and the sample scenario of a document', async () => {
  const connection = await withYaml();
  const symbols = await connection.sendRequest(DocumentSymbolRequest.type, { textDocument: yaml });
  expect(Array.isArray(symbols)).toBe(true);
  expect(await connection.sendRequest(targetsRequest, yaml)).toMatchObject([
    { target: integration, operation: 'POST /orders/{id}', integrationType: 'MOCK' },
  ]);
  expect(
    await connection.sendRequest(defaultScenarioRequest, { ...yaml, target: integration }),
  ).toMatchObject({ request: { path: { id: '42' } } });
});

test('definition and references of a declared parameter', async () => {
  const { client } = await MemoryClient.start(pulling);
  const text = yamlText.replace('parms', 'params');
  await client.open(yamlUri, 'yaml', text);
  const declared = { uri: yamlUri, range: rangeOf(text.replace('name: id', 'name: ID'), 'ID') };
  const named = { uri: yamlUri, range: rangeOf(text.replace("('id')", "('ID')"), 'ID') };
  const position = behind(text, "params('i");
  const at = { textDocument: yaml, position };
  expect(await client.connection.sendRequest(DefinitionRequest.type, at)).toEqual([declared]);
  const context = { includeDeclaration: true };
  expect(await client.connection.sendRequest(ReferencesRequest.type, { ...at, context })).toEqual([
    declared,
    named,
  ]);
});

test('a variable lights up and is renamed; a name that cannot be is refused with the reason', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', vtlText);
  const at = { textDocument: { uri: vtlUri }, position: behind(vtlText, '#set($na') };
  const set = rangeOf(vtlText.replace('name', 'NAME'), 'NAME');
  const use = rangeOf(vtlText.replace('"$name"', '"$NAME"'), 'NAME');
  const { connection } = client;
  expect(await connection.sendRequest(DocumentHighlightRequest.type, at)).toEqual([
    { range: set, kind: 3 },
    { range: use, kind: 2 },
  ]);
  expect(await connection.sendRequest(PrepareRenameRequest.type, at)).toEqual({
    range: set,
    placeholder: 'name',
  });
  const renamed = await connection.sendRequest(RenameRequest.type, { ...at, newName: 'who' });
  expect(renamed?.changes?.[vtlUri]).toEqual([
    { range: set, newText: 'who' },
    { range: use, newText: 'who' },
  ]);
  await expect(
    connection.sendRequest(RenameRequest.type, { ...at, newName: 'input' }),
  ).rejects.toThrow("'$input' is given from outside");
});

test('the syntax tree of the template under the cursor', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', vtlText);
  const position = behind(vtlText, '#set');
  const tree = await client.connection.sendRequest(syntaxTreeRequest, { uri: vtlUri, position });
  expect(tree).toContain('set');
});

test('all fixes that are sure come to who asks for them by their kind', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  const ask = (only: string[] | undefined) =>
    client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: yaml,
      range: rangeOf(yamlText, 'parms'),
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  const kinds = async (only?: string[]) =>
    ((await ask(only)) ?? []).map((action) => ('kind' in action ? action.kind : undefined));
  expect(await kinds()).toContain('quickfix');
  // The one fix here is a guess ("Did you mean"), which nobody takes unasked.
  expect(await kinds(['source.fixAll'])).toEqual([]);
});

test('signature help while an argument is typed', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(vtlUri, 'vtl', '$util.urlEncode(');
  const help = await client.connection.sendRequest(SignatureHelpRequest.type, {
    textDocument: { uri: vtlUri },
    position: { line: 0, character: 16 },
  });
  expect(help).toMatchObject({
    signatures: [{ label: 'urlEncode(string: String): String' }],
    activeSignature: 0,
    activeParameter: 0,
  });
});

test('folds, selections, colours, links and ends of a template are in its lines', async () => {
  const { client } = await MemoryClient.start(pulling);
  const text = '#foreach($x in $input.path("$"))\n  $x\n#end\n#if($y)\n';
  await client.open(vtlUri, 'vtl', text);
  const textDocument = { uri: vtlUri };
  const name = { line: 0, character: 10 };
  const { connection } = client;
  expect(await connection.sendRequest(FoldingRangeRequest.type, { textDocument })).toEqual([
    { startLine: 0, endLine: 1 },
  ]);
  const selected = await connection.sendRequest(SelectionRangeRequest.type, {
    textDocument,
    positions: [name],
  });
  expect(selected?.[0]?.parent?.range).toMatchObject({
    start: { character: 9 },
    end: { character: 11 },
  });
  const range = { start: { line: 0, character: 0 }, end: { line: 1, character: 0 } };
  const tokens = await connection.sendRequest(SemanticTokensRangeRequest.type, {
    textDocument,
    range,
  });
  // x: a parameter, declared; input: a variable of the library; path: its method.
  expect(tokens?.data).toEqual([0, 10, 1, 1, 1, 0, 6, 5, 0, 2, 0, 6, 4, 3, 2]);
  const linked = await connection.sendRequest(LinkedEditingRangeRequest.type, {
    textDocument,
    position: name,
  });
  expect(linked?.ranges.map(({ start }) => start)).toEqual([name, { line: 1, character: 3 }]);
  const edits = await connection.sendRequest(DocumentOnTypeFormattingRequest.type, {
    textDocument,
    position: { line: 4, character: 0 },
    ch: '\n',
    options: { tabSize: 2, insertSpaces: true },
  });
  expect(edits).toEqual([
    {
      range: { start: { line: 4, character: 0 }, end: { line: 4, character: 0 } },
      newText: '\n#end',
    },
  ]);
});
