import type { Span } from '../text/span.ts';
import type { Analysis } from './analysis.ts';
import { templateNameAt } from './references/template-names.ts';
import { regionAt } from './region-at.ts';

/**
 * The places that change together while somebody types a new name where a variable or macro is
 * defined. Null elsewhere: at a use another name may be meant. (`#if` and its `#end` are different
 * words, which the protocol cannot link; `highlights` shows that they belong together.)
 */
export function linkedEditing(analysis: Analysis, fileOffset: number): readonly Span[] | null {
  const place = regionAt(analysis, fileOffset);
  const name = place && templateNameAt(place.region, place.offset);
  if (place === null || name?.at.isDefinition !== true) return null;
  const { map } = place.region;
  return name.all.filter(({ isEscaped }) => !isEscaped).map(({ span }) => map.toFile(span));
}
