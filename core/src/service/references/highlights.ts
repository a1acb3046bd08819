import type { Span } from '../../text/span.ts';
import type { Analysis } from '../analysis.ts';
import { regionAt } from '../region-at.ts';
import { directivePartsAt } from './directive-parts.ts';
import { templateNameAt } from './template-names.ts';

/** A place to light up: where the name gets its value, or where that is read. */
export interface Highlight {
  readonly span: Span;
  readonly kind: 'read' | 'write';
}

/**
 * The places of the variable or macro under the cursor, in its template; or the words of the
 * directive under it, from `#if` to `#end`. Null elsewhere, so that an
 * editor goes on with what it does for words. Asked on every move of the cursor: it reads the one
 * template and not the file.
 */
export function highlights(analysis: Analysis, offset: number): readonly Highlight[] | null {
  const place = regionAt(analysis, offset);
  if (place === null) return null;
  const { map, parse } = place.region;
  const name = templateNameAt(place.region, place.offset);
  if (name === null) {
    const parts = directivePartsAt(parse.root, place.offset);
    return parts && parts.map((span) => ({ span: map.toFile(span), kind: 'read' }));
  }
  return name.all.map(({ span, isDefinition }) => ({
    span: map.toFile(span),
    kind: isDefinition ? 'write' : 'read',
  }));
}
