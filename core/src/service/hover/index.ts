/** Hover: a registry of sources in templates, and one for the keys around them. */
import { pathTo } from '../../vtl/visit.ts';
import type { Analysis } from '../analysis.ts';
import type { Hover } from '../language-service.ts';
import { regionAt } from '../region-at.ts';
import { noScenarios, type SavedScenario } from '../types/saved-scenarios.ts';
import { shownTypesOf } from '../types/template-types.ts';
import { directive } from './directive.ts';
import { integrationKey } from './integration-key.ts';
import { javaMethod } from './java-method.ts';
import { mapMember } from './map-member.ts';
import { member } from './member.ts';
import type { HoverSource } from './source.ts';
import { variable } from './variable.ts';

// The first that answers is shown: a member of the gateway's objects before Java's of that name.
const sources = [
  member,
  mapMember,
  javaMethod,
  variable,
  directive,
] as const satisfies readonly HoverSource[];

/**
 * What stands at an offset of the file, explained; null where nothing of ours does. The document's
 * saved scenarios show what values hold.
 */
export function hover(
  analysis: Analysis,
  offset: number,
  saved: readonly SavedScenario[] = noScenarios,
): Hover | null {
  const place = regionAt(analysis, offset);
  if (place === null) return integrationKey(analysis, offset);
  const { region } = place;
  const types = shownTypesOf(region, saved);
  const spot = { ...place, types, path: pathTo(region.parse.root, place.offset) };
  for (const source of sources) {
    const found = source(spot);
    if (found !== null) return { span: region.map.toFile(found.span), contents: found.contents };
  }
  return null;
}
