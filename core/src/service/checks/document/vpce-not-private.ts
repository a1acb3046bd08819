import type { FoundApi } from '../../../openapi/found-api.ts';
import { asList, asMap, asScalar, findEntry, valueOf } from '../../../openapi/host-tree.ts';
import type { Entry, HostNode } from '../../../openapi/host-tree.ts';
import { intrinsicOf } from '../../../openapi/placeholders.ts';
import { readText } from '../../../openapi/read-fields.ts';
import type { ApiCheck } from '../check.ts';
import { withoutQuotes } from '../field-text.ts';

/** VPC endpoints beside an endpoint type that is written down and is not `PRIVATE`. */
export const vpceNotPrivate: ApiCheck = {
  code: 'vpce-not-private',
  title: 'VPC endpoints of an API that is not private',
  severity: 'error',
  appliesTo: 'api',
  *run({ api, text }) {
    for (const configuration of endpointConfigurations(api)) {
      const endpoints = findEntry(asMap(configuration), 'vpcEndpointIds');
      if (!endpoints || !isGiven(endpoints)) continue;
      const type = typesOf(valueOf(asMap(configuration), 'types')) ?? resourceTypes(api);
      if (type === null || type.includes('PRIVATE')) continue;
      yield {
        span: withoutQuotes(text, endpoints.key.span),
        message: `The endpoint type is ${type.join(', ')}, and API Gateway refuses VPC endpoints: 'VPCEndpoints can only be specified with PRIVATE apis.'`,
      };
    }
  },
};

/** At the root in Swagger 2.0, in a Server object in OpenAPI 3.0. */
function endpointConfigurations({ root }: FoundApi): readonly HostNode[] {
  const key = 'x-amazon-apigateway-endpoint-configuration';
  const servers = asList(valueOf(root, 'servers'))?.items ?? [];
  return [root, ...servers.map(asMap)].flatMap((owner) => valueOf(owner, key) ?? []);
}

function isGiven({ value }: Entry): boolean {
  return intrinsicOf(value) === null && (asList(value)?.items.length ?? 0) > 0;
}

/** The types that the CloudFormation resource around the document names. */
function resourceTypes({ place }: FoundApi): readonly string[] | null {
  const properties = asMap(valueOf(place.resource, 'Properties'));
  const configuration = valueOf(properties, 'EndpointConfiguration');
  const map = asMap(configuration);
  if (!map || intrinsicOf(map) !== null) return typesOf(configuration);
  return typesOf(valueOf(map, 'Types') ?? valueOf(map, 'Type'));
}

/** Upper case; null where one of them is not known, or none is there. */
function typesOf(node: HostNode | null): readonly string[] | null {
  const items = asList(node)?.items ?? (asScalar(node) && node ? [node] : []);
  const read = items.map(readText);
  if (read.length === 0 || read.some(({ known }) => !known)) return null;
  return read.map(({ read: type }) => type.toUpperCase());
}
