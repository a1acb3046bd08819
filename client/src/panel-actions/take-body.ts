/** "Open Body in an Editor" and "Save Body to a File": what a message holds, out of the panel. */
import { Uri, ViewColumn, window, workspace, type QuickPickItem } from 'vscode';
import { fileNameOf } from '../file-name.ts';
import { bodiesOf, readable, type ShownBody } from '../panel/result-text.ts';
import type { RunSession } from '../panel/run-session.ts';
import type { ActionContext } from './panel-action.ts';
import { saveAs } from './save-as.ts';

const languages: Readonly<Record<string, string>> = {
  '.json': 'json',
  '.html': 'html',
  '.xml': 'xml',
};

/** As a document that is in no file yet, JSON laid out. */
export async function openBody({ session }: ActionContext): Promise<void> {
  const body = await chooseBody(session, 'Open Body in an Editor');
  if (body === null) return;
  const document = await workspace.openTextDocument({
    content: readable(body.text),
    language: languages[body.extension] ?? 'plaintext',
  });
  await window.showTextDocument(document, { viewColumn: ViewColumn.One });
}

/** Byte for byte as it is sent; what is in Base64 is decoded. */
export async function saveBody({ session }: ActionContext): Promise<void> {
  const title = 'Save Body to a File';
  const body = await chooseBody(session, title);
  if (body === null) return;
  const name = `${fileNameOf(`${session.state.operation} ${body.title}`)}${body.extension}`;
  await saveAs(title, Uri.joinPath(session.uri, '..', name), bytesOf(body));
}

/** The only body, or the one that a person picks; null where there is none. */
async function chooseBody({ state }: RunSession, title: string): Promise<ShownBody | null> {
  const bodies = state.report === null ? [] : bodiesOf(state.report);
  const [only, ...others] = bodies;
  if (only === undefined) {
    void window.showInformationMessage('No message of this call has a body.');
    return null;
  }
  if (others.length === 0) return only;
  const items = bodies.map((body): QuickPickItem & { body: ShownBody } => ({
    label: body.title,
    description: body.text.slice(0, 80).replace(/\s+/g, ' '),
    body,
  }));
  const choice = await window.showQuickPick(items, { title, placeHolder: 'Which body?' });
  return choice?.body ?? null;
}

function bytesOf({ text, isBase64Encoded }: ShownBody): Uint8Array {
  if (!isBase64Encoded) return new TextEncoder().encode(text);
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
