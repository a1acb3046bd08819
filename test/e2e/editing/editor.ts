/** What a person does and sees in an editor, for the tests; everything waits for events, never for time. */
import * as vscode from 'vscode';

/** Opens a file of the workspace in the first column. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), {
    viewColumn: vscode.ViewColumn.One,
  });
}

/** The diagnostics of ours in a document, as soon as they are as `wanted` says. */
export function diagnosticsOf(
  uri: vscode.Uri,
  wanted: (ours: readonly vscode.Diagnostic[]) => boolean,
): Promise<readonly vscode.Diagnostic[]> {
  const ours = (): vscode.Diagnostic[] =>
    vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'API Gateway');
  return new Promise((resolve) => {
    const look = (): boolean => {
      const found = ours();
      if (!wanted(found)) return false;
      listener.dispose();
      resolve(found);
      return true;
    };
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
  });
}

/** The place right behind the first occurrence of `text`. */
export function behind(document: vscode.TextDocument, text: string): vscode.Position {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`${JSON.stringify(text)} is not in the document.`);
  return document.positionAt(offset + text.length);
}

/** Changes a file's text for the time of `act`; afterwards it is as on the disk. */
export async function withText(
  name: string,
  before: string,
  after: string,
  act: (document: vscode.TextDocument) => Promise<void>,
): Promise<void> {
  const editor = await open(name);
  const { document } = editor;
  const start = behind(document, before);
  const first = document.positionAt(document.offsetAt(start) - before.length);
  await editor.edit((edit) => edit.replace(new vscode.Range(first, start), after));
  try {
    await act(document);
  } finally {
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One });
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
}

export async function completionLabels(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<readonly string[]> {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
}

export async function hoverText(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

/** The tabs of the panel, as soon as there is one with this title; VS Code shows a title a moment after it was given. */
export function panelsTitled(title: string): Promise<readonly vscode.Tab[]> {
  return new Promise((resolve) => {
    const look = (): void => {
      const panels = vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .filter(({ input }) => input instanceof vscode.TabInputWebview);
      if (!panels.some(({ label }) => label === title)) return;
      listener.dispose();
      resolve(panels);
    };
    const listener = vscode.window.tabGroups.onDidChangeTabs(look);
    look();
  });
}

/** The titles of all lenses in a document, in its order. */
export async function lensTitles(document: vscode.TextDocument): Promise<readonly string[]> {
  const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
    'vscode.executeCodeLensProvider',
    document.uri,
  );
  return lenses.map(({ command }) => command?.title ?? '');
}
