import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asMap, findEntry, valueOf } from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import { spelledKey } from '../spelling.ts';

/** A key of `tlsConfig`, given as OpenAPI spells it, and that map; null where it is missing. */
export function tlsEntry(
  integration: FoundIntegration,
  key: string,
): { readonly map: MapNode; readonly entry: Entry } | null {
  const map = asMap(valueOf(integration.node, 'tlsConfig'));
  const entry = findEntry(map, spelledKey(integration, key));
  return map && entry && { map, entry };
}
