/** The extension in VS Code's Node host: the language server is a process of its own. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { ExtensionApi } from '../../protocol/src/extension-api.ts';
import { startFeatures } from './features.ts';

/** Called by VS Code on the first file that may concern us. */
export function activate(context: ExtensionContext): ExtensionApi {
  const server = {
    module: Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath,
    transport: TransportKind.ipc,
  };
  return startFeatures(
    context,
    (id, title, options) =>
      new LanguageClient(
        id,
        title,
        { run: server, debug: { ...server, options: { execArgv: ['--inspect=6011'] } } },
        options,
      ),
  );
}
