/** Layout and refactorings of templates, through the wire. */
import {
  CodeActionRequest,
  CodeActionTriggerKind,
  DocumentFormattingRequest,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionContext,
  type FormattingOptions,
  type Range,
} from 'vscode-languageserver/node';
import { expect, test } from 'vitest';
import { vtlUri, yamlUri } from './documents.ts';
import { MemoryClient, pulling, rangeOf } from './memory-client.ts';

/** A client that can be told later what is formatted, as VS Code can. */
const choosing: ClientCapabilities = {
  ...pulling,
  textDocument: { ...pulling.textDocument, formatting: { dynamicRegistration: true } },
};
const blanks: FormattingOptions = { tabSize: 4, insertSpaces: true };
const text = '#if($a)\n#set( $b=1 )\n#end\n';

async function formatted(
  uri: string,
  language: string,
  before: string,
  options: FormattingOptions,
  settings: unknown = null,
): Promise<readonly string[] | null> {
  const { client } = await MemoryClient.start(pulling);
  client.settings = settings;
  await client.open(uri, language, before);
  const edits = await client.connection.sendRequest(DocumentFormattingRequest.type, {
    textDocument: { uri },
    options,
  });
  return edits?.map(({ newText }) => newText) ?? null;
}

test('a .vtl file is laid out with the indentation of the editor', async () => {
  expect(await formatted(vtlUri, 'vtl', text, blanks)).toEqual(['    ', '', ' ', ' ', '']);
  const tabs = { tabSize: 4, insertSpaces: false };
  expect((await formatted(vtlUri, 'vtl', text, tabs))?.[0]).toBe('\t');
});

test('blanks of JSON stay as they are, unless a person wants them changed', async () => {
  const json = '{\n"a": 1\n}\n';
  expect(await formatted(vtlUri, 'vtl', json, blanks)).toEqual([]);
  const settings = { format: { jsonBlanks: true } };
  expect(await formatted(vtlUri, 'vtl', json, blanks, settings)).toEqual(['    ']);
});

test('YAML and JSON are left to those who format them', async () => {
  expect(await formatted(yamlUri, 'yaml', inYaml(text), blanks)).toBeNull();
});

test('a client that can be told asks us for .vtl only; another is told at the start', async () => {
  const told = await MemoryClient.start(choosing);
  expect(told.result.capabilities.documentFormattingProvider).toBeUndefined();
  await told.client.settle();
  expect(told.client.registered).toMatchObject([
    {
      method: 'textDocument/formatting',
      registerOptions: { documentSelector: [{ language: 'vtl' }] },
    },
  ]);
  const { client, result } = await MemoryClient.start(pulling);
  expect(result.capabilities.documentFormattingProvider).toBe(true);
  await client.settle();
  expect(client.registered).toEqual([]);
});

/** Two templates, the second one well laid out. */
function inYaml(template: string): string {
  const lines = template.trimEnd().split('\n');
  return `openapi: 3.0.1
paths:
  /a:
    get:
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates:
          application/json: |
${lines.map((line) => `            ${line}`).join('\n')}
          text/plain: '{"id": "$input.path("$.id")"}'
`;
}

async function actions(
  range: Range,
  context: Partial<CodeActionContext>,
  source = inYaml(text),
): Promise<readonly CodeAction[]> {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', source);
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: yamlUri },
    range,
    context: { diagnostics: [], ...context },
  });
  return (found ?? []) as CodeAction[];
}

const inSet = { ...rangeOf(inYaml(text), '$b='), end: rangeOf(inYaml(text), '$b=').start };
const inPath = rangeOf(inYaml(text), 'path("$.id")');
const kindsOf = (found: readonly CodeAction[]) => found.map(({ title, kind }) => [title, kind]);

test('a template in a file is laid out by a code action, and written as another scalar', async () => {
  const found = await actions(inSet, { only: ['refactor'] });
  expect(kindsOf(found)).toContainEqual([
    'Write the template as one quoted line',
    'refactor.rewrite',
  ]);
  const layout = found.find(({ title }) => title === 'Format this template');
  expect(layout?.kind).toBe('refactor.rewrite');
  const edits = layout?.edit?.changes?.[yamlUri] ?? [];
  expect(edits.map(({ newText }) => newText)).toEqual(['  ', '', ' ', ' ', '']);
});

test('after a keystroke in the template it can still be laid out', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', inYaml(text));
  await client.pullDiagnostics(yamlUri);
  await client.change(yamlUri, 2, rangeOf(inYaml(text), '1 )'), '2 )');
  const found = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri: yamlUri },
    range: inSet,
    context: { diagnostics: [], only: ['refactor.rewrite'] },
  });
  expect((found ?? []).map(({ title }) => title)).toContain('Format this template');
});

test('a value gets a name', async () => {
  const found = await actions(inPath, { only: ['refactor.extract'] });
  expect(kindsOf(found)).toEqual([["Extract to '$id'", 'refactor.extract']]);
});

test('all templates of the file are laid out for who asks for it by its kind', async () => {
  const found = await actions(inPath, { only: ['source.formatTemplates'] });
  expect(kindsOf(found)).toEqual([
    ['Format all templates of the file', 'source.formatTemplates.apigateway'],
  ]);
  expect(await actions(inPath, { only: ['refactor.inline'] })).toEqual([]);
});

test('a template that its scalar could not hold stays, and the others are laid out', async () => {
  // A folded block joins its lines: `#set` on a line of its own cannot be indented there.
  const source = inYaml(text).replace(
    'text/plain:',
    'text/html: >\n            #if($a)\n            #set($b = 1)\n            #end\n          text/plain:',
  );
  const found = await actions(inPath, { only: ['source.formatTemplates'] }, source);
  const lines = (found[0]?.edit?.changes?.[yamlUri] ?? []).map(({ range }) => range.start.line);
  expect([...new Set(lines)]).toEqual([rangeOf(source, '#set( $b').start.line]);
});

test('who only moves the cursor does not wait for refactorings to be tried out', async () => {
  const triggerKind = CodeActionTriggerKind.Automatic;
  expect(kindsOf(await actions(inSet, { triggerKind }))).toEqual([]);
  expect(await actions(inPath, { triggerKind })).not.toEqual([]);
});

test('outside of templates there is nothing to rewrite', async () => {
  const range = rangeOf(inYaml(text), 'openapi');
  expect(await actions(range, { only: ['refactor'] })).toEqual([]);
});
