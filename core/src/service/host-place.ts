/** Where a cursor stands among the keys of an integration, in YAML and JSON alike. */
import { asMap, asScalar, valueOf, type HostNode } from '../openapi/host-tree.ts';
import {
  extensions,
  integrationKeys,
  knownKey,
  responseKeys,
  type KnownKey,
} from '../openapi/known-keys.ts';
import {
  cloudformationKeys,
  cloudformationResponseKeys,
} from '../openapi/known-keys/cloudformation-keys.ts';
import { extensionKeys } from '../openapi/known-keys/extension-keys.ts';
import { nodeAtPointer, childPointer, positionAt, type HostPosition } from '../openapi/node-at.ts';
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
  const root = rootAt(analysis, offset);
  if (root === null) return null;
  const position = positionAt(analysis.text, root, offset);
  const { path, entry, role } = position;
  const inside = keysAt(path, root);
  if (inside !== null) return { position, keys: inside, isKey: role === 'key' };
  // A lone word below a key is that key's value to YAML, and a key to the person who types it.
  const below = entry === null || role === 'key' ? null : keysAt([...path, entry.key.text], root);
  if (below === null || entry === null || !isOnLaterLine(analysis.text, entry.key, offset))
    return null;
  return asMap(entry.value) === null ? { position, keys: below, isKey: true } : null;
}

/** The position among all keys of the file; null where it has no document. */
export function hostPositionAt(analysis: Analysis, offset: number): HostPosition | null {
  const root = rootAt(analysis, offset);
  return root === null ? null : positionAt(analysis.text, root, offset);
}

/** The document of the file that an offset is in; the last one where it is in none. */
export function rootAt({ document }: Analysis, offset: number): HostNode | null {
  const roots = document?.roots ?? [];
  return roots.find(({ span }) => touches(span, offset)) ?? roots.at(-1) ?? null;
}

/** What hover says of a key anywhere in the file: of an integration's, or of one of our extensions. */
export function describedKey(
  analysis: Analysis,
  offset: number,
): { doc: string; known: KnownKey | null; position: HostPosition } | null {
  const root = rootAt(analysis, offset);
  const position = root && positionAt(analysis.text, root, offset);
  const name = position?.entry?.key.text;
  if (!position || name === undefined) return null;
  const keys = keysAt(position.path, root);
  const known = keys === null ? undefined : knownKey(keys, name);
  if (known !== undefined) return { doc: known.doc, known, position };
  const extension = extensions.find(({ key }) => key === name);
  return extension === undefined ? null : { doc: extension.doc, known: null, position };
}

/** The keys of the object at a path; null where it is none of ours. */
function keysAt(path: HostPosition['path'], root: HostNode): readonly KnownKey[] | null {
  const start = integrationStart(path);
  if (start >= 0) return keysInside(path.slice(start), 'responses', INTEGRATION);
  const resource = methodResourceStart(path, root);
  if (resource >= 0) return keysInside(path.slice(resource), 'IntegrationResponses', METHOD);
  const inside = extensionKeys.find(({ extension, names }) => {
    const at = path.lastIndexOf(extension);
    return at >= 0 && path.length === at + 1 + names;
  });
  return inside?.keys ?? null;
}

const INTEGRATION = [integrationKeys, responseKeys] as const;
const METHOD = [cloudformationKeys, cloudformationResponseKeys] as const;

/** The keys at a path inside of an integration; those of a response stand below its pattern or index. */
function keysInside(
  [first, second, ...more]: HostPosition['path'],
  responses: string,
  [own, ofResponse]: readonly [readonly KnownKey[], readonly KnownKey[]],
): readonly KnownKey[] | null {
  if (first === undefined) return own;
  return first === responses && second !== undefined && more.length === 0 ? ofResponse : null;
}

/** Where the path inside of an OpenAPI integration begins; -1 outside of one. */
function integrationStart(path: HostPosition['path']): number {
  const direct = path.lastIndexOf(INTEGRATION_KEY);
  const shared = path.lastIndexOf('x-amazon-apigateway-integrations');
  // A shared integration has a name between.
  const start = direct >= 0 ? direct + 1 : shared >= 0 ? shared + 2 : -1;
  return path.length < start ? -1 : start;
}

/** Where the path inside of an `AWS::ApiGateway::Method`'s integration begins; -1 outside of one. */
export function methodResourceStart(path: HostPosition['path'], root: HostNode): number {
  const at = path.indexOf('Resources');
  const [, name, properties, integration] = path.slice(at);
  if (at < 0 || properties !== 'Properties' || integration !== 'Integration') return -1;
  const pointer = [...path.slice(0, at + 1), name ?? ''].reduce<string>(childPointer, '');
  const resource = asMap(nodeAtPointer(root, pointer));
  return asScalar(valueOf(resource, 'Type'))?.text === 'AWS::ApiGateway::Method' ? at + 4 : -1;
}

function isOnLaterLine(text: string, key: HostNode, offset: number): boolean {
  return text.slice(key.span.end, offset).includes('\n');
}
