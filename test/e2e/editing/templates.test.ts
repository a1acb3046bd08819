/** Layout of templates, and a template of a file in an editor of its own. */
import * as vscode from 'vscode';
import { replaceIn } from '../../../client/src/exact-edit.ts';
import { contains, eventuallySame, ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { behind, completionLabels, hoverText, open } from './editor.ts';

describe('layout', () => {
  it('a .vtl file is formatted, by us alone', async () => {
    const editor = await open('order.vtl');
    const { document } = editor;
    const before = document.getText();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '#set( $laid=1 )\n'));
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await textOf(document, (text) => text.startsWith('#set($laid = 1)\n'));
    same(document.getText(), `#set($laid = 1)\n${before}`, 'text');
    await revert(document);
  });

  it('in YAML nothing of ours is asked to format the document', async () => {
    const { document } = await open('templates.yaml');
    const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
      'vscode.executeFormatDocumentProvider',
      document.uri,
      { tabSize: 2, insertSpaces: true },
    );
    same(edits ?? [], [], 'edits');
  });
});

describe('"Edit Template"', () => {
  it('opens the template beside its file, where it knows its integration', async () => {
    const opened = await openTemplate('templates.yaml', '$input.params');
    const { template } = opened;
    same(template.languageId, 'vtl', 'language');
    same(
      template.getText(),
      "## literal\n{\"isFirst\": #if($input.params('id') == '1')true#{else}false#end}\n",
      'text',
    );
    ok(vscode.window.activeTextEditor?.viewColumn !== vscode.ViewColumn.One, 'it is not beside');
    const place = behind(template, "$input.params('");
    ok((await completionLabels(template, place)).includes('id'), 'the parameter is not offered');
    contains(await hoverText(template, behind(template, '$input.par')), 'params');
    await leave(opened);
  });

  for (const [style, file, piece, expected] of [
    ['a literal block', 'templates.yaml', '## literal', '            ## "mine" \'ä\' \\\n'],
    ['a folded block', 'templates.yaml', '"folded', '## "mine" \'ä\' \\'],
    ['a JSON string', 'templates.json', 'in JSON', '"## \\"mine\\" \'ä\' \\\\\\n'],
  ] as const)
    it(`what is typed stands in ${style} a moment later, and is undone in both`, async () => {
      const opened = await openTemplate(file, piece);
      const { host, template, own } = opened;
      const before = host.getText();
      await type(template, '## "mine" \'ä\' \\\n');
      await textOf(host, (text) => text.includes(expected));
      same(template.getText(), `## "mine" 'ä' \\\n${own}`, 'template');
      // Undone in the file, it is undone here.
      await vscode.window.showTextDocument(host, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('undo');
      same(host.getText(), before, 'file');
      await textOf(template, (text) => text === own);
      // And the other way round.
      await type(template, '## again\n');
      await textOf(host, (text) => text.includes('## again'));
      await show(template);
      await vscode.commands.executeCommand('undo');
      await textOf(template, (text) => text === own);
      await textOf(host, (text) => !text.includes('## again'));
      await leave(opened);
      same(host.getText(), before, 'file as on the disk');
    });

  it('saving the template saves its file', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template } = opened;
    const before = host.getText();
    await type(template, '## kept\n');
    ok(await template.save(), 'it is not saved');
    same([template.isDirty, host.isDirty], [false, false], 'dirty');
    contains(await onDisk(host.uri), '## kept');
    await replaceAll(host, before);
    await textOf(template, (text) => !text.includes('## kept'));
    await host.save();
    await leave(opened);
  });

  it('follows its file while lines above it come and go', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template } = opened;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(host.uri, new vscode.Position(0, 0), '# a comment\n# another\n');
    await vscode.workspace.applyEdit(edit);
    await type(template, '## moved\n');
    await textOf(host, (text) => text.includes('            ## moved\n            ## literal\n'));
    ok(host.getText().startsWith('# a comment\n'), 'the comment has gone');
    await leave(opened);
  });

  it('takes a text that VS Code read anew for no change of a person', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template } = opened;
    const edit = new vscode.WorkspaceEdit();
    edit.insert(host.uri, behind(host, '## literal'), ' too');
    await vscode.workspace.applyEdit(edit);
    // Reads the file as it is now, before the change came into the template by itself.
    await revert(template);
    await type(template, '## typed\n');
    await textOf(host, (text) =>
      text.includes('            ## typed\n            ## literal too\n'),
    );
    await leave(opened);
  });

  it('follows its file when the keys that lead to it are renamed', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template } = opened;
    for (const [piece, by] of [
      ['/literal/{id}', '/renamed/{id}'],
      ['application/json: |', 'text/plain: |'],
    ] as const) {
      await replaceAll(host, host.getText().replace(piece, by));
      await type(template, `## ${by}\n`);
      await textOf(host, (text) => text.includes(`            ## ${by}\n`));
    }
    ok(
      (await completionLabels(template, behind(template, "$input.params('"))).includes('id'),
      'id',
    );
    await leave(opened);
  });

  it('keeps what is typed while the template has gone, and writes it when it is back', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template } = opened;
    const before = host.getText();
    const own = before.indexOf('        requestTemplates:\n');
    const rest = before.indexOf('        responses:\n', own);
    await replaceAll(host, before.slice(0, own) + before.slice(rest));
    await type(template, '## waiting\n');
    same(await saved(template), false, 'saved');
    contains(template.getText(), '## waiting');
    ok(!host.getText().includes('## waiting'), 'it was written somewhere');
    await replaceAll(host, before);
    await textOf(host, (text) => text.includes('## waiting'));
    await leave(opened);
  });
});

describe('a template and a .vtl file', () => {
  it('a copy is written with its scenario, and what is changed there is inserted again', async () => {
    const { document: host } = await open('templates.json');
    const before = host.getText();
    const place = behind(host, '"## in');
    const file = vscode.Uri.joinPath(host.uri, '../copied.vtl');
    const argument = { uri: host.uri.toString(), position: place, file: file.toString() };
    await vscode.commands.executeCommand('apigatewayIntegrations.saveTemplate', argument);
    const copy = vscode.window.activeTextEditor?.document;
    ok(copy?.uri.toString() === file.toString(), `the copy is not shown, but ${String(copy?.uri)}`);
    ok(copy.getText().startsWith('## in JSON\n{'), copy.getText());
    const scenario = vscode.Uri.joinPath(host.uri, '../copied.scenario.json');
    contains(await onDisk(scenario), '"template": "copied.vtl"');

    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('## "windows"\r\n{}\r\n'));
    await textOf(copy, (text) => text.startsWith('## "windows"'));
    await vscode.commands.executeCommand('apigatewayIntegrations.insertTemplate', argument);
    contains(host.getText(), '"## \\"windows\\"\\n{}\\n"');
    await vscode.window.showTextDocument(host, vscode.ViewColumn.One);
    await vscode.commands.executeCommand('undo');
    same(host.getText(), before, 'undone at once');
    await revert(host);
    await closeAll();
    await vscode.workspace.fs.delete(file);
    await vscode.workspace.fs.delete(scenario);
  });
});

describe('"Edit Template", where both sides change', () => {
  it('writes over neither text, and asks', async () => {
    const opened = await openTemplate('templates.json', 'in JSON');
    const { host, template } = opened;
    const mine = new vscode.WorkspaceEdit();
    mine.insert(template.uri, new vscode.Position(0, 0), '## mine\n');
    mine.insert(host.uri, behind(host, '"## in'), ' their');
    ok(await vscode.workspace.applyEdit(mine), 'nothing was changed');
    same(await saved(template), false, 'saved');
    same(template.getText().split('\n').slice(0, 2), ['## mine', '## in JSON'], 'template');
    ok(host.getText().includes('"## in their JSON\\n{'), 'the file lost its change');
    ok(!host.getText().includes('mine'), 'the file was written over');
    // Once they agree again, all goes on.
    await replaceAll(host, host.getText().replace(' their', ''));
    await textOf(host, (text) => text.includes('"## mine\\n## in JSON'));
    await leave(opened);
  });

  it('puts a change into the version that it was made for, or not at all', async () => {
    const content = '## "mine"\n## literal\n{"isFirst": 1}\n';
    const document = await vscode.workspace.openTextDocument({ content, language: 'vtl' });
    const editor = await vscode.window.showTextDocument(document);
    const undone = new vscode.Range(0, 3, 1, 3);
    // The same change by two ways at the same moment.
    const came = await Promise.all([
      replaceIn(document, [{ range: undone, newText: '' }]),
      editor.edit((edit) => edit.delete(undone)),
    ]);
    same(document.getText(), '## literal\n{"isFirst": 1}\n', `text after ${String(came)}`);
    same(came.filter(Boolean).length, 1, 'changes that came');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('reads as its file when that is changed and undone while the tab is closed and opened', async () => {
    const opened = await openTemplate('templates.yaml', '## literal');
    const { host, template, own } = opened;
    const before = host.getText();
    for (const round of [1, 2, 3]) {
      await vscode.window.showTextDocument(host, vscode.ViewColumn.One);
      const edit = new vscode.WorkspaceEdit();
      const place = behind(host, 'application/json: |\n            ');
      edit.insert(host.uri, place, `## round ${round}\n            `);
      await vscode.workspace.applyEdit(edit);
      await textOf(template, (text) => text === `## round ${round}\n${own}`);
      await show(template);
      ok(await template.save(), 'it is not saved');
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.window.showTextDocument(host, vscode.ViewColumn.One);
      await vscode.commands.executeCommand('undo');
      await show(template);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await textOf(template, (text) => text === own);
      same(host.getText(), before, 'file');
    }
    await host.save();
    await leave(opened);
  });

  it('writes a file that was deleted meanwhile again, with what was typed', async () => {
    const { document } = await open('templates.json');
    const copy = vscode.Uri.joinPath(document.uri, '../going.json');
    await vscode.workspace.fs.copy(document.uri, copy);
    const { template } = await openTemplateOf('going.json', 'in JSON');
    await vscode.window.showTextDocument(copy, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(copy);
    await type(template, '## kept\n');
    same(await saved(template), true, 'saved');
    contains(await onDisk(copy), '"## kept\\n## in JSON');
    await closeAll();
    await vscode.workspace.fs.delete(copy);
  });
});

describe('values of the last run', () => {
  it('stand beside their references once they are switched on and the integration ran', async () => {
    const { document } = await open('openapi.yaml');
    const settings = vscode.workspace.getConfiguration('apigatewayIntegrations');
    same(await valuesIn(document), [], 'before they are switched on');
    await settings.update('inlayValues', true, vscode.ConfigurationTarget.Global);
    try {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      const command = lenses[1]?.command;
      ok(command, 'no lens');
      const parameters: readonly unknown[] = command.arguments ?? [];
      await vscode.commands.executeCommand(command.command, ...parameters);
      const stage = behind(document, '"$context.stage');
      const value = [stage.line, stage.character, '= "prod"'];
      await eventuallySame(() => valuesIn(document), [value], 'after the run');
      await settings.update('inlayValues', false, vscode.ConfigurationTarget.Global);
      await eventuallySame(() => valuesIn(document), [], 'switched off');
    } finally {
      await settings.update('inlayValues', undefined, vscode.ConfigurationTarget.Global);
      await revert(document);
      await closeAll();
    }
  });
});

/** Line, column and text of each. */
async function valuesIn(document: vscode.TextDocument): Promise<unknown> {
  const whole = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return hints.map(({ position, label }) => [position.line, position.character, label]);
}

let copies = 0;

interface Opened {
  readonly host: vscode.TextDocument;
  readonly template: vscode.TextDocument;
  /** What the template read when it was opened. */
  readonly own: string;
}

/**
 * Opens a copy of a file, and the template in it: VS Code keeps documents for a while, and what one
 * test left in them must not reach the next.
 */
async function openTemplate(file: string, piece: string): Promise<Opened> {
  const name = `copy-${(copies += 1)}-${file}`;
  await vscode.workspace.fs.copy(inWorkspace(file), inWorkspace(name));
  return openTemplateOf(name, piece);
}

/** Presses the command with the cursor behind a piece of the file. */
async function openTemplateOf(name: string, piece: string): Promise<Opened> {
  const editor = await open(name);
  const position = behind(editor.document, piece);
  editor.selection = new vscode.Selection(position, position);
  await vscode.commands.executeCommand('apigatewayIntegrations.editTemplate');
  const template = vscode.window.activeTextEditor?.document;
  ok(template?.uri.scheme === 'apigateway-template', 'no template was opened');
  return { host: editor.document, template, own: template.getText() };
}

function inWorkspace(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** At the beginning of the document. */
async function type(document: vscode.TextDocument, text: string): Promise<void> {
  const editor = await show(document);
  await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), text));
}

/** Both as on the disk, and as each other, and the copy away. */
async function leave({ host, template, own }: Opened): Promise<void> {
  await revert(host);
  await textOf(template, (text) => text === own);
  await revert(template);
  await closeAll();
  await vscode.workspace.fs.delete(host.uri);
}

function show(document: vscode.TextDocument): Thenable<vscode.TextEditor> {
  return vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
}

async function replaceAll(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.positionAt(document.getText().length);
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), text);
  ok(await vscode.workspace.applyEdit(edit), 'the file was not changed');
}

/** Until a document's text is as `wanted` says. */
function textOf(document: vscode.TextDocument, wanted: (text: string) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!wanted(document.getText())) return;
      listener.dispose();
      resolve();
    };
    const listener = vscode.workspace.onDidChangeTextDocument(look);
    look();
  });
}

/** False where VS Code refuses, with or without an error. */
async function saved(document: vscode.TextDocument): Promise<boolean> {
  return Promise.resolve(document.save()).catch(() => false);
}

async function onDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

async function revert(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document, {
    viewColumn:
      document.uri.scheme === 'apigateway-template' ? vscode.ViewColumn.Two : vscode.ViewColumn.One,
  });
  await vscode.commands.executeCommand('workbench.action.files.revert');
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
