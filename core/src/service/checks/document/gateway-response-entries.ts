import type { FoundApi } from '../../../openapi/found-api.ts';
import { entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import type { Entry, MapNode } from '../../../openapi/host-tree.ts';
import { isSettled } from '../../../openapi/placeholders.ts';
import { visibleMap } from '../visible-map.ts';

/** A customised gateway response: its entry, and its object where that can be seen. */
export interface GatewayResponseEntry {
  readonly entry: Entry;
  /** The map of all of them. */
  readonly owner: MapNode;
  readonly fields: MapNode | null;
}

/** The entries of `x-amazon-apigateway-gateway-responses` whose type is known. */
export function gatewayResponseEntries(api: FoundApi): readonly GatewayResponseEntry[] {
  const responses = visibleMap(api, valueOf(api.root, 'x-amazon-apigateway-gateway-responses'));
  if (!responses) return [];
  return entriesOf(responses)
    .filter(({ key }) => isSettled(key.text))
    .map((entry) => ({ entry, owner: responses, fields: visibleMap(api, entry.value) }));
}
