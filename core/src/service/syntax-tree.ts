import { dump } from '../vtl/dump.ts';
import type { Analysis } from './analysis.ts';
import { regionAt } from './region-at.ts';

/**
 * The tree of the template at an offset of the file, as indented text; null outside templates.
 * Offsets in it are the template's.
 */
export function syntaxTree(analysis: Analysis, offset: number): string | null {
  const place = regionAt(analysis, offset);
  return place === null ? null : dump(place.region.parse.root);
}
