import { placeholdersIn } from '../openapi/placeholders.ts';
import { masked, type Analysis, type TemplateRegion } from './analysis.ts';
import { KnownGroups } from './known-groups.ts';
import { entryOfTemplate } from './template-name.ts';
import { readTemplate } from './template-tree.ts';

/**
 * The analysis of a document that holds the text of one embedded template, as that stands in its
 * integration: it knows the phase, the media type, the parameters and types of the method around
 * `region`, and what a deployment fills in. All offsets are the document's own.
 */
export function analysisInPlace(
  document: Analysis,
  host: Analysis,
  region: TemplateRegion,
): Analysis {
  const [own] = document.regions;
  if (own === undefined) return document;
  const dialect = entryOfTemplate(host, region)?.dialect ?? 'plain';
  const placeholders = placeholdersIn(own.text, dialect);
  const isSame = own.placeholders.length === 0 && placeholders.length === 0;
  const { mediaType, phase, integration, response, integrationType, home } = region;
  const inPlace: TemplateRegion = {
    ...own,
    ...(isSame ? {} : readTemplate(masked(own.text, placeholders))),
    placeholders,
    mediaType,
    phase,
    integration,
    response,
    integrationType,
    home,
  };
  return {
    text: document.text,
    language: 'vtl',
    document: null,
    // What links to the file around would be in offsets of another text.
    integrations: [],
    apis: [],
    regions: [inPlace],
    regionsOf: () => [],
    groups: new KnownGroups(null),
    edited: null,
    trees: document.trees,
    newestDocument: null,
  };
}
