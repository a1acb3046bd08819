import { asMap, asScalar, entriesOf, findEntry, valueOf } from '../host-tree.ts';
import type { Entry, HostNode, MapNode } from '../host-tree.ts';
import type { ApiPlace, OperationPlace } from '../found-integration.ts';
import { branchesOf } from './branches.ts';
import { childPointer } from '../node-at.ts';
import { referencedMap } from '../references.ts';

export const INTEGRATION_KEY = 'x-amazon-apigateway-integration';
const ANY_METHOD_KEY = 'x-amazon-apigateway-any-method';

const METHOD_KEYS: ReadonlySet<string> = new Set([
  'get', 'put', 'post', 'delete', 'options', 'head', 'patch', ANY_METHOD_KEY,
]); // prettier-ignore

/** True for a key of a path item that holds an operation, in any case. */
export function isMethodKey(key: string): boolean {
  return METHOD_KEYS.has(key.toLowerCase());
}

/** Deeper than any place where people keep a body. */
const MAX_DEPTH = 40;

/**
 * Every operation of a host file, in the order of the file: of an OpenAPI document, of one inside
 * another file (a CloudFormation `Body`), and of a fragment. A fragment has no `paths` to vouch for
 * it, so there an operation counts only when it has an integration: a method's name alone says
 * nothing, and neither does the extension's key alone, which JSON schemas and lint rules mention.
 */
export function operationsIn(root: HostNode, rootPointer: string): readonly OperationPlace[] {
  const last = known.get(root);
  if (last !== undefined) return last;
  const operations = [...walk(root, rootPointer, apiOfFile(root, rootPointer), '', 0)];
  known.set(root, operations);
  return operations;
}

/** An API that is a file of its own, or one of its YAML documents. */
export function apiOfFile(root: HostNode, pointer: string): ApiPlace {
  const resource = { resourceType: null, resource: null, logicalId: null, resources: null };
  return { root, pointer, ...resource, globals: null };
}

/** Several ask for them, and a root has one pointer. */
const known = new WeakMap<HostNode, readonly OperationPlace[]>();

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
  const inner = resourceType?.startsWith('AWS::')
    ? {
        ...around,
        resourceType,
        resource: node,
        logicalId: key,
        resources: asMap(valueOf(asMap(around.root), 'Resources')),
        globals: globalsOf(around.root, resourceType),
      }
    : around;
  for (const entry of node.entries) {
    const below = childPointer(pointer, entry.key.text);
    const path = key.startsWith('/') ? key : '';
    const operations = operationsOf(entry, node, path, pointer, around);
    if (operations.some((operation) => findEntry(operation.node, INTEGRATION_KEY)))
      yield* operations;
    else yield* walk(entry.value, below, inner, entry.key.text, depth + 1);
  }
}

/** What the `Globals` of a SAM template give resources of a type; null for all types but SAM's. */
function globalsOf(template: HostNode, resourceType: string): MapNode | null {
  const section = /^AWS::Serverless::(\w+)$/.exec(resourceType)?.[1];
  const globals = asMap(valueOf(asMap(template), 'Globals'));
  return section === undefined ? null : asMap(valueOf(globals, section));
}

function* operationsOfPaths(
  paths: MapNode,
  pointer: string,
  api: ApiPlace,
): Generator<OperationPlace> {
  for (const { key, value } of entriesOf(paths)) {
    for (const branch of branchesOf(value, childPointer(pointer, key.text))) {
      const pathItem = referencedMap(api.root, branch.node);
      for (const entry of pathItem ? entriesOf(pathItem) : []) {
        if (pathItem) yield* operationsOf(entry, pathItem, key.text, branch.pointer, api);
      }
    }
  }
}

/** The operation of a method key, both of them where an `Fn::If` decides; none for another key. */
function operationsOf(
  { key, value }: Entry,
  pathItem: MapNode,
  path: string,
  pathPointer: string,
  api: ApiPlace,
): readonly OperationPlace[] {
  const name = key.text;
  if (!isMethodKey(name)) return [];
  const httpMethod = name === ANY_METHOD_KEY ? 'ANY' : name.toUpperCase();
  return branchesOf(value, childPointer(pathPointer, name)).flatMap((branch) => {
    const node = asMap(branch.node);
    const entry = { key, value: branch.node };
    return node ? [{ pointer: branch.pointer, entry, node, pathItem, httpMethod, path, api }] : [];
  });
}
