import { lazily } from '../text/lazily.ts';
import { apiKindOf } from './api-kind.ts';
import { findOperations } from './find-integrations.ts';
import type { Dialect, FoundApi } from './found-api.ts';
import type { ApiPlace, FoundIntegration, OperationPlace } from './found-integration.ts';
import { asMap, asScalar, isNothing, valueOf } from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import type { CleanDocument } from './patch-document.ts';
import { apiOfFile } from './places/operations.ts';

/**
 * The APIs of a host file that have at least one integration, in the order of the file, and then
 * those documents without one that an extension at their root marks as API Gateway's; never throws.
 * A file of CloudFormation may hold several; methods that are resources of their own
 * (`AWS::ApiGateway::Method`) belong to none. Worked out once for a tree, of which `integrations`
 * are all.
 */
export function findApis(
  document: CleanDocument,
  integrations: readonly FoundIntegration[],
): readonly FoundApi[] {
  const known = found.get(document.roots);
  if (known !== undefined) return known;
  const apis = apisOf(document, integrations);
  found.set(document.roots, apis);
  return apis;
}

/** A tree is asked again when a version that was patched from it needs to know. */
const found = new WeakMap<readonly HostNode[], readonly FoundApi[]>();

function apisOf(
  document: CleanDocument,
  integrations: readonly FoundIntegration[],
): readonly FoundApi[] {
  const byRoot = groupedByRoot(findOperations(document), (operation) => operation);
  const integrationsByRoot = groupedByRoot(integrations, ({ operation }) => operation);
  const apis = [...byRoot].flatMap(([node, operations]) => {
    const own = integrationsByRoot.get(node) ?? [];
    const place = operations[0]?.api;
    return place === undefined || own.length === 0 ? [] : [apiOf(place, operations, own)];
  });
  return [...apis, ...document.roots.flatMap((root, index) => emptyApi(root, index, byRoot))];
}

function groupedByRoot<T>(
  all: readonly T[],
  operationOf: (one: T) => OperationPlace | null,
): ReadonlyMap<HostNode, readonly T[]> {
  const groups = new Map<HostNode, T[]>();
  for (const one of all) {
    const root = operationOf(one)?.api.root;
    if (root === undefined) continue;
    const own = groups.get(root) ?? [];
    groups.set(root, own);
    own.push(one);
  }
  return groups;
}

function apiOf(
  place: ApiPlace,
  operations: readonly OperationPlace[],
  integrations: readonly FoundIntegration[],
): FoundApi {
  const root = asMap(place.root);
  const { kind, isSure: isKindSure } = apiKindOf(place, operations);
  const isSurelyRest = lazily(
    () =>
      kind === 'REST' &&
      (isKindSure ||
        integrations.some(({ payloadFormatVersion }) => payloadFormatVersion === null)),
  );
  return {
    place,
    kind,
    isKindSure,
    get isSurelyRest() {
      return isSurelyRest();
    },
    dialect: dialectOf(root),
    root,
    isWhole: !isNothing(valueOf(root, 'paths')),
    operations,
    integrations,
  };
}

/** A document of API Gateway whose `paths` holds no operation yet. */
function emptyApi(
  node: HostNode,
  index: number,
  known: ReadonlyMap<HostNode, unknown>,
): readonly FoundApi[] {
  const root = asMap(node);
  const isMarked = root?.entries.some(({ key }) => key.text.startsWith('x-amazon-apigateway-'));
  if (dialectOf(root) === null || isMarked !== true || known.has(node)) return [];
  const pointer = index === 0 ? '' : `${index}#`;
  return [apiOf(apiOfFile(node, pointer), [], [])];
}

function dialectOf(root: MapNode | null): Dialect {
  if (asScalar(valueOf(root, 'swagger'))) return 'swagger-2.0';
  const version = asScalar(valueOf(root, 'openapi'))?.text;
  if (version === undefined) return null;
  return version.startsWith('3.1') ? 'openapi-3.1' : 'openapi-3.0';
}
