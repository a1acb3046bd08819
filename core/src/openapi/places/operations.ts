import { asMap, asScalar, entriesOf, findEntry, valueOf } from '../host-tree.ts';
import type { Entry, HostNode, MapNode } from '../host-tree.ts';
import type { ApiPlace, OperationPlace } from '../found-integration.ts';
import { childPointer } from '../node-at.ts';
import { referencedMap } from '../references.ts';

export const INTEGRATION_KEY = 'x-amazon-apigateway-integration';
const ANY_METHOD_KEY = 'x-amazon-apigateway-any-method';

const METHOD_KEYS: ReadonlySet<string> = new Set([
  'get', 'put', 'post', 'delete', 'options', 'head', 'patch', ANY_METHOD_KEY,
]); // prettier-ignore

/** Deeper than any place where people keep a body. */
const MAX_DEPTH = 40;

/**
 * Every operation of a host file, in the order of the file: of an OpenAPI document, of one inside
 * another file (a CloudFormation `Body`), and of a fragment. A fragment has no `paths` to vouch for
 * it, so there an operation counts only when it has an integration: a method's name alone says
 * nothing, and neither does the extension's key alone, which JSON schemas and lint rules mention.
 */
export function* operationsIn(root: HostNode, rootPointer: string): Generator<OperationPlace> {
  yield* walk(root, rootPointer, { root, pointer: rootPointer, resourceType: null }, '', 0);
}

function* walk(
  node: HostNode,
  pointer: string,
  around: ApiPlace,
  key: string,
  depth: number,
): Generator<OperationPlace> {
  if (depth > MAX_DEPTH) return;
  if (node.kind === 'list') {
    for (const [index, item] of node.items.entries()) {
      yield* walk(item, childPointer(pointer, index), around, '', depth + 1);
    }
  }
  // An alias repeats what its anchor has shown, so it is not walked again.
  if (node.kind !== 'map') return;
  const paths = asMap(valueOf(node, 'paths'));
  if (paths) {
    yield* operationsOfPaths(paths, childPointer(pointer, 'paths'), {
      ...around,
      root: node,
      pointer,
    });
    return;
  }
  const resourceType = asScalar(valueOf(node, 'Type'))?.text;
  const inner = resourceType?.startsWith('AWS::') ? { ...around, resourceType } : around;
  for (const entry of node.entries) {
    const below = childPointer(pointer, entry.key.text);
    const operation = operationOf(entry, node, key.startsWith('/') ? key : '', pointer, around);
    if (operation && findEntry(operation.node, INTEGRATION_KEY)) yield operation;
    else yield* walk(entry.value, below, inner, entry.key.text, depth + 1);
  }
}

function* operationsOfPaths(
  paths: MapNode,
  pointer: string,
  api: ApiPlace,
): Generator<OperationPlace> {
  for (const { key, value } of entriesOf(paths)) {
    const pathItem = referencedMap(api.root, value);
    if (!pathItem) continue;
    const below = childPointer(pointer, key.text);
    for (const entry of entriesOf(pathItem)) {
      const operation = operationOf(entry, pathItem, key.text, below, api);
      if (operation) yield operation;
    }
  }
}

function operationOf(
  entry: Entry,
  pathItem: MapNode,
  path: string,
  pathPointer: string,
  api: ApiPlace,
): OperationPlace | null {
  const name = entry.key.text;
  const node = METHOD_KEYS.has(name.toLowerCase()) ? asMap(entry.value) : null;
  if (!node) return null;
  const httpMethod = name === ANY_METHOD_KEY ? 'ANY' : name.toUpperCase();
  return { pointer: childPointer(pathPointer, name), entry, node, pathItem, httpMethod, path, api };
}
