import type { KnownExtension } from '../openapi/known-keys.ts';
import { findEntry } from '../openapi/host-tree.ts';
import type { HostPosition } from '../openapi/node-at.ts';
import { isMethodKey } from '../openapi/places/operations.ts';

/** Which object of an OpenAPI document a position is in; null for those without extensions of ours. */
export function levelOf({ path, map }: HostPosition): KnownExtension['level'] | null {
  const own = path.at(-1);
  const parent = path.at(-2);
  if (own === 'components') return 'components';
  if (parent === 'paths') return 'path-item';
  if (parent === 'securitySchemes' || parent === 'securityDefinitions') return 'security-scheme';
  if (typeof own === 'number')
    return parent === 'tags' ? 'tag' : parent === 'servers' ? 'server' : null;
  if (String(parent).startsWith('/') && own !== undefined && isMethodKey(own)) return 'operation';
  return findEntry(map, 'openapi') || findEntry(map, 'swagger') ? 'root' : null;
}
