/** Follows the projects' configs: on the disk where the client can watch it, and in the editor. */
import {
  DidChangeWatchedFilesNotification,
  type Connection,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { configName } from '../../core/src/index.ts';
import type { ClosedConfigs } from './config-diagnostics.ts';
import { isConfig, type ProjectConfigs } from './project-configs.ts';

/** Ask the client to tell of every config that changes on its disk. */
export function askForConfigs(connection: Connection): void {
  const watchers = [{ globPattern: `**/${configName}` }];
  void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}

/**
 * Reads configs anew when one was saved, closed or, as the caller tells the function that comes
 * back, changed on the disk. `onChange` is told that all documents may have other diagnostics.
 */
export function watchConfigs(
  documents: TextDocuments<TextDocument>,
  configs: ProjectConfigs,
  closedConfigs: ClosedConfigs,
  onChange: () => void,
): (uris: readonly string[]) => void {
  function changed(uris: readonly string[]): void {
    const own = uris.filter(isConfig);
    if (own.length === 0) return;
    configs.changed();
    closedConfigs.forgetAll();
    onChange();
    // With no document open that it counts for, nobody else would read it and tell what is wrong.
    for (const uri of own) void configs.of(uri);
  }

  documents.onDidOpen(({ document }) => closedConfigs.forget(document.uri));
  documents.onDidSave(({ document }) => changed([document.uri]));
  documents.onDidClose(({ document }) => changed([document.uri]));
  return changed;
}
