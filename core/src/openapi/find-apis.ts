import { apiKindOf } from './api-kind.ts';
import { findOperations } from './find-integrations.ts';
import type { Dialect, FoundApi } from './found-api.ts';
import type { FoundIntegration, OperationPlace } from './found-integration.ts';
import { asMap, asScalar, isNothing, valueOf } from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import type { CleanDocument } from './patch-document.ts';

/**
 * The APIs of a host file that have at least one integration, in the order of the file, and then
 * those documents without one that an extension at their root marks as API Gateway's; never throws. A file of CloudFormation may hold several; methods that are resources of their own
 * (`AWS::ApiGateway::Method`) belong to none.
 */
export function findApis(
  document: CleanDocument,
  integrations: readonly FoundIntegration[],
): readonly FoundApi[] {
  const byRoot = new Map<HostNode, OperationPlace[]>();
  for (const operation of findOperations(document)) {
    const own = byRoot.get(operation.api.root) ?? [];
    byRoot.set(operation.api.root, own);
    own.push(operation);
  }
  const integrationsByRoot = new Map<HostNode, FoundIntegration[]>();
  for (const integration of integrations) {
    const root = integration.operation?.api.root;
    if (root === undefined) continue;
    const own = integrationsByRoot.get(root) ?? [];
    integrationsByRoot.set(root, own);
    own.push(integration);
  }
  const apis = [...byRoot].flatMap(([node, operations]) => {
    const own = integrationsByRoot.get(node) ?? [];
    const place = operations[0]?.api;
    if (place === undefined || own.length === 0) return [];
    const root = asMap(node);
    const { kind, isSure: isKindSure } = apiKindOf(place, operations);
    const isWhole = !isNothing(valueOf(root, 'paths'));
    const dialect = dialectOf(root);
    return [{ place, kind, isKindSure, dialect, root, isWhole, operations, integrations: own }];
  });
  return [...apis, ...document.roots.flatMap((root, index) => emptyApi(root, index, byRoot))];
}

/** A document of API Gateway whose `paths` holds no operation yet. */
function emptyApi(
  node: HostNode,
  index: number,
  known: ReadonlyMap<HostNode, unknown>,
): readonly FoundApi[] {
  const root = asMap(node);
  const dialect = dialectOf(root);
  const isMarked = root?.entries.some(({ key }) => key.text.startsWith('x-amazon-apigateway-'));
  if (dialect === null || isMarked !== true || known.has(node)) return [];
  const pointer = index === 0 ? '' : `${index}#`;
  const place = { root: node, pointer, resourceType: null, resource: null };
  const { kind, isSure: isKindSure } = apiKindOf(place, []);
  const isWhole = !isNothing(valueOf(root, 'paths'));
  const none = { operations: [], integrations: [] };
  return [{ place, kind, isKindSure, dialect, root, isWhole, ...none }];
}

function dialectOf(root: MapNode | null): Dialect {
  if (asScalar(valueOf(root, 'swagger'))) return 'swagger-2.0';
  const version = asScalar(valueOf(root, 'openapi'))?.text;
  if (version === undefined) return null;
  return version.startsWith('3.1') ? 'openapi-3.1' : 'openapi-3.0';
}
