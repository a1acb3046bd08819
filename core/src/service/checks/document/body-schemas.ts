import type { FoundIntegration } from '../../../openapi/found-integration.ts';
import { asList, asMap, asScalar, entriesOf, valueOf } from '../../../openapi/host-tree.ts';
import type { HostNode, MapNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { referencedMap } from '../../../openapi/references.ts';

/** Keywords whose value is a schema, or a list of schemas. */
const OF_SCHEMAS = ['additionalProperties', 'allOf', 'anyOf', 'items', 'not', 'oneOf'];

/** Keywords whose value has a schema under each of its keys. */
const OF_NAMED_SCHEMAS = ['patternProperties', 'properties'];

/**
 * Every schema that a body of the integration is held against, those behind `$ref`s inside the
 * document too. Schemas in `seen` are passed over, and the new ones put there.
 */
export function* bodySchemas(
  { operation }: FoundIntegration,
  seen: Set<MapNode>,
): Generator<MapNode> {
  if (operation === null) return;
  const { root } = operation.api;
  const pending = startingSchemas(operation);
  for (let node = pending.pop(); node; node = pending.pop()) {
    const schema = referencedMap(root, node);
    if (!schema || seen.has(schema) || intrinsicOf(schema) !== null) continue;
    seen.add(schema);
    yield schema;
    for (const { key, value } of entriesOf(schema)) {
      const list = asList(value);
      if (OF_SCHEMAS.includes(key.text)) pending.push(...(list ? list.items : [value]));
      if (!OF_NAMED_SCHEMAS.includes(key.text)) continue;
      pending.push(...entriesOf(asMap(value) ?? NO_MAP).map((property) => property.value));
    }
  }
}

const NO_MAP: MapNode = { kind: 'map', span: { start: 0, end: 0 }, tag: null, entries: [] };

/** Those of `requestBody`, by media type, or the one of Swagger's `body` parameter. */
function startingSchemas({
  api: { root },
  node,
  pathItem,
}: NonNullable<FoundIntegration['operation']>): HostNode[] {
  const content = asMap(valueOf(referencedMap(root, valueOf(node, 'requestBody')), 'content'));
  const bodies = content
    ? entriesOf(content).map(({ value }) => referencedMap(root, value))
    : [node, pathItem]
        .flatMap((owner) => asList(valueOf(owner, 'parameters'))?.items ?? [])
        .map((parameter) => referencedMap(root, parameter))
        .filter((parameter) => asScalar(valueOf(parameter, 'in'))?.text === 'body');
  return bodies.flatMap((body) => valueOf(body, 'schema') ?? []);
}
