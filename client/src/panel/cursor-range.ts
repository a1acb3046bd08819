import type { TextEditor } from 'vscode';
import type { LspRange } from '../../../protocol/src/requests.ts';

/** Whether the cursor is in one of the lines of a range. */
export function hasCursorIn({ selection }: TextEditor, { start, end }: LspRange): boolean {
  const { line } = selection.active;
  // A block of YAML ends at the beginning of the line behind it, which is no line of it.
  const isBehind = line === end.line && end.character === 0 && end.line > start.line;
  return start.line <= line && line <= end.line && !isBehind;
}
