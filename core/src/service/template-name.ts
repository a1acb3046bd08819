/** A name for a template in a file, which stays what it is while the file around it changes. */
import type { FoundIntegration, FoundTemplate } from '../openapi/found-integration.ts';
import type { Analysis, Phase, TemplateRegion } from './analysis.ts';
import { regionAt, type TemplatePlace } from './region-at.ts';

/** By the keys that lead to it. */
export interface TemplateName {
  /** JSON pointer of the integration. */
  readonly pointer: string;
  readonly phase: Phase;
  /** The key of the response, a pattern or `default`; null for a request's template. */
  readonly response: string | null;
  readonly mediaType: string;
}

interface NamedEntry {
  readonly name: TemplateName;
  readonly entry: FoundTemplate;
  readonly region: TemplateRegion;
}

/** Null for a `.vtl` file, whose one template needs no name. */
export function nameOfTemplate(analysis: Analysis, region: TemplateRegion): TemplateName | null {
  return ownEntry(analysis, region)?.name ?? null;
}

/** The template of that name; null where there is none any more. */
export function templateNamed(
  analysis: Analysis,
  { pointer, phase, response, mediaType }: TemplateName,
): TemplateRegion | null {
  const integration = analysis.integrations.find((one) => one.pointer === pointer);
  const entries = integration === undefined ? [] : entriesOf(analysis, integration);
  const found = entries.find(
    ({ name }) =>
      name.phase === phase && name.response === response && name.mediaType === mediaType,
  );
  return found?.region ?? null;
}

/**
 * The template whose text or media type stands at an offset of the file, with the place in it: its
 * beginning, for an offset that is in no text.
 */
export function embeddedTemplateAt(analysis: Analysis, offset: number): TemplatePlace | null {
  if (analysis.language === 'vtl') return null;
  const place = regionAt(analysis, offset);
  if (place !== null) return place;
  for (const integration of analysis.integrations) {
    const { span } = integration.node;
    if (offset < span.start || offset > span.end) continue;
    const around = entriesOf(analysis, integration).find(
      ({ entry: { key, value } }) => key.start <= offset && offset <= value.end,
    );
    if (around !== undefined) return { region: around.region, offset: 0 };
  }
  return null;
}

/** The templates of an integration that have a text, in the order of the file. */
function entriesOf(analysis: Analysis, integration: FoundIntegration): readonly NamedEntry[] {
  const { pointer } = integration;
  const regions = analysis.regionsOf(integration);
  const named = (phase: Phase, response: string | null) => (entry: FoundTemplate) => {
    const region = regions.find(({ map }) => map === entry.map);
    const { mediaType } = entry;
    return region === undefined
      ? []
      : [{ name: { pointer, phase, response, mediaType }, entry, region }];
  };
  return [
    ...integration.requestTemplates.flatMap(named('request', null)),
    ...integration.responses.flatMap(({ pattern, responseTemplates }) =>
      responseTemplates.flatMap(named('response', pattern)),
    ),
  ];
}

/** How the template is written in its file and who replaces parts of it; null for no embedded one. */
export function entryOfTemplate(analysis: Analysis, region: TemplateRegion): FoundTemplate | null {
  return ownEntry(analysis, region)?.entry ?? null;
}

/** Asked of the region's own integration: that of an edited template is not in the list of all. */
function ownEntry(analysis: Analysis, region: TemplateRegion): NamedEntry | undefined {
  const { integration } = region;
  if (integration === null) return undefined;
  return entriesOf(analysis, integration).find((one) => one.region === region);
}
