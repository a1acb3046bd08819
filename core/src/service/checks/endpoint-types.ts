import { asList, asMap, asScalar, valueOf } from '../../openapi/host-tree.ts';
import type { HostNode, MapNode } from '../../openapi/host-tree.ts';
import { intrinsicOf } from '../../openapi/placeholders.ts';
import { readText } from '../../openapi/read-fields.ts';
import { resourceProperties } from '../../openapi/resource-properties.ts';
import type { FoundApi } from '../../openapi/found-api.ts';

/** At the root in Swagger 2.0, in a Server object in OpenAPI 3.0. */
export function endpointConfigurations({ root }: FoundApi): readonly MapNode[] {
  const key = 'x-amazon-apigateway-endpoint-configuration';
  const servers = asList(valueOf(root, 'servers'))?.items ?? [];
  return [root, ...servers.map(asMap)].flatMap((owner) => asMap(valueOf(owner, key)) ?? []);
}

/**
 * The types that an endpoint configuration names, else the CloudFormation resource around the
 * document; upper case. Null where nothing names them, or one of them is not known.
 */
export function endpointTypes(
  api: FoundApi,
  configuration: MapNode | null,
): readonly string[] | null {
  return typesOf(valueOf(configuration, 'types')) ?? resourceTypes(api);
}

function resourceTypes({ place }: FoundApi): readonly string[] | null {
  const configuration = valueOf(resourceProperties(place), 'EndpointConfiguration');
  const map = asMap(configuration);
  if (!map || intrinsicOf(map) !== null) return typesOf(configuration);
  return typesOf(valueOf(map, 'Types') ?? valueOf(map, 'Type'));
}

function typesOf(node: HostNode | null): readonly string[] | null {
  const items = asList(node)?.items ?? (asScalar(node) && node ? [node] : []);
  const read = items.map(readText);
  if (read.length === 0 || read.some(({ known }) => !known)) return null;
  return read.map(({ read: type }) => type.toUpperCase());
}
