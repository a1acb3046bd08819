/** Answers where a place of a file stands in one of its templates, and the other way round. */
import type { Connection } from 'vscode-languageserver';
import {
  embeddedTemplateAt,
  lineIndex,
  nameOfTemplate,
  templateNamed,
  type TemplateRegion,
} from '../../core/src/index.ts';
import {
  fileRangeRequest,
  templateRangeRequest,
  type FileRangeParams,
  type FileRangeResult,
  type TemplateRangeParams,
  type TemplateRangeResult,
} from '../../protocol/src/provenance-requests.ts';
import type { LspRange } from '../../protocol/src/requests.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toSpan } from './from-lsp.ts';
import type { OnDocument } from './on-document.ts';
import { toRange } from './to-lsp.ts';

/** Registers both. */
export function registerProvenanceRequests(connection: Connection, on: OnDocument): void {
  connection.onRequest(
    templateRangeRequest,
    on<TemplateRangeParams, TemplateRangeResult>('template range', null, templateRange),
  );
  connection.onRequest(
    fileRangeRequest,
    on<FileRangeParams, FileRangeResult>('file range', null, fileRange),
  );
}

function templateRange(
  { analysis, lines }: AnalysedDocument,
  { range }: TemplateRangeParams,
): TemplateRangeResult {
  const span = toSpan(range, lines);
  const place = embeddedTemplateAt(analysis, span.start);
  const template = place && nameOfTemplate(analysis, place.region);
  if (place === null || template === null) return null;
  const { region, offset: start } = place;
  const end = Math.max(start, lastOffset(region, span.start, span.end) ?? start);
  const back = region.map.toFile({ start, end });
  // At a media type, or over the border of a template, the range is no text of it.
  if (back.start !== span.start || back.end > span.end) return null;
  const own = toRange({ start, end }, { lines: lineIndex(region.text) });
  return { template, range: own, lines: linesOf(region, own) };
}

/** The end of a range as an offset of the template; it may stand in the next line's indentation. */
function lastOffset({ map }: TemplateRegion, start: number, end: number): number | undefined {
  for (let offset = end; offset > start; offset -= 1) {
    const found = map.toTemplate(offset);
    if (found !== undefined) return found;
  }
  return undefined;
}

function fileRange(
  document: AnalysedDocument,
  { template, range }: FileRangeParams,
): FileRangeResult {
  const region = templateNamed(document.analysis, template);
  if (region?.map.exact !== true) return null;
  const span = region.map.toFile(toSpan(range, lineIndex(region.text)));
  return { range: toRange(span, document), lines: linesOf(region, range) };
}

function linesOf({ text }: TemplateRegion, { start, end }: LspRange): readonly string[] {
  return text.split(/\r\n|\r|\n/).slice(start.line, end.line + 1);
}
