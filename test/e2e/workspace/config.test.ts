/** The project's config in the editor: VS Code holds it against our schema, and we say nothing twice. */
import * as vscode from 'vscode';
import { contains, ok, same } from '../runner/assert.ts';
import { describe, it } from '../runner/suite.ts';
import { behind, completionLabels, hoverText, withText } from '../editing/editor.ts';

const name = '.apigateway-integrations.json';

describe('the config of a project', () => {
  it('has its mistakes shown once', async () => {
    await withText(name, '"ignore"', '"ingore"', async (document) => {
      const first = await anyDiagnostics(document.uri);
      // Our server has answered about the document as well by now.
      await hoverText(document, new vscode.Position(0, 0));
      same(first.length, 1, 'diagnostics');
      contains(first[0]?.message ?? '', 'ingore');
      same(vscode.languages.getDiagnostics(document.uri).length, 1, 'diagnostics in the end');
    });
  });

  it('is completed with the codes of the checks', async () => {
    await withText(name, '{ "ignore"', '{ "checks": { "" }, "ignore"', async (document) => {
      const labels = await completionLabels(document, behind(document, '"checks": { "'));
      ok(labels.includes('lambda-method-not-post'), `not among ${labels.length} labels`);
      same(new Set(labels).size, labels.length, 'labels that are there once');
    });
  });
});

/** All diagnostics of a document, whoever gives them, as soon as there are any. */
function anyDiagnostics(uri: vscode.Uri): Promise<readonly vscode.Diagnostic[]> {
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = vscode.languages.getDiagnostics(uri);
      if (found.length === 0) return false;
      listener.dispose();
      resolve(found);
      return true;
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}
