import { addEntry } from '../../openapi/edit-map.ts';
import type { FoundIntegration } from '../../openapi/found-integration.ts';
import { asMap, findEntry } from '../../openapi/host-tree.ts';
import type { Fix } from '../diagnostic.ts';
import { spelledKey } from './spelling.ts';

/**
 * The fix that maps `source` to `target` in `requestParameters`, which is added behind the uri where
 * there is none; to be spread into a finding, empty where it cannot be written.
 */
export function mappingFix(
  integration: FoundIntegration,
  target: string,
  source: string,
  text: string,
): { readonly fix?: Fix } {
  const { node } = integration;
  const mappings = findEntry(node, 'requestParameters');
  const map = asMap(mappings?.value);
  const key = spelledKey(integration, 'requestParameters');
  const after = findEntry(node, 'uri') ?? undefined;
  const edit = mappings
    ? map && addEntry(text, map, target, source)
    : addEntry(text, node, key, { [target]: source }, after);
  return edit ? { fix: { title: `Map '${target}' from ${source}`, edits: [edit] } } : {};
}
