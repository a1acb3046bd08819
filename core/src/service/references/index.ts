/** References: all places that name what is named or declared at an offset, both ways of a link. */
import { touches, type Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { distinct, linksOf } from '../definition/index.ts';
import { regionAt } from '../region-at.ts';
import { templateNameAt } from './template-names.ts';

/** In the order of the file; the declarations themselves only where they are asked for. */
export function references(
  analysis: Analysis,
  offset: number,
  includeDeclaration: boolean,
): readonly Span[] {
  const place = regionAt(analysis, offset);
  const name = place && templateNameAt(place.region, place.offset);
  // `$input` and its like have no definition here and are still used in several places.
  if (place !== null && name !== null) {
    return name.all
      .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
      .map(({ span }) => place.region.map.toFile(span));
  }
  const links = linksOf(analysis);
  const named = links.filter(({ origin }) => touches(origin, offset));
  const meant = named.length > 0 ? named : links.filter(({ target }) => touches(target, offset));
  const targets = distinct(meant.map(({ target }) => target));
  const origins = links
    .filter(({ target }) => targets.some(({ start }) => start === target.start))
    .map(({ origin }) => origin);
  const found = includeDeclaration ? [...targets, ...origins] : origins;
  return [...distinct(found)].sort((a, b) => a.start - b.start);
}
