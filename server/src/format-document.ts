/**
 * Formatting of a whole document: of templates alone. In YAML and JSON others format, and whom an
 * editor asks is a person's choice that we must not get into the way of.
 */
import {
  DocumentFormattingRequest,
  type Connection,
  type FormattingOptions,
} from 'vscode-languageserver';
import { formatting } from '../../core/src/index.ts';
import type { OnDocument } from './on-document.ts';
import type { SettingsStore } from './settings-store.ts';
import { toTextEdit } from './to-lsp-editing.ts';

/** Answers null for any other language, for clients that cannot be told which ones to ask for. */
export function registerFormatting(
  connection: Connection,
  on: OnDocument,
  settings: SettingsStore,
): void {
  connection.onDocumentFormatting(
    on('formatting', null, async (document, { options }) => {
      const { analysis, uri } = document;
      if (analysis.language !== 'vtl') return null;
      const { jsonBlanks } = (await settings.of(uri)).format;
      return formatting(analysis, {
        indent: indentOf(options),
        changesJsonBlanks: jsonBlanks,
      }).map((edit) => toTextEdit(edit, document));
    }),
  );
}

/** Tell a client that can be told so that templates are what we format. */
export function askToFormat(connection: Connection): void {
  void connection.client.register(DocumentFormattingRequest.type, {
    documentSelector: [{ language: 'vtl' }],
  });
}

function indentOf({ insertSpaces, tabSize }: FormattingOptions): string {
  return insertSpaces ? ' '.repeat(tabSize) : '\t';
}
