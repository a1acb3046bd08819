/** "Run Integration" in files whose integrations stand elsewhere: what a person is told, wherever the cursor is. */
import { beforeEach, expect, test, vi } from 'vitest';
import { analyze, lineIndex, noTargetAt, targets, type Analysis } from '../../core/src/index.ts';
import { noTargetRequest, type NoTargetParams } from '../../protocol/src/requests.ts';
import { registerRunCommand } from '../../client/src/panel/run-command.ts';
import { toOffset } from '../../server/src/from-lsp.ts';
import { toTargetItem } from '../../server/src/to-lsp.ts';

const editor = vi.hoisted(() => {
  // Modules are shared between suites, and others have another `vscode`.
  vi.resetModules();
  return {
    line: 0,
    press: (): Promise<void> => Promise.resolve(),
    told: [] as string[],
    offered: [] as string[],
  };
});

vi.mock('vscode', () => ({
  Uri: class Uri {
    readonly #text: string;
    constructor(text: string) {
      this.#text = text;
    }
    static parse(text: string): Uri {
      return new Uri(text);
    }
    toString(): string {
      return this.#text;
    }
  },
  commands: {
    registerCommand: (_: string, command: () => Promise<void>) => {
      editor.press = command;
      return { dispose: () => undefined };
    },
  },
  window: {
    get activeTextEditor() {
      const uri = { toString: () => 'file:///api.yaml' };
      return { document: { uri }, selection: { active: { line: editor.line, character: 0 } } };
    },
    showInformationMessage: (message: string) => void editor.told.push(message),
    showQuickPick: (items: { label: string }[], { placeHolder }: { placeHolder: string }) => {
      editor.told.push(placeHolder);
      editor.offered.push(...items.map(({ label }) => label));
      return Promise.resolve(undefined);
    },
  },
}));

beforeEach(() => {
  editor.told = [];
  editor.offered = [];
});

/** Presses the button with the cursor in a line; the operation that the panel shows, if any. */
async function runAt(analysis: Analysis, line: number): Promise<string | null> {
  editor.line = line;
  let shown: string | null = null;
  const lines = lineIndex(analysis.text);
  const document = { analysis, uri: 'file:///api.yaml', version: 1, lines, knownLines: lines };
  const server = {
    request: (method: string, params: NoTargetParams) =>
      Promise.resolve(
        method === noTargetRequest
          ? noTargetAt(analysis, toOffset(params.position, lines), 'api.yaml')
          : targets(analysis).map((item) => toTargetItem(item, document)),
      ),
  };
  const panel = { show: (_: unknown, item: { operation: string }) => (shown = item.operation) };
  registerRunCommand(server as never, panel as never);
  await editor.press();
  return shown;
}

const included = '{ Fn::Transform: { Name: AWS::Include, Parameters: { Location: ./post.yaml } } }';

const onlyIncluded = `Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      DefinitionBody:
        openapi: 3.0.1
        paths:
          /a:
            post:
              x-amazon-apigateway-integration: ${included}
`;

const asJson = JSON.stringify(
  {
    paths: {
      '/a': {
        post: {
          'x-amazon-apigateway-integration': {
            'Fn::Transform': { Name: 'AWS::Include', Parameters: { Location: './post.yaml' } },
          },
        },
      },
    },
  },
  null,
  2,
);

test.each([
  ['yaml', onlyIncluded],
  ['json', asJson],
] as const)('a file with nothing else names what it brings in, in each line: %s', async (language, text) => {
  const analysis = analyze(text, language);
  const lines = text.split('\n').map((_, line) => line);
  for (const line of lines) expect(await runAt(analysis, line)).toBeNull();
  expect(editor.told).toEqual(
    lines.map(
      () =>
        "api.yaml has no x-amazon-apigateway-integration to run; what it brings in from './post.yaml' (AWS::Include) is not read.",
    ),
  );
}); // prettier-ignore

test('a file without anything says so', async () => {
  expect(await runAt(analyze('openapi: 3.0.1\n', 'yaml'), 0)).toBeNull();
  expect(editor.told).toEqual(['api.yaml has no x-amazon-apigateway-integration to run.']);
});

const both = `paths:
  /a:
    get: { x-amazon-apigateway-integration: { type: mock } }
    post:
      x-amazon-apigateway-integration: ${included}
    put: {}
`;

test.each([
  ['paths:', 'GET /a'],
  ['get:', 'GET /a'],
  ['post:', null],
  ['x-amazon-apigateway-integration: { Fn', null],
  ['put:', 'GET /a'],
])('no other is run in place of the one that is brought in: %s', async (at, operation) => {
  const line = both.split('\n').findIndex((text) => text.includes(at));
  expect(await runAt(analyze(both, 'yaml'), line)).toBe(operation);
  expect([editor.told, editor.offered]).toEqual(
    operation === null
      ? [
          [
            "The integration of POST /a comes from './post.yaml' (AWS::Include), which is not read. Which other operation?",
          ],
          ['GET /a'],
        ]
      : [[], []],
  );
});
