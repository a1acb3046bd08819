/** A template of an OpenAPI file as a document of its own, through the wire. */
import {
  CodeActionRequest,
  CodeLensRequest,
  CompletionRequest,
  DefinitionRequest,
  type CodeAction,
} from 'vscode-languageserver/node';
import { describe, expect, test } from 'vitest';
import { analyze, runTarget, type Scenario } from '../../core/src/index.ts';
import { editTemplateCommand } from '../../protocol/src/commands.ts';
import {
  readTemplateRequest,
  replaceTemplateRequest,
  templateAtRequest,
  templateScenarioRequest,
  type ReadTemplateResult,
  type ReplaceTemplateResult,
  type TemplateAtResult,
} from '../../protocol/src/requests.ts';
import {
  templateDocumentOf,
  templateQuery,
  templateScheme,
} from '../../protocol/src/template-document.ts';
import { yamlText, yamlUri } from './documents.ts';
import { behind, MemoryClient, pulling, rangeOf } from './memory-client.ts';

const pointer = '/paths/~1orders~1{id}/post/x-amazon-apigateway-integration';
const template = {
  pointer,
  phase: 'response',
  response: 'default',
  mediaType: 'application/json',
} as const;
const templateText = `## says who it is\n{"id": "$input.parms('id')"}\n`;
const place = { host: yamlUri, template };
const templateUri = `${templateScheme}:/openapi.yaml/a.vtl?${encodeURIComponent(templateQuery(place))}`;

async function withYaml(text = yamlText): Promise<MemoryClient> {
  const { client } = await MemoryClient.start(pulling, { editsTemplates: true });
  await client.open(yamlUri, 'yaml', text);
  return client;
}

test('the template at a place is named by the keys that lead to it', async () => {
  const { connection } = await withYaml();
  const at = (piece: string) =>
    connection.sendRequest<TemplateAtResult>(templateAtRequest, {
      uri: yamlUri,
      position: behind(yamlText, piece),
    });
  const operation = 'POST /orders/{id}';
  expect(await at('"$input.par')).toEqual({
    template,
    operation,
    position: { line: 1, character: 18 },
  });
  // At its media type it begins.
  const first = await at('requestTemplates:\n          appli');
  expect(first).toEqual({
    template: { ...template, phase: 'request', response: null },
    operation,
    position: { line: 0, character: 0 },
  });
  expect(await at('type: MOCK')).toBeNull();
});

test('it has that name after a keystroke in it as well', async () => {
  const client = await withYaml();
  const at = () =>
    client.connection.sendRequest<TemplateAtResult>(templateAtRequest, {
      uri: yamlUri,
      position: behind(yamlText, '"$input.par'),
    });
  const before = await at();
  await client.pullDiagnostics(yamlUri);
  await client.change(yamlUri, 2, rangeOf(yamlText, "'id')"), "'ID')");
  expect(await at()).toEqual(before);
});

test('a template is read and replaced by its name', async () => {
  const { connection } = await withYaml();
  const named = { uri: yamlUri, template };
  expect(await connection.sendRequest(readTemplateRequest, named)).toEqual({
    text: templateText,
    version: 1,
    filledIn: [],
  });
  const text = templateText.replace('parms', 'params');
  const answer = await connection.sendRequest<ReplaceTemplateResult>(replaceTemplateRequest, {
    ...named,
    before: templateText,
    text,
  });
  expect(answer).toMatchObject({ ok: true, version: 1 });
  expect(answer.ok && answer.edits[0]?.newText).toContain(`{"id": "$input.params('id')"}`);
});

// CloudFormation guide, Fn::Sub: `${Queue}` is replaced, `${!id}` comes out as `${id}`.
test('a template of Fn::Sub is read with the parts that only its file has replaced', async () => {
  const text = yamlText.replace(
    /application\/json: \|\n(\s+)## says who it is\n/,
    (_, blanks: string) =>
      `application/json: !Sub |\n${blanks}## \${Queue} \${!id} \${AWS::Region} \${Queue}\n`,
  );
  const { connection } = await withYaml(text);
  expect(
    await connection.sendRequest(readTemplateRequest, { uri: yamlUri, template }),
  ).toMatchObject({ filledIn: ['${Queue}', '${!id}'] });
});

test('nothing is written over what somebody else wrote, nor where the template has gone', async () => {
  const { connection } = await withYaml();
  const refusal = async (changes: object) => {
    const answer = await connection.sendRequest<ReplaceTemplateResult>(replaceTemplateRequest, {
      uri: yamlUri,
      template,
      before: templateText,
      text: 'mine',
      ...changes,
    });
    return answer.ok ? null : [answer.reason, answer.version];
  };
  expect(await refusal({})).toBeNull();
  expect(await refusal({ before: 'older' })).toEqual(['changed', 1]);
  expect(await refusal({ template: { ...template, response: '4\\d\\d' } })).toEqual(['gone', 1]);
  expect(await refusal({ uri: 'memory:/closed.yaml' })).toEqual(['gone', null]);
});

test('a text that a Fn::Join puts together cannot be replaced', async () => {
  const joined = yamlText.replace('|\n            {"statusCode": 200}', "!Join ['', [a, b]]");
  const { connection } = await withYaml(joined);
  const answer = await connection.sendRequest<ReplaceTemplateResult>(replaceTemplateRequest, {
    uri: yamlUri,
    template: { ...template, phase: 'request', response: null },
    before: '',
    text: 'mine',
  });
  expect(answer).toMatchObject({ ok: false, reason: 'gone' });
});

test('by itself the template knows its integration: parameters, phase, checks and what runs', async () => {
  const client = await withYaml();
  const text = `$input.params('')\n$context.responseOverride.status\n$input.parms('id')\n`;
  await client.open(templateUri, 'vtl', text);
  const textDocument = { uri: templateUri };
  const items = await client.connection.sendRequest(CompletionRequest.type, {
    textDocument,
    position: { line: 0, character: 15 },
  });
  expect(Array.isArray(items) && items.map(({ label }) => label)).toContain('id');
  expect((await client.pullDiagnostics(templateUri)).map(({ code }) => code)).toContain(
    'template-unknown-member',
  );
  expect(await client.connection.sendRequest(CodeLensRequest.type, { textDocument })).toMatchObject(
    [
      {
        command: {
          title: '▶ Run integration',
          arguments: [{ uri: yamlUri, target: { kind: 'integration', pointer } }],
        },
      },
    ],
  );
  // Its places are those of its own text, never those of the file around it.
  const position = behind(text, "parms('i");
  expect(
    await client.connection.sendRequest(DefinitionRequest.type, { textDocument, position }),
  ).toEqual([]);
});

test('without the file the template is one of its own', async () => {
  const { client } = await MemoryClient.start(pulling);
  await client.open(templateUri, 'vtl', templateText);
  expect((await client.pullDiagnostics(templateUri)).map(({ code }) => code)).toEqual([
    'template-unknown-member',
  ]);
});

test('what a deployment fills in is unknown there as well', async () => {
  const sub = yamlText.replace('{"statusCode": 200}', '{"statusCode": ${Status}}');
  const client = await withYaml(
    sub.replace(
      'application/json: |\n            {"s',
      'application/json: !Sub |\n            {"s',
    ),
  );
  const request = { ...template, phase: 'request', response: null } as const;
  const query = encodeURIComponent(templateQuery({ host: yamlUri, template: request }));
  const uri = `${templateScheme}:/openapi.yaml/b.vtl?${query}`;
  await client.open(uri, 'vtl', '{"statusCode": ${Status}}\n');
  expect(await client.pullDiagnostics(uri)).toEqual([]);
});

describe('a template is found again when its keys are renamed', () => {
  const read = (client: MemoryClient) =>
    client.connection.sendRequest<ReadTemplateResult>(readTemplateRequest, {
      uri: yamlUri,
      template,
    });

  /** The file after each of the replacements, one version after the other. */
  async function after(...replacements: readonly (readonly [string, string])[]) {
    const client = await withYaml();
    expect(await read(client)).toMatchObject({ text: templateText });
    let text = yamlText;
    for (const [index, [piece, by]] of replacements.entries()) {
      await client.change(yamlUri, index + 2, rangeOf(text, piece), by);
      // Nobody asks for the template in between.
      text = text.replace(piece, by);
    }
    return client;
  }

  test.each([
    ['the path', [['/orders/{id}', '/order/{id}']]],
    ['the method', [['    post:', '    put:']]],
    [
      'the media type',
      [['application/json: |\n                ##', 'text/plain: |\n                ##']],
    ],
    ['the response', [['default:', "'5\\d{2}':"]]],
    [
      'one after the other',
      [
        ['/orders/{id}', '/a'],
        ['    post:', '    put:'],
      ],
    ],
    [
      'behind a change of the template',
      [
        ['says', 'says who'],
        ['/orders/{id}', '/a'],
        ['says who', 'says'],
      ],
    ],
    [
      'by way of a broken file',
      [
        ['/orders/{id}:', '/'],
        ['  /\n', '  /a:\n'],
      ],
    ],
    [
      'and back',
      [
        ['/orders/{id}', '/a'],
        ['  /a:', '  /orders/{id}:'],
      ],
    ],
  ] as const)('%s', async (_, replacements) => {
    const client = await after(...replacements);
    expect(await read(client)).toMatchObject({ text: templateText });
    const written = await client.connection.sendRequest<ReplaceTemplateResult>(
      replaceTemplateRequest,
      { uri: yamlUri, template, before: templateText, text: 'new' },
    );
    expect(written).toMatchObject({ ok: true, edits: [{ newText: expect.anything() as unknown }] });
  });

  test('until a person chooses another that has the old name', async () => {
    const client = await after(['/orders/{id}', '/old']);
    const text = yamlText.replace('/orders/{id}', '/old');
    const operation = yamlText.slice(yamlText.indexOf('  /orders')).replace('says', 'tells');
    const end = { line: text.split('\n').length - 1, character: 0 };
    await client.change(yamlUri, 9, { start: end, end }, operation);
    expect(await read(client)).toMatchObject({ text: templateText });
    await client.connection.sendRequest(templateAtRequest, {
      uri: yamlUri,
      position: behind(text + operation, '## tells'),
    });
    expect(await read(client)).toMatchObject({ text: templateText.replace('says', 'tells') });
  });

  test('right behind what was written into it', async () => {
    const client = await after();
    await client.connection.sendRequest(replaceTemplateRequest, {
      uri: yamlUri,
      template,
      before: templateText,
      text: `## new\n${templateText}`,
    });
    const written = yamlText.replace('## says', '## new\n                ## says');
    await client.change(
      yamlUri,
      2,
      rangeOf(yamlText, '## says'),
      '## new\n                ## says',
    );
    await client.change(
      yamlUri,
      3,
      rangeOf(written, 'application/json: |\n                ## new'),
      'text/plain: |\n                ## new',
    );
    expect(await read(client)).toMatchObject({ text: `## new\n${templateText}` });
  });

  test('not where it was taken out, nor where all around it is another', async () => {
    const response = yamlText.slice(yamlText.indexOf('            responseTemplates'));
    expect(await read(await after([response, '']))).toBeNull();
    const client = await after();
    const whole = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };
    const other = yamlText.replaceAll('orders', 'other').replace('says', 'tells');
    await client.change(yamlUri, 2, whole, other);
    expect(await read(client)).toBeNull();
  });

  test('and its document knows the integration that it is in now', async () => {
    const client = await after(['/orders/{id}', '/order/{number}'], ['name: id', 'name: number']);
    const typed = `$input.params('')`;
    await client.open(templateUri, 'vtl', typed);
    const found = await client.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri: templateUri },
      position: behind(typed, "$input.params('"),
    });
    expect(JSON.stringify(found)).toContain('"label":"number"');
  });
});

test('it prints by itself what it prints in a call, with the scenario that is given for it', async () => {
  const text = yamlText.replace(
    '$input.parms(',
    '$context.stage $context.httpMethod $input.params(',
  );
  const { connection } = await withYaml(text);
  const scenario = await connection.sendRequest<Scenario>(templateScenarioRequest, {
    uri: yamlUri,
    template,
  });
  expect(scenario).toMatchObject({ phase: 'response', title: 'Sample' });
  const inCall = runTarget(analyze(text, 'yaml'), { kind: 'integration', pointer }, null);
  const own = text.slice(text.indexOf('## says')).replaceAll(/^ {16}/gm, '');
  const byItself = runTarget(analyze(own, 'vtl'), { kind: 'template' }, scenario);
  expect(byItself?.response.body).toBe(inCall?.response.body);
  expect(byItself?.response.body).toBe('{"id": "prod POST 42"}\n');
  const gone = { uri: yamlUri, template: { ...template, response: '404' } };
  expect(await connection.sendRequest(templateScenarioRequest, gone)).toBeNull();
});

test('a code action opens it, for a client that can', async () => {
  const ask = async (client: MemoryClient) => {
    const found = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri: yamlUri },
      range: rangeOf(yamlText, 'parms'),
      context: { diagnostics: [], only: ['refactor'] },
    });
    return ((found ?? []) as CodeAction[]).filter(
      ({ command }) => command?.command === editTemplateCommand,
    );
  };
  const [action] = await ask(await withYaml());
  expect(action?.command?.arguments).toEqual([
    { uri: yamlUri, position: rangeOf(yamlText, 'parms').start },
  ]);
  const { client } = await MemoryClient.start(pulling);
  await client.open(yamlUri, 'yaml', yamlText);
  expect(await ask(client)).toEqual([]);
});

test.each([
  ['another scheme', 'file:///a.vtl?{}'],
  ['no query', `${templateScheme}:/a.vtl`],
  ['no JSON', `${templateScheme}:/a.vtl?x`],
  ['a broken escape', `${templateScheme}:/a.vtl?%E0%A4%A`],
  ['a phase that there is not', uriOf({ ...template, phase: 'both' })],
  ['no media type', uriOf({ ...template, mediaType: null })],
])('%s names no template', (_, uri) => {
  expect(templateDocumentOf(uri)).toBeNull();
});

test('the address of a template is read as it was written', () => {
  expect(templateDocumentOf(uriOf(template))).toEqual(place);
});

function uriOf(named: unknown): string {
  const query = JSON.stringify({ host: yamlUri, template: named });
  return `${templateScheme}:/a.vtl?${encodeURIComponent(query)}`;
}
