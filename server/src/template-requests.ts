/** Answers the requests behind "Edit Template" and its like: which template, what it reads, what to write for it. */
import type { Connection } from 'vscode-languageserver';
import {
  embeddedTemplateAt,
  filledInParts,
  lineIndex,
  nameOfTemplate,
  rewriteTemplate,
  templateScenario,
} from '../../core/src/index.ts';
import {
  readTemplateRequest,
  replaceTemplateRequest,
  templateAtRequest,
  templateScenarioRequest,
  type ReadTemplateParams,
  type ReadTemplateResult,
  type ReplaceTemplateParams,
  type ReplaceTemplateResult,
  type TemplateAtParams,
  type TemplateAtResult,
  type TemplateScenarioResult,
} from '../../protocol/src/requests.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toOffset } from './from-lsp.ts';
import type { OnDocument } from './on-document.ts';
import type { SavedScenarios } from './saved-scenarios.ts';
import type { TemplatePlaces } from './template-places.ts';
import { toTextEdit } from './to-lsp-editing.ts';
import { toRange } from './to-lsp.ts';

/** Registers all four. */
export function registerTemplateRequests(
  connection: Connection,
  on: OnDocument,
  places: TemplatePlaces,
  scenarios: SavedScenarios,
): void {
  connection.onRequest(
    templateAtRequest,
    on<TemplateAtParams, TemplateAtResult>('template at', null, (document, params) => {
      const found = templateAt(document, params);
      if (found !== null) places.chosen(document, found.template);
      return found;
    }),
  );
  connection.onRequest(
    readTemplateRequest,
    on<ReadTemplateParams, ReadTemplateResult>('read template', null, (document, { template }) => {
      const region = places.find(document, template);
      if (region === null) return null;
      return {
        text: region.text,
        version: document.version,
        filledIn: filledInParts(region),
      };
    }),
  );
  connection.onRequest(
    templateScenarioRequest,
    on<ReadTemplateParams, TemplateScenarioResult>(
      'template scenario',
      null,
      async ({ analysis, uri }, { template }) =>
        templateScenario(analysis, template, await scenarios.of(uri)),
    ),
  );
  connection.onRequest(
    replaceTemplateRequest,
    on<ReplaceTemplateParams, ReplaceTemplateResult>(
      'replace template',
      { ok: false, reason: 'gone', version: null },
      (document, params) => replaceTemplate(document, params, places),
    ),
  );
}

function templateAt(
  { analysis, lines }: AnalysedDocument,
  { position }: TemplateAtParams,
): TemplateAtResult {
  const place = embeddedTemplateAt(analysis, toOffset(position, lines));
  const template = place && nameOfTemplate(analysis, place.region);
  if (place === null || template === null) return null;
  const { region, offset } = place;
  const { method } = region.integration ?? {};
  return {
    template,
    operation: `${method?.httpMethod ?? ''} ${method?.path ?? ''}`.trim(),
    position: toRange({ start: offset, end: offset }, { lines: lineIndex(region.text) }).start,
  };
}

function replaceTemplate(
  document: AnalysedDocument,
  { template, before, text }: ReplaceTemplateParams,
  places: TemplatePlaces,
): ReplaceTemplateResult {
  const { analysis, version } = document;
  const region = places.find(document, template);
  if (region === null) return { ok: false, reason: 'gone', version };
  if (region.text === text) return { ok: true, edits: [], version };
  if (region.text !== before) return { ok: false, reason: 'changed', version };
  const edit = rewriteTemplate(analysis, region, text);
  if (edit === null) return { ok: false, reason: 'impossible', version };
  return { ok: true, edits: [toTextEdit(edit, document)], version };
}
