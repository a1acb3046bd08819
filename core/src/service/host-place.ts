/** Where a cursor stands among the keys of an integration, in YAML and JSON alike. */
import { asMap, type HostNode } from '../openapi/host-tree.ts';
import {
  extensions,
  integrationKeys,
  knownKey,
  responseKeys,
  type KnownKey,
} from '../openapi/known-keys.ts';
import { positionAt, type HostPosition } from '../openapi/node-at.ts';
import { INTEGRATION_KEY } from '../openapi/places/operations.ts';
import { touches } from '../text/span.ts';
import type { Analysis } from './analysis.ts';

/** A place inside one of our objects. */
export interface HostPlace {
  readonly position: HostPosition;
  /** The keys of the object that the cursor is in. */
  readonly keys: readonly KnownKey[];
  /** True where a key is written or may begin, false in a value. */
  readonly isKey: boolean;
}

/** The place of an offset of the file; null outside of our own objects. */
export function hostPlaceAt(analysis: Analysis, offset: number): HostPlace | null {
  const position = hostPositionAt(analysis, offset);
  if (position === null) return null;
  const { path, entry, role } = position;
  const inside = keysAt(path);
  if (inside !== null) return { position, keys: inside, isKey: role === 'key' };
  // A lone word below a key is that key's value to YAML, and a key to the person who types it.
  const below = entry === null || role === 'key' ? null : keysAt([...path, entry.key.text]);
  if (below === null || entry === null || !isOnLaterLine(analysis.text, entry.key, offset))
    return null;
  return asMap(entry.value) === null ? { position, keys: below, isKey: true } : null;
}

/** The position among all keys of the file; null where it has no document. */
export function hostPositionAt(analysis: Analysis, offset: number): HostPosition | null {
  const roots = analysis.document?.roots ?? [];
  const root = roots.find(({ span }) => touches(span, offset)) ?? roots.at(-1);
  return root === undefined ? null : positionAt(analysis.text, root, offset);
}

/** What hover says of a key anywhere in the file: of an integration's, or of one of our extensions. */
export function describedKey(
  position: HostPosition,
): { doc: string; known: KnownKey | null } | null {
  const name = position.entry?.key.text;
  if (name === undefined) return null;
  const keys = keysAt(position.path);
  const known = keys === null ? undefined : knownKey(keys, name);
  if (known !== undefined) return { doc: known.doc, known };
  const extension = extensions.find(({ key }) => key === name);
  return extension === undefined ? null : { doc: extension.doc, known: null };
}

/** The keys of the object at a path; null where it is none of ours. */
function keysAt(path: HostPosition['path']): readonly KnownKey[] | null {
  const direct = path.lastIndexOf(INTEGRATION_KEY);
  const shared = path.lastIndexOf('x-amazon-apigateway-integrations');
  // A shared integration has a name between.
  const start = direct >= 0 ? direct + 1 : shared >= 0 ? shared + 2 : -1;
  if (start < 0 || path.length < start) return null;
  const [first, , ...more] = path.slice(start);
  if (first === undefined) return integrationKeys;
  return first === 'responses' && path.length === start + 2 && more.length === 0
    ? responseKeys
    : null;
}

function isOnLaterLine(text: string, key: HostNode, offset: number): boolean {
  return text.slice(key.span.end, offset).includes('\n');
}
