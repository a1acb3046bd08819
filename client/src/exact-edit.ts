/**
 * Edits that are put into the very version of a document that they were made for, or not at all.
 *
 * An edit of the document in the active editor waits in VS Code until a worker has made it smaller,
 * and VS Code forgot its version over that until 2026 (microsoft/vscode#317275): what was typed or
 * loaded in that moment shifted the text, and the edit was put in at places that meant something else.
 * Edits that carry a description are left as they are, and keep their version.
 */
import { EndOfLine, Range, workspace, WorkspaceEdit, type TextDocument } from 'vscode';
import { replacementBetween } from './replacement-between.ts';

/** What the range holds becomes `newText`, with the line breaks of the document. */
export interface Replacement {
  readonly range: Range;
  readonly newText: string;
}

/**
 * Replaces parts of a document as it is now, as one step of undoing; false where it changed before
 * VS Code came to it, and then nothing was replaced. Only what differs is touched, so that cursors
 * stay where they are.
 */
export async function replaceIn(
  document: TextDocument,
  replacements: readonly Replacement[],
): Promise<boolean> {
  const edit = new WorkspaceEdit();
  const lineBreak = document.eol === EndOfLine.CRLF ? '\r\n' : '\n';
  for (const { range, newText } of replacements) {
    const shown = document.getText(range);
    const change = replacementBetween(shown, newText.replace(/\r\n|\r|\n/g, lineBreak));
    if (change.start === change.end && change.newText === '') continue;
    const offset = document.offsetAt(range.start);
    const start = document.positionAt(offset + change.start);
    const end = document.positionAt(offset + change.end);
    edit.replace(document.uri, new Range(start, end), change.newText, described);
  }
  return edit.size === 0 || (await workspace.applyEdit(edit));
}

/** Nobody is asked, and the label is shown nowhere; that there is one is what counts. */
const described = { needsConfirmation: false, label: 'API Gateway Integrations' };

/** All of a document, whatever it holds. */
export function wholeOf(document: TextDocument): Range {
  return new Range(0, 0, document.lineCount, 0);
}
