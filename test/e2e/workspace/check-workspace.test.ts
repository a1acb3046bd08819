/** "Check All Integrations": findings in files that nobody has opened. */
import * as vscode from 'vscode';
import type { WorkspaceCheck } from '../../../protocol/src/commands.ts';
import { ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { diagnosticsOf, open } from '../editing/editor.ts';

const wrongMethod = 'lambda-method-not-post';

describe('"Check All Integrations"', () => {
  it('finds what is in files that are not open, and not what is ignored or hidden', async () => {
    await closeAll();
    same(await check(), { files: 5, findings: 2, unreadable: 0, cancelled: false });
    await shows('api/lambda.json', [wrongMethod]);
    await shows('openapi.yaml', ['template-unknown-member']);
    for (const name of ['generated/lambda.json', 'hidden/lambda.json', 'api/plain.yaml'])
      same(vscode.languages.getDiagnostics(file(name)), [], name);
  });

  it('a second run says the same, once', async () => {
    same((await check()).findings, 2);
    await shows('api/lambda.json', [wrongMethod]);
  });

  it('a file that is opened speaks for itself, and nothing is doubled', async () => {
    const editor = await open('api/lambda.json');
    const { document } = editor;
    const type = document.getText().indexOf('"aws_proxy"');
    await editor.edit((edit) => edit.insert(document.positionAt(type + 1), 'x'));
    const found = await diagnosticsOf(
      document.uri,
      (ours) => !ours.some(({ code }) => code === wrongMethod) && ours.length > 0,
    );
    same(found.length, 1, 'findings');
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await shows('api/lambda.json', [wrongMethod]);
    // A run while it is open adds nothing either.
    same((await check()).findings, 2);
    await shows('api/lambda.json', [wrongMethod]);
  });

  it('a file that is closed again keeps its findings', async () => {
    await closeAll();
    await shows('api/lambda.json', [wrongMethod]);
  });

  it('a file that changes on the disk is checked again, and one that is deleted has none', async () => {
    const added = file('api/added.json');
    const text = await vscode.workspace.fs.readFile(file('api/lambda.json'));
    await vscode.workspace.fs.writeFile(added, text);
    try {
      same((await check()).findings, 3);
      await shows('api/added.json', [wrongMethod]);
      const mended = new TextDecoder().decode(text).replace('"GET"', '"POST"');
      await vscode.workspace.fs.writeFile(added, new TextEncoder().encode(mended));
      await shows('api/added.json', []);
      await vscode.workspace.fs.writeFile(added, text);
      await shows('api/added.json', [wrongMethod]);
    } finally {
      await vscode.workspace.fs.delete(added);
    }
    await shows('api/added.json', []);
  });
});

async function check(): Promise<WorkspaceCheck> {
  return vscode.commands.executeCommand<WorkspaceCheck>('apigatewayIntegrations.checkWorkspace');
}

/** Until a file has findings of exactly these codes. */
async function shows(name: string, codes: readonly string[]): Promise<void> {
  const wanted = JSON.stringify(codes);
  await diagnosticsOf(
    file(name),
    (ours) => JSON.stringify(ours.map(({ code }) => code)) === wanted,
  );
}

function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, 'No folder is open.');
  return vscode.Uri.joinPath(folder.uri, name);
}

async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}
