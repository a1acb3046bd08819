/** "Compare with the Last Run": what the backend and the client got then, and what they get now. */
import { window } from 'vscode';
import { fileNameOf } from '../file-name.ts';
import { showDiff } from '../panel/result-documents.ts';
import { textOfResult } from '../panel/result-text.ts';
import type { ActionContext } from './panel-action.ts';

/** The last run is what was shown before the last changes, however many keystrokes they took. */
export async function compareLastRun({ session, documents }: ActionContext): Promise<void> {
  const { report, operation } = session.state;
  if (report === null || session.lastRun === null) {
    void window.showInformationMessage('No earlier run gave another result than this one.');
    return;
  }
  await showDiff(
    documents.createDiff(
      `${fileNameOf(operation)}.txt`,
      textOfResult(session.lastRun),
      textOfResult(report),
      `Last run ↔ ${operation}`,
    ),
  );
}
