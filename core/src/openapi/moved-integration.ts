/** An integration of an older version of a file, in the version that was patched from it. */
import { isPreprocessed } from './find-integrations.ts';
import type { FoundApi } from './found-api.ts';
import type { ApiPlace, FoundIntegration, OperationPlace } from './found-integration.ts';
import type { CleanDocument, Patch } from './patch-document.ts';
import { readIntegration } from './read-integration.ts';
import { NO_METHOD, readMethod } from './read-method.ts';
import { movedSpan } from './replace-node.ts';

/**
 * The same integration as `findIntegrations` would find it in `document`, without a walk through all
 * of the file; null for CloudFormation's spelling, whose nodes are not those of the tree.
 */
export function movedIntegration(
  integration: FoundIntegration,
  document: CleanDocument,
  patch: Patch,
): FoundIntegration | null {
  const { pointer, place, api, spelling, sharedAt } = integration;
  if (spelling !== 'openapi') return null;
  const operation = integration.operation && movedOperation(integration.operation, patch);
  const root = /^(\d+)#/.exec(pointer)?.[1];
  return readIntegration(patch.move(integration.node), {
    file: document.text,
    isPreprocessed: isPreprocessed(document.roots, Number(root ?? 0)),
    pointer,
    place: { key: movedSpan(place.key, patch.edit), value: movedSpan(place.value, patch.edit) },
    api,
    method: () => (operation ? readMethod(operation) : NO_METHOD),
    sharedAt,
    operation,
  });
}

/** The same for an API; `integrations` gives those of the new version. */
export function movedApi(
  api: FoundApi,
  integrations: () => readonly FoundIntegration[],
  patch: Patch,
): FoundApi {
  const { place, root, operations, ...rest } = api;
  return {
    ...rest,
    place: movedPlace(place, patch),
    root: root && patch.move(root),
    get operations() {
      return operations.map((operation) => movedOperation(operation, patch));
    },
    get integrations() {
      const own = new Set(api.integrations.map(({ pointer }) => pointer));
      return integrations().filter(({ pointer }) => own.has(pointer));
    },
  };
}

function movedOperation(operation: OperationPlace, patch: Patch): OperationPlace {
  const { move } = patch;
  return {
    ...operation,
    entry: { key: move(operation.entry.key), value: move(operation.entry.value) },
    node: move(operation.node),
    pathItem: move(operation.pathItem),
    api: movedPlace(operation.api, patch),
  };
}

function movedPlace(place: ApiPlace, { move }: Patch): ApiPlace {
  const { root, resource, resources, globals } = place;
  return {
    ...place,
    root: move(root),
    resource: resource && move(resource),
    resources: resources && move(resources),
    globals: globals && move(globals),
  };
}
