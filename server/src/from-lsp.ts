/** From LSP's words to the core's: positions to offsets, language names to ours. */
import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import {
  languageOfName,
  type HostLanguage,
  type LineIndex,
  type Span,
} from '../../core/src/index.ts';

const languageByName: Readonly<Record<string, HostLanguage>> = {
  vtl: 'vtl',
  velocity: 'vtl',
  yaml: 'yaml',
  yml: 'yaml',
  openapi: 'yaml',
  cloudformation: 'yaml',
  json: 'json',
  jsonc: 'json',
};

/** The core's name for a document's language; by its file's extension where the client's name is strange to us, and null where that is too. */
export function languageOf({
  languageId,
  uri,
}: Pick<TextDocument, 'languageId' | 'uri'>): HostLanguage | null {
  return languageByName[languageId.toLowerCase()] ?? languageOfName(uri);
}

/** A position as an offset; one behind the end of its line stands at that end. */
export function toOffset(position: Position, lines: LineIndex): number {
  return lines.toOffset({ line: position.line, column: position.character });
}

/** A range as a span. */
export function toSpan(range: Range, lines: LineIndex): Span {
  return { start: toOffset(range.start, lines), end: toOffset(range.end, lines) };
}
