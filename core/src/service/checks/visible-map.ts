import type { FoundApi } from '../../openapi/found-api.ts';
import type { HostNode, MapNode } from '../../openapi/host-tree.ts';
import { intrinsicOf } from '../../openapi/placeholders.ts';
import { referencedMap } from '../../openapi/references.ts';

/**
 * A map of an API's document all of whose keys can be seen, `$ref`s inside the document followed;
 * null for one that an intrinsic writes or adds to (`Fn::If`, `Fn::Transform`), and for no map.
 */
export function visibleMap(api: FoundApi, node: HostNode | null): MapNode | null {
  const map = referencedMap(api.place.root, node);
  if (!map || intrinsicOf(map) !== null) return null;
  return map.entries.some(({ key }) => key.text.startsWith('Fn::')) ? null : map;
}
