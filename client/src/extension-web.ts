/** The extension in a browser's host (vscode.dev): the language server is a Web Worker. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import type { ExtensionApi } from '../../protocol/src/extension-api.ts';
import type { InitializationOptions } from '../../protocol/src/initialization.ts';
import { startFeatures } from './features.ts';

/** The one thing of the browser that this file uses. */
declare const Worker: new (url: string) => ConstructorParameters<typeof LanguageClient>[2];

/** Called by VS Code on the first file that may concern us. */
export function activate(context: ExtensionContext): ExtensionApi {
  const address = (file: string): string =>
    Uri.joinPath(context.extensionUri, 'dist', file).toString(true);
  const workerOptions: InitializationOptions = { runWorker: address('run-worker-web.js') };
  return startFeatures(
    context,
    (id, title, options) =>
      new LanguageClient(id, title, new Worker(address('server-web.js')), {
        ...options,
        initializationOptions: { ...options.initializationOptions, ...workerOptions },
      }),
  );
}
