/** Scenario files in the Testing view, as VS Code is told of them. */
import * as vscode from 'vscode';
import { open, panelsTitled } from '../editing/editor.ts';
import type {
  EndedRun,
  EndedTest,
  ExtensionApi,
  ShownTest,
} from '../../../protocol/src/extension-api.ts';
import { drawnRuns } from '../../support/drawn-runs.ts';
import { contains, ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';

/** At the end of each line with something to reach: how many of its scenarios reach it. */
const drawn = `openapi: 3.0.1
info: { title: greetings, version: '1' }
paths:
  /greet:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates: { application/json: '{"statusCode": 200}' } → 2
        responses:
          default:
            statusCode: '200'
            responseTemplates:
              application/json: |
                #set($name = $input.params('name'))                   → 2
                #if($name == 'Eve')                                   → 2
                {"go": "away"}                                        → 0
                #else
                {"hello": "$name"}                                    → 2
                #end
  /bye:
    get:
      responses: { '200': { description: ok } }
      x-amazon-apigateway-integration:
        type: MOCK
        requestTemplates: { application/json: '{"statusCode": 200}' } → 1
        responses: { default: { statusCode: '200' } }
`;
const { text: spec, reached } = drawnRuns(drawn);

const greeting = (title: string, expected: string): string => `{
  "spec": "greet.yaml",
  "operation": "GET /greet",
  "title": "${title}",
  "request": { "query": { "name": "Ada" } },
  "expect": {
    "status": 200,
    "body": { "hello": "${expected}" }
  }
}
`;
const files = {
  'greet.yaml': spec,
  'ada.scenario.json': greeting('Ada is greeted', 'Ada'),
  'eve.scenario.json': greeting('Eve is greeted', 'Eve'),
  'bye.scenario.json': '{ "spec": "greet.yaml", "operation": "GET /bye", "title": "Bye" }',
  'page.vtl': 'one\n',
  'page.scenario.json': '{ "template": "page.vtl", "title": "a page" }',
  'half.scenario.json': '{ "spec": ',
} as const;

/** The project's config leaves this folder out, here as on the command line. */
const ignored = '../generated/ignored.scenario.json';

describe('the Test Explorer', () => {
  it('lists scenarios by spec and operation, templates by their file, and what is wrong with a file', async () => {
    await write({ ...files, [ignored]: greeting('ignored', 'Ada') });
    const { scenarioTests } = await extension().activate();
    await vscode.commands.executeCommand('testing.refreshTests');
    await scenarioTests.ready();
    same(drawnTree(), [
      'greeted/greet.yaml',
      '  GET /bye',
      '    Bye',
      '  GET /greet',
      '    Ada is greeted',
      '    Eve is greeted',
      'greeted/page.vtl',
      '  a page',
      'half: half.scenario.json is not JSON',
    ]);
  });

  it('runs all: one passes, one fails with a diff at the very value, one has no expectation', async () => {
    const { tests, output } = await runs('testing.runAll');
    same(outcomes(tests), [
      'Ada is greeted: passed',
      'Bye: passed',
      'Eve is greeted: failed',
      'a page: passed',
      'half: errored',
    ]);
    const eve = tests.find(({ outcome }) => outcome === 'failed');
    const line = lineOf(files['eve.scenario.json'], '"hello"');
    same(eve?.messages, [
      {
        text: `/body/hello: expected "Eve", got "Ada", by render-response-template (greet.yaml:${lineOf(spec, '"hello"') + 1}:${columnOf(spec, '$name"', lineOf(spec, '"hello"')) + 1})`,
        expected: '"Eve"',
        actual: '"Ada"',
        at: {
          uri: file('eve.scenario.json').toString(),
          line,
          character: columnOf(files['eve.scenario.json'], '"Eve"', line),
        },
      },
    ]);
    contains(output, 'Method completed with status: 200\r\n', 'the output');
    contains(output, 'Nothing is expected; the call does not fail.\r\n', 'the output');
  });

  it('runs one alone, from its file, and shows it in the panel', async () => {
    await open('greeted/ada.scenario.json');
    same(outcomes((await runs('testing.runCurrentFile')).tests), ['Ada is greeted: passed']);
    const id = file('ada.scenario.json').toString();
    await vscode.commands.executeCommand('apigatewayIntegrations.openScenarioInPanel', { id });
    const panels = await panelsTitled('Run GET /greet');
    same(panels.length, 1, 'panels');
    await vscode.window.tabGroups.close(panels);
  });

  it('"Update Expectation" makes it pass, and changes nothing else', async () => {
    const uri = file('eve.scenario.json');
    const run = await runs('apigatewayIntegrations.updateExpectation', { id: uri.toString() });
    same(outcomes(run.tests), ['Eve is greeted: passed']);
    same(
      new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
      files['eve.scenario.json'].replace('"Eve"', '"Ada"'),
      'the file',
    );
  });

  it('counts the lines and branches of templates that scenarios reached', async () => {
    const { kind, coverage } = await runs('testing.coverageAll');
    same(kind, 'coverage');
    const greet = coverage.find(({ uri }) => uri === file('greet.yaml').toString());
    same(greet?.details, reached, 'lines');
    same(greet?.lines, { covered: 5, total: 6 });
    same(greet?.branches, { covered: 1, total: 2 });
    const page = coverage.find(({ uri }) => uri === file('page.vtl').toString());
    same(page?.lines, { covered: 1, total: 1 });
  });

  it('runs again what an unsaved edit of a template, spec or scenario affects, while it is on', async () => {
    const first = await runs('testing.startContinuousRun');
    same(first.kind, 'run', 'kind');
    try {
      const invalid = "$input.path('$[')";
      const both = (outcome: string): string[] => [
        `Ada is greeted: ${outcome}`,
        `Eve is greeted: ${outcome}`,
      ];
      const broken = await afterEdit('greet.yaml', '"$name"}', `"${invalid}"}`, both('failed'));
      const inTemplate = broken.tests[0]?.messages.find(
        ({ at }) => at?.uri === file('greet.yaml').toString(),
      );
      same(inTemplate?.at?.line, lineOf(spec, '"hello"'), 'line of the template');
      const mended = await afterEdit('greet.yaml', invalid, '$name', both('passed'));
      // Nothing that the other operation runs was edited.
      same(outcomes(mended.tests), both('passed'), 'what ran again');
      await afterEdit('page.vtl', 'one', '#if(', ['a page: failed']);
      await afterEdit('ada.scenario.json', '"hello": "Ada"', '"hello": "Bob"', [
        'Ada is greeted: failed',
      ]);
    } finally {
      await vscode.commands.executeCommand('testing.stopContinuousRun');
      await revertAll();
    }
  });

  it('leaves out what has not run yet when the run is called off', async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    const loops = [1, 2, 3].map(() => '#foreach($i in [1..999])').join('');
    const slow = `#set($s = "${'a'.repeat(60)}!")${loops}#set($x = $s.matches("(a+)+b"))#end#end#end`;
    const names = Array.from({ length: 9 }, (_, i) => `slow-${i}.scenario.json`);
    const one = '{ "template": "slow.vtl" }';
    await write({ 'slow.vtl': slow, ...Object.fromEntries(names.map((name) => [name, one])) });
    await tree((lines) => names.every((_, i) => lines.includes(`  slow-${i}`)));
    // The run has come to this template when it opens it.
    const listener = vscode.workspace.onDidOpenTextDocument(({ uri }) => {
      if (uri.path.endsWith('/slow.vtl')) void vscode.commands.executeCommand('testing.cancelRun');
    });
    try {
      const { tests } = await runs('testing.runAll');
      const slowOnes = tests.filter(({ label }) => label.startsWith('slow'));
      same(slowOnes.length, names.length, 'slow ones');
      same(slowOnes.at(-1)?.outcome, 'skipped');
    } finally {
      listener.dispose();
      for (const name of ['slow.vtl', ...names]) await vscode.workspace.fs.delete(file(name));
    }
  });

  it('follows files that are half typed, new and gone', async () => {
    const shown = drawnTree();
    const { document } = await open('greeted/ada.scenario.json');
    await replace(document, '"GET /greet"', '"GET /greet');
    await treeWith('    Ada is greeted: ada.scenario.json is not JSON');
    await replace(document, '"GET /greet', '"POST /greet"');
    await treeWith('  POST /greet');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await write({ 'new.scenario.json': greeting('a newcomer', 'Ada') });
    await treeWith('    a newcomer');
    for (const name of [...Object.keys(files), 'new.scenario.json', ignored])
      await vscode.workspace.fs.delete(file(name));
    await tree((lines) => lines.length === 0);
    ok(shown.length > 0, 'nothing was shown before');
  });
});

function extension(): vscode.Extension<ExtensionApi> {
  const found = vscode.extensions.getExtension<ExtensionApi>(
    'apigateway-integrations.apigateway-integrations',
  );
  ok(found, 'The extension is not installed.');
  return found;
}

function api(): ExtensionApi {
  return extension().exports;
}

/** Carries out a command, and waits for the end of the run that it begins. */
async function runs(command: string, ...parameters: readonly unknown[]): Promise<EndedRun> {
  // One that followed a change may still be on its way.
  const isContinuous = command === 'testing.startContinuousRun';
  const end = nextRun((run) => run.isContinuous === isContinuous);
  await vscode.commands.executeCommand(command, ...parameters);
  return end;
}

function nextRun(isMeant: (run: EndedRun) => boolean): Promise<EndedRun> {
  return new Promise((resolve) => {
    const listener = api().scenarioTests.onDidEndRun((run) => {
      if (!isMeant(run)) return;
      listener.dispose();
      resolve(run);
    });
  });
}

function outcomes(tests: readonly EndedTest[]): readonly string[] {
  return tests.map(({ label, outcome }) => `${label}: ${outcome}`).sort();
}

/** A line for each item of the Testing view; what is wrong with it behind its label. */
function drawnTree(): readonly string[] {
  const lines = (items: readonly ShownTest[], indent: string): string[] =>
    [...items]
      .sort((a, b) => (a.label < b.label ? -1 : 1))
      .flatMap(({ label, error, children }) => [
        `${indent}${label}${error === null ? '' : `: ${error.replace(/(JSON).*$/s, '$1')}`}`,
        ...lines(children, `${indent}  `),
      ]);
  return lines(api().scenarioTests.items(), '');
}

/** Until the tree is as wanted. */
function tree(wanted: (lines: readonly string[]) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(drawnTree())) return;
      listener.dispose();
      resolve();
    };
    const listener = api().scenarioTests.onDidChangeItems(look);
    look();
  });
}

function treeWith(line: string): Promise<void> {
  return tree((lines) => lines.includes(line));
}

/** Types into a file without saving it, until a run that follows has these outcomes among its own. */
async function afterEdit(
  name: string,
  before: string,
  after: string,
  wanted: readonly string[],
): Promise<EndedRun> {
  const { document } = await open(`greeted/${name}`);
  // A change of a file on the disk may be heard of late, and have a run of its own.
  const end = nextRun(({ isContinuous, tests }) => {
    const ended = outcomes(tests);
    return isContinuous && wanted.every((outcome) => ended.includes(outcome));
  });
  await replace(document, before, after);
  ok(document.isDirty, 'the file was saved');
  return end;
}

async function replace(
  document: vscode.TextDocument,
  before: string,
  after: string,
): Promise<void> {
  const offset = document.getText().indexOf(before);
  ok(offset >= 0, `${before} is not in the document`);
  const edit = new vscode.WorkspaceEdit();
  const [start, end] = [offset, offset + before.length].map((at) => document.positionAt(at));
  if (start && end) edit.replace(document.uri, new vscode.Range(start, end), after);
  await vscode.workspace.applyEdit(edit);
}

async function revertAll(): Promise<void> {
  for (const document of vscode.workspace.textDocuments) {
    if (!document.isDirty) continue;
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, 'greeted', name);
}

async function write(texts: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(texts))
    await vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));
}

/** The line of a piece of text, from 0. */
function lineOf(text: string, piece: string): number {
  return text.slice(0, text.indexOf(piece)).split('\n').length - 1;
}

/** The column of a piece of text in a line, from 0. */
function columnOf(text: string, piece: string, line: number): number {
  return (text.split('\n')[line] ?? '').indexOf(piece);
}
