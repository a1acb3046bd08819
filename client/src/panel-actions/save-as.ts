/** How results come into files of a person's choice. */
import { ViewColumn, window, workspace, type Uri } from 'vscode';
import { plainMessage } from '../plain-message.ts';

/** Asks for a file and writes it; the person is told, with the way to it. */
export async function saveAs(title: string, suggested: Uri, content: Uint8Array): Promise<void> {
  const uri = await window.showSaveDialog({ title, defaultUri: suggested });
  if (uri === undefined) return;
  await workspace.fs.writeFile(uri, content);
  const message = `Saved ${workspace.asRelativePath(uri)}.`;
  void window.showInformationMessage(plainMessage(message), 'Open').then((choice) => {
    if (choice !== undefined) void window.showTextDocument(uri, { viewColumn: ViewColumn.One });
  });
}
