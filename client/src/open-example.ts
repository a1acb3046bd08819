/** "Open the Example API": something to try everything on, for who has no file of their own at hand. */
import { commands, Uri, window, workspace, type Disposable } from 'vscode';
import { plainMessage } from './plain-message.ts';
import { reasonOf } from '../../protocol/src/reason-of.ts';

/**
 * Registers the command. The example is a document without a file: whatever a person does to it, the
 * extension's own copy stays as it is.
 */
export function registerOpenExample(extensionUri: Uri): Disposable {
  return commands.registerCommand('apigatewayIntegrations.openExample', async () => {
    const file = Uri.joinPath(extensionUri, 'examples', 'openapi.yaml');
    try {
      const content = new TextDecoder().decode(await workspace.fs.readFile(file));
      await window.showTextDocument(
        await workspace.openTextDocument({ language: 'yaml', content }),
      );
    } catch (error) {
      const reason = reasonOf(error);
      void window.showErrorMessage(plainMessage(`The example cannot be opened: ${reason}`));
    }
  });
}
