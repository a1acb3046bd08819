/** The text of a file as a person sees it, and edits that a person can undo. */
import { workspace, type TextDocument, type Uri } from 'vscode';
import { lastName } from '../../protocol/src/relative-path.ts';
import { replaceIn, type Replacement } from './exact-edit.ts';

/** The document of a file that VS Code has open, shown or not. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const name = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === name);
}

/** What stands in the editor comes before what stands on the disk. Rejects where there is no such file. */
export async function textOf(uri: Uri): Promise<string> {
  const open = openDocument(uri);
  return open?.getText() ?? new TextDecoder().decode(await workspace.fs.readFile(uri));
}

/**
 * Edits a file through its document, so that it can be undone; saves it unless a person has it half
 * edited. Rejects where there is no such file, or where it cannot be changed.
 * @param edits is asked for the edits of the text as it is, and once more where a key came in between.
 */
export async function editFile(
  uri: Uri,
  edits: (document: TextDocument) => readonly Replacement[],
): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const wanted = edits(document);
    if (wanted.length === 0) return;
    const wasDirty = document.isDirty;
    if (!(await replaceIn(document, wanted))) continue;
    if (!wasDirty) await document.save();
    return;
  }
  throw new Error(`${lastName(uri.path)} could not be changed.`);
}
