/** Shows a place of a report in the editor. */
import { TextEditorRevealType, Uri, ViewColumn, window } from 'vscode';
import type { At } from '../../protocol/src/report.ts';
import { rangeOf } from './ranges.ts';

/**
 * Opens the place where its file is shown already, else in the first column.
 * @param run the file that was run; a place may name its file from there.
 */
export async function revealPlace(run: Uri, at: At): Promise<void> {
  const uri = /^[a-z][\w+.-]+:/i.test(at.file)
    ? Uri.parse(at.file)
    : Uri.joinPath(run, '..', at.file);
  const shown = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const range = rangeOf(at);
  const editor = await window.showTextDocument(uri, {
    viewColumn: shown?.viewColumn ?? ViewColumn.One,
    selection: range,
  });
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
}
