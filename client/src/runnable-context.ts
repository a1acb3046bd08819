/** Says to VS Code whether the file in the active editor has something to run, for its menus. */
import { commands, Disposable, window, workspace, type TextDocument } from 'vscode';

const contextKey = 'apigatewayIntegrations.runnable';

/** Keeps the context key true to the active editor until it is disposed. */
export function registerRunnableContext(): Disposable {
  let shown: boolean | null = null;
  const update = (): void => {
    const document = window.activeTextEditor?.document;
    const runnable = document !== undefined && isRunnable(document);
    if (runnable === shown) return;
    shown = runnable;
    void commands.executeCommand('setContext', contextKey, runnable);
  };
  update();
  return Disposable.from(
    window.onDidChangeActiveTextEditor(update),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update();
    }),
  );
}

/** A cheap look, for every keystroke: the server alone knows what can really be run. */
function isRunnable(document: TextDocument): boolean {
  if (document.languageId === 'vtl') return true;
  return (
    ['yaml', 'json', 'jsonc'].includes(document.languageId) &&
    document.getText().includes('x-amazon-apigateway-integration')
  );
}
