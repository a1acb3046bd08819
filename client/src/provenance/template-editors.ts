/** Places of a file in the editors that show it, or a template of it as a document of its own. */
import { window, type Range, type TextDocument, type TextEditor, type Uri } from 'vscode';
import {
  fileRangeRequest,
  templateRangeRequest,
  type FileRangeParams,
  type FileRangeResult,
  type TemplateRangeParams,
  type TemplateRangeResult,
} from '../../../protocol/src/provenance-requests.ts';
import type { LspRange } from '../../../protocol/src/requests.ts';
import { templateDocumentOf } from '../../../protocol/src/template-document.ts';
import type { LanguageServer } from '../language-client.ts';
import { toLspRange, toRange } from '../ranges.ts';

/** An editor with the range of it that was asked for. */
export interface EditorPlace {
  readonly editor: TextEditor;
  readonly range: Range;
}

/** The editors in view that show a range of a file, in the file or in its template by itself. */
export async function editorsOf(
  file: Uri,
  range: LspRange,
  server: LanguageServer,
): Promise<readonly EditorPlace[]> {
  const own = window.visibleTextEditors
    .filter(({ document }) => document.uri.toString() === file.toString())
    .map((editor) => ({ editor, range: toRange(range) }));
  const apart = window.visibleTextEditors.flatMap((editor) => {
    const place = templateDocumentOf(editor.document.uri.toString());
    return place?.host === file.toString() ? [{ editor, place }] : [];
  });
  if (apart.length === 0) return own;
  const found = await server.request<TemplateRangeResult>(templateRangeRequest, {
    uri: file.toString(),
    range,
  } satisfies TemplateRangeParams);
  if (found === null) return own;
  const holding = apart.filter(
    ({ editor, place }) =>
      JSON.stringify(orderedName(place.template)) === JSON.stringify(orderedName(found.template)) &&
      reads(editor.document, found.range, found.lines),
  );
  return [...own, ...holding.map(({ editor }) => ({ editor, range: toRange(found.range) }))];
}

/** A range of a document as one of the file; null where the document is neither it nor of it. */
export async function fileRangeOf(
  file: Uri,
  document: TextDocument,
  selected: Range,
  server: LanguageServer,
): Promise<LspRange | null> {
  const range = toLspRange(selected);
  if (document.uri.toString() === file.toString()) return range;
  const place = templateDocumentOf(document.uri.toString());
  if (place?.host !== file.toString()) return null;
  const found = await server.request<FileRangeResult>(fileRangeRequest, {
    uri: place.host,
    template: place.template,
    range,
  } satisfies FileRangeParams);
  return found !== null && reads(document, range, found.lines) ? found.range : null;
}

/** Whether a document is the file, or a template of it. */
export function isOfFile(document: TextDocument, file: Uri): boolean {
  const uri = document.uri.toString();
  return uri === file.toString() || templateDocumentOf(uri)?.host === file.toString();
}

/** True where the lines of a range are these: what is typed in one document is in the other only a moment later. */
function reads(
  document: TextDocument,
  { start, end }: LspRange,
  lines: readonly string[],
): boolean {
  if (end.line >= document.lineCount) return false;
  return lines.every((line, index) => document.lineAt(start.line + index).text === line);
}

function orderedName({
  pointer,
  phase,
  response,
  mediaType,
}: NonNullable<TemplateRangeResult>['template']): readonly unknown[] {
  return [pointer, phase, response, mediaType];
}
