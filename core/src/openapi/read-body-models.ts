/** The models that a request validator holds a body against, in either dialect. */
import type { BodyModel } from '../gateway/integration.ts';
import type { OperationPlace } from './found-integration.ts';
import { asList, asMap, asScalar, entriesOf, resolveAlias, valueOf } from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import { nodeAtPointer } from './node-at.ts';
import { intrinsicOf, isSettled } from './placeholders.ts';
import { decodeFragment, referencedMap } from './references.ts';

/**
 * One model for each media type of `requestBody`, or Swagger's `body` parameter for what the
 * operation consumes, application/json where nothing says so. An import makes the same of them
 * (aws-recorded: import-request-validator). Schemas are read when they are asked for.
 */
export function readBodyModels(
  { api, node }: OperationPlace,
  bodyParameter: MapNode | null,
): readonly BodyModel[] {
  const { root } = api;
  const requestBody = referencedMap(root, valueOf(node, 'requestBody'));
  const content = asMap(valueOf(requestBody, 'content'));
  if (content) {
    return entriesOf(content).flatMap(({ key, value }) => {
      const schema = valueOf(referencedMap(root, value), 'schema');
      return schema ? [bodyModel(root, key.text, schema)] : [];
    });
  }
  const schema = valueOf(bodyParameter, 'schema');
  if (!schema) return [];
  const consumes = asList(valueOf(node, 'consumes') ?? valueOf(asMap(root), 'consumes'));
  const types = (consumes?.items ?? []).flatMap((item) => asScalar(item)?.text ?? []);
  const mediaTypes = types.length === 0 ? ['application/json'] : types;
  return mediaTypes.map((mediaType) => bodyModel(root, mediaType, schema));
}

function bodyModel(root: HostNode, mediaType: string, schema: HostNode): BodyModel {
  const read = new Map<HostNode, unknown>();
  // One object for one place of the file, so that a walk through a circle makes no copies.
  const valueOnce = (node: HostNode): unknown => {
    if (!read.has(node)) read.set(node, schemaValue(node));
    return read.get(node);
  };
  return {
    mediaType,
    get schema() {
      return valueOnce(schema);
    },
    resolve(reference) {
      const target = reference.startsWith('#')
        ? nodeAtPointer(root, decodeFragment(reference.slice(1)))
        : null;
      return target ? valueOnce(target) : undefined;
    },
  };
}

const MAX_NODES = 20_000;
const MAX_DEPTH = 64;

/**
 * A schema as a plain value, `$ref`s as they are written. What is known only after deployment, and
 * what goes beyond the limits, is left undefined, which says nothing about a body.
 */
function schemaValue(node: HostNode): unknown {
  let left = MAX_NODES;
  const convert = (written: HostNode, depth: number): unknown => {
    const resolved = resolveAlias(written);
    if (!resolved || depth > MAX_DEPTH || left-- <= 0 || intrinsicOf(resolved)) return undefined;
    switch (resolved.kind) {
      case 'list':
        return resolved.items.map((item) => convert(item, depth + 1));
      case 'map':
        return Object.fromEntries(
          entriesOf(resolved).map(({ key, value }) => [key.text, convert(value, depth + 1)]),
        );
      case 'scalar': {
        const { type, text } = resolved;
        if (type === 'null') return null;
        if (type === 'number') return Number(text);
        if (type === 'boolean') return /^true$/i.test(text);
        return isSettled(text) ? text : undefined;
      }
    }
  };
  return convert(node, 0);
}
