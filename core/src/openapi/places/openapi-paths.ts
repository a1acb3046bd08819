import type { ApiKind, Place } from '../../gateway/integration.ts';
import { apiKindOf } from '../api-kind.ts';
import type { FoundIntegration, OperationPlace } from '../found-integration.ts';
import { asMap, findEntry } from '../host-tree.ts';
import type { HostNode } from '../host-tree.ts';
import { childPointer } from '../node-at.ts';
import { intrinsicOf } from '../placeholders.ts';
import { readIntegration } from '../read-integration.ts';
import { readMethod } from '../read-method.ts';
import { followReference } from '../references.ts';
import { branchesOf } from './branches.ts';
import type { FileContext, IntegrationPlaces } from './place.ts';
import { INTEGRATION_KEY, operationsIn } from './operations.ts';

/** `x-amazon-apigateway-integration` of an operation: in OpenAPI, inside CloudFormation, in fragments. */
export const openapiPaths: IntegrationPlaces = {
  name: 'openapi-paths',
  *find(root, rootPointer, ctx) {
    const operations = operationsIn(root, rootPointer);
    const kinds = new Map<HostNode, ApiKind>();
    for (const { api } of operations) {
      if (kinds.has(api.root)) continue;
      const own = operations.filter((other) => other.api.root === api.root);
      kinds.set(api.root, apiKindOf(api, own).kind);
    }
    for (const operation of operations) {
      yield* integrationsOf(operation, kinds.get(operation.api.root) ?? 'REST', ctx);
    }
  },
};

/** None where there is no object to read: no key, nothing behind it, an intrinsic, a dead `$ref`. */
function* integrationsOf(
  operation: OperationPlace,
  api: ApiKind,
  ctx: FileContext,
): Generator<FoundIntegration> {
  const entry = findEntry(operation.node, INTEGRATION_KEY);
  if (!entry) return;
  const own = childPointer(operation.pointer, INTEGRATION_KEY);
  for (const branch of branchesOf(entry.value, own)) {
    const { node, reference } = followReference(operation.api.root, branch.node);
    const map = asMap(node);
    if (!map || intrinsicOf(map)) continue;
    const place: Place = { key: entry.key.span, value: branch.node.span };
    yield readIntegration(map, {
      ...ctx,
      pointer: branch.pointer,
      place,
      api,
      method: () => readMethod(operation),
      sharedAt: reference === null ? null : operation.api.pointer + reference.slice(1),
      operation,
    });
  }
}
