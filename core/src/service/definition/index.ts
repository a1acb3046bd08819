/** Go to definition: a template's own names, and a registry of links between parts of a file. */
import { touches, type Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { templateNameAt } from '../references/template-names.ts';
import { regionAt } from '../region-at.ts';
import { documentReference } from './document-reference.ts';
import { mappedParameter } from './mapped-parameter.ts';
import { requestValidator } from './request-validator.ts';
import { responseHeader } from './response-header.ts';
import { responseStatus } from './response-status.ts';
import { securityScheme } from './security-scheme.ts';
import type { Link, LinkSource } from './source.ts';
import { templateParameter } from './template-parameter.ts';

const sources = [
  documentReference,
  mappedParameter,
  requestValidator,
  responseHeader,
  responseStatus,
  securityScheme,
  templateParameter,
] as const satisfies readonly LinkSource[];

const known = new WeakMap<Analysis, readonly Link[]>();

/** All links of a file, collected when they are first asked for. */
export function linksOf(analysis: Analysis): readonly Link[] {
  const links = known.get(analysis) ?? sources.flatMap((source) => [...source(analysis)]);
  known.set(analysis, links);
  return links;
}

/** Where that is defined which is named at an offset of the file; empty where nothing is. */
export function definition(analysis: Analysis, offset: number): readonly Span[] {
  const place = regionAt(analysis, offset);
  const name = place && templateNameAt(place.region, place.offset);
  if (place !== null && name !== null && name.definitions.length > 0) {
    return name.definitions.map((span) => place.region.map.toFile(span));
  }
  const links = linksOf(analysis).filter(({ origin }) => touches(origin, offset));
  return distinct(links.map(({ target }) => target));
}

/** Each span once: what is shared by several operations is found from each of them. */
export function distinct(spans: readonly Span[]): readonly Span[] {
  return [...new Map(spans.map((span) => [`${span.start} ${span.end}`, span])).values()];
}
