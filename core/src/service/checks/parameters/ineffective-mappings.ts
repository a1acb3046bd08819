/** Mappings of the request that nothing receives: the two checks of them differ in types only. */
import { illegalTargets, listsHeader } from '../../../gateway/header-rules.ts';
import type { Mapping } from '../../../gateway/integration.ts';
import { parseRequestTarget, type RequestTarget } from '../../../gateway/parameter-mapping.ts';
import { removeEntry } from '../../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import {
  asList,
  asMap,
  asScalar,
  findEntry,
  isNothing,
  valueOf,
} from '../../../openapi/host-tree.ts';
import type { MapNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import type { Finding } from '../check.ts';
import { removal } from '../entry-fix.ts';
import { keyOf, withoutQuotes } from '../field-text.ts';
import { isHidden, isWhole } from '../integration-shape.ts';

/** A mapping that has a part of the request as its target. */
export interface TargetedMapping {
  readonly mapping: Mapping;
  readonly target: RequestTarget;
}

/**
 * One finding at `requestParameters` where none of its entries has an effect, else one at the key
 * of each that has none. Keys with another mistake are left alone, and so is what tells cached
 * answers apart: a cache key may be the target of a mapping or its source.
 */
export function* ineffectiveMappings(
  integration: FoundIntegration,
  text: string,
  isEffective: (mapping: TargetedMapping) => boolean,
  describe: (mappings: readonly TargetedMapping[]) => Omit<Finding, 'span' | 'fix'>,
): Generator<Finding> {
  const { node, type, requestParameters } = integration;
  const owner = findEntry(node, 'requestParameters');
  const map = asMap(owner?.value);
  const cached = cacheKeyTexts(integration);
  if (!owner || !map || type === null || cached === null) return;
  if (!isWhole(integration) || isHidden(integration, 'requestParameters')) return;
  const found = requestParameters.flatMap((mapping) => {
    const target = parseRequestTarget(mapping.target);
    if (!mapping.known || target === null) return [];
    if (cached.has(mapping.target) || cached.has(mapping.source)) return [];
    // Every call fails, whatever the integration.
    if (target.place === 'header' && listsHeader(illegalTargets[type], target.name)) return [];
    const one = { mapping, target };
    return isEffective(one) ? [] : [one];
  });
  if (found.length === 0) return;
  if (found.length === requestParameters.length) {
    const span = withoutQuotes(text, owner.key.span);
    yield { span, ...describe(found), ...removal(text, node, owner) };
    return;
  }
  for (const one of found) {
    const span = keyOf(text, one.mapping);
    yield { span, ...describe([one]), ...mappingRemoval(text, map, one.mapping) };
  }
}

function mappingRemoval(text: string, map: MapNode, { target }: Mapping): Pick<Finding, 'fix'> {
  const entry = findEntry(map, target);
  const edit = entry && removeEntry(text, map, entry);
  return edit ? { fix: { title: 'Remove the mapping', edits: [edit] } } : {};
}

/** The cache keys as written; null where they cannot be seen. */
function cacheKeyTexts({ node }: FoundIntegration): ReadonlySet<string> | null {
  const written = valueOf(node, 'cacheKeyParameters');
  if (isNothing(written)) return new Set();
  const list = asList(written);
  if (!list || intrinsicOf(list) !== null) return null;
  const texts = list.items.map((item) =>
    intrinsicOf(item) === null ? asScalar(item)?.text : null,
  );
  return texts.some((text) => typeof text !== 'string')
    ? null
    : new Set(texts.flatMap((text) => text ?? []));
}
