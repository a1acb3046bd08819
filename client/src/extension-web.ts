/** The extension in a browser's host (vscode.dev): the language server is a Web Worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { startFeatures } from './features.ts';

/** The one thing of the browser that this file uses. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Called by VS Code on the first file that may concern us. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, 'dist', 'server-web.js').toString(true);
  startFeatures(
    context,
    (id, title, options) => new LanguageClient(id, title, new Worker(script), options),
  );
}
