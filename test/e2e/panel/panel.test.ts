/** The panel as far as VS Code's API shows it; what stands in it is read by `panel.page.ts`. */
import * as vscode from 'vscode';
import { ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { behind, diagnosticsOf, open, panelsTitled, withText } from '../editing/editor.ts';

describe('the panel', () => {
  it('opens beside the editor, which keeps the focus', async () => {
    const { document } = await open('openapi.yaml');
    // The server is there.
    await diagnosticsOf(document.uri, (ours) => ours.length > 0);
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    ok(lens, 'no lens');
    await press(lens);
    const [tab] = await panelsTitled('Run POST /orders');
    ok(tab, 'no panel');
    ok(tab.group.viewColumn !== vscode.ViewColumn.One, 'the panel covers the editor');
    same(
      vscode.window.activeTextEditor?.document.uri.toString(),
      document.uri.toString(),
      'active editor',
    );
  });

  it('turns to another operation instead of opening twice', async () => {
    const { document } = await open('openapi.yaml');
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    ok(lenses[1], 'no second lens');
    await press(lenses[1]);
    same((await panelsTitled('Run GET /health')).length, 1, 'panels');
  });

  it('has its actions as commands: the log and the body of what it shows as documents', async () => {
    const log = await opened(() => command('showTestLog'));
    same([log.languageId, log.isUntitled], ['log', false], 'the log');
    const landmarks = [
      'Starting execution for request: ',
      'Method request body before transformations: ',
      'Method response body after transformations: ',
      'Successfully completed execution',
    ];
    const places = landmarks.map((landmark) => log.getText().indexOf(landmark));
    ok(!places.includes(-1), `a landmark is missing in ${log.getText()}`);
    same(
      places,
      [...places].sort((a, b) => a - b),
      'the order of the landmarks',
    );
    const body = await opened(() => command('openBody'));
    same([body.languageId, body.isUntitled], ['json', true], 'the body');
    same(JSON.parse(body.getText()), { stage: 'prod' }, 'the body');
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('marks in the file what hostile calls break, until the file is changed', async () => {
    await withText(
      'openapi.yaml',
      '{"stage": "$context.stage"}',
      '{"stage": $none}',
      async (document) => {
        const isHostile = ({ code }: vscode.Diagnostic): boolean => code === 'hostile-scenario';
        await command('runHostile');
        const found = await diagnosticsOf(document.uri, (ours) => ours.some(isHostile));
        const line = behind(document, '{"stage": ').line;
        same(
          [...new Set(found.filter(isHostile).map(({ range }) => range.start.line))],
          [line],
          'lines',
        );
        const edit = new vscode.WorkspaceEdit();
        edit.insert(document.uri, new vscode.Position(0, 0), '# changed\n');
        await vscode.workspace.applyEdit(edit);
        await diagnosticsOf(document.uri, (ours) => !ours.some(isHostile));
      },
    );
  });
});

function command(action: string): Thenable<unknown> {
  return vscode.commands.executeCommand(`apigatewayIntegrations.${action}`);
}

/** The document that an editor shows after `act`. */
async function opened(act: () => Thenable<unknown>): Promise<vscode.TextDocument> {
  const before = vscode.window.activeTextEditor?.document;
  await act();
  const after = vscode.window.activeTextEditor?.document;
  ok(after !== undefined && after !== before, 'no editor was opened');
  return after;
}

/** What VS Code does when a lens is pressed. */
async function press({ command }: vscode.CodeLens): Promise<void> {
  ok(command, 'the lens has no command');
  const parameters: readonly unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...parameters);
}
