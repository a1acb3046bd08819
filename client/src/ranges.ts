/** Ranges and edits of our messages as VS Code has them. */
import { Range, TextEdit } from 'vscode';
import type { At } from '../../protocol/src/report.ts';
import type { LspRange } from '../../protocol/src/requests.ts';

/** A range of the server's. */
export function toRange({ start, end }: LspRange): Range {
  return new Range(start.line, start.character, end.line, end.character);
}

/**
 * A range or selection of VS Code's, as a request has it. Their places are getters, which are lost
 * on the way to a server in a Web Worker: a message there is a structured clone.
 */
export function toLspRange({ start, end }: Range): LspRange {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/** A place of a report, whose lines and columns begin with 1. */
export function rangeOf({ line, column, endLine, endColumn }: Omit<At, 'file'>): Range {
  return new Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}

/** Edits of one document that the server worked out. */
export function toTextEdits(
  edits: readonly { readonly range: LspRange; readonly newText: string }[],
): readonly TextEdit[] {
  return edits.map(({ range, newText }) => TextEdit.replace(toRange(range), newText));
}
