/** `AWS::ApiGateway::GatewayResponse`: a gateway response of an API as a resource of its own. */
import { asList, asMap, asScalar, entriesOf, resolveAlias, valueOf } from './host-tree.ts';
import type { Entry, HostNode, MapNode } from './host-tree.ts';
import { intrinsicOf, isSettled, refName, subString } from './placeholders.ts';
import { branchesOf } from './places/branches.ts';
import { lowerFirst } from './places/cloudformation-spelling.ts';

export interface GatewayResponseResource {
  /**
   * As an entry of OpenAPI's extension, its type the key, with all spans where things are; null where
   * only the deployment knows the type.
   */
  readonly entry: Entry | null;
  /** False where the deployment decides whether the API gets it. */
  readonly isSure: boolean;
}

/**
 * Those whose `RestApiId` is the API of that name in the same template, in the order of the file.
 * Source: CloudFormation guide, AWS::ApiGateway::GatewayResponse.
 */
export function gatewayResponseResources(
  resources: MapNode,
  api: string,
): readonly GatewayResponseResource[] {
  return entriesOf(resources).flatMap(({ value }) => {
    const resource = asMap(value);
    if (asScalar(valueOf(resource, 'Type'))?.text !== 'AWS::ApiGateway::GatewayResponse') return [];
    const properties = asMap(valueOf(resource, 'Properties'));
    const id = valueOf(properties, 'RestApiId');
    const owners = id ? branchesOf(id, '').map(({ node }) => resourceNamed(node)) : [];
    if (!properties || !owners.includes(api)) return [];
    const isSure = owners.every((owner) => owner === api) && !valueOf(resource, 'Condition');
    return [{ entry: inOpenApiSpelling(properties), isSure }];
  });
}

function inOpenApiSpelling(properties: MapNode): Entry | null {
  const key = asScalar(valueOf(properties, 'ResponseType'));
  if (!key || key.tag !== null || !isSettled(key.text)) return null;
  const entries = entriesOf(properties).map((field) => ({
    key: { ...field.key, text: lowerFirst(field.key.text) },
    value: field.value,
  }));
  return { key, value: { ...properties, entries } };
}

/** The resource in `!Ref Api`, `!Sub ${Api}` and `!GetAtt Api.RestApiId`; null for all else. */
function resourceNamed(node: HostNode): string | null {
  switch (intrinsicOf(node)) {
    case 'Ref':
      return refName(node);
    case 'Sub':
      return /^\$\{(\w+)\}$/.exec(subString(node)?.text ?? '')?.[1] ?? null;
    case 'GetAtt': {
      const resolved = resolveAlias(node);
      const argument = resolved?.kind === 'map' ? resolved.entries[0]?.value : resolved;
      const text = asList(argument)?.items.map((item) => asScalar(item)?.text ?? '');
      const written = text?.join('.') ?? asScalar(argument)?.text ?? '';
      return /^(\w+)\.RestApiId$/.exec(written)?.[1] ?? null;
    }
    default:
      return null;
  }
}
