/** A scenario file in the editor: VS Code holds it against our schema. */
import * as vscode from 'vscode';
import { contains, ok } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { behind, completionLabels, open } from '../editing/editor.ts';

describe('a scenario file', () => {
  it('is completed, and its mistakes are shown', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    ok(folder, 'No folder is open.');
    const uri = vscode.Uri.joinPath(folder.uri, 'typed.scenario.json');
    const text = '{ "backend": { "" }, "expect": { "status": 200 }, "requets": {} }';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    try {
      const { document } = await open('typed.scenario.json');
      const messages = await problems(uri);
      contains(messages, 'requets', 'problems');
      const inBackend = await completionLabels(document, behind(document, '"backend": { "'));
      for (const name of ['status', 'headers', 'body', 'isBase64Encoded', 'lambda', 'failure'])
        ok(inBackend.includes(name), `${name} is not offered in the backend`);
      const inExpect = await completionLabels(document, behind(document, '"expect": { '));
      ok(inExpect.includes('integrationRequest'), `not offered: ${inExpect.join()}`);
    } finally {
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });
});

/** All that is said of a document, as soon as the unknown key is among it. */
function problems(uri: vscode.Uri): Promise<string> {
  return new Promise((resolve) => {
    const look = (): void => {
      const found = vscode.languages.getDiagnostics(uri).map(({ message }) => message);
      if (!found.some((message) => message.includes('requets'))) return;
      listener.dispose();
      resolve(found.join('\n'));
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}
