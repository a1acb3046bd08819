/** The panel as far as VS Code's API shows it; what stands in it is read by `panel.page.ts`. */
import * as vscode from 'vscode';
import { ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { open } from '../editing/editor.ts';

describe('the panel', () => {
  it('opens beside the editor, which keeps the focus', async () => {
    const { document } = await open('openapi.yaml');
    const [lens] = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    ok(lens, 'no lens');
    await press(lens);
    const tab = panelTab();
    ok(tab, 'no panel');
    same(tab.label, 'Run POST /orders', 'title');
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
    same(
      panelTabs().map(({ label }) => label),
      ['Run GET /health'],
      'panels',
    );
  });
});

/** What VS Code does when a lens is pressed. */
async function press({ command }: vscode.CodeLens): Promise<void> {
  ok(command, 'the lens has no command');
  const parameters: readonly unknown[] = command.arguments ?? [];
  await vscode.commands.executeCommand(command.command, ...parameters);
}

function panelTabs(): readonly vscode.Tab[] {
  return vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputWebview);
}

function panelTab(): vscode.Tab | undefined {
  return panelTabs()[0];
}
