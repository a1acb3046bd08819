/** "Show Test Log": the call as the console's test would log it, as a document. */
import { window } from 'vscode';
import { fileNameOf } from '../file-name.ts';
import { showResultDocument } from '../panel/result-documents.ts';
import type { ActionContext } from './panel-action.ts';

/** Its four landmarks in their order; a template that stands alone is no call and has none. */
export async function showTestLog({ session, documents }: ActionContext): Promise<void> {
  const { report, operation } = session.state;
  if (report === null || report.log.length === 0) {
    void window.showInformationMessage('There is no call whose log could be shown.');
    return;
  }
  const text = `${report.log.join('\n')}\n`;
  await showResultDocument(documents.create(`${fileNameOf(operation)}.log`, text));
}
