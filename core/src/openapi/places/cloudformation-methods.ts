import type {
  DeclaredParameter,
  Method,
  MethodResponse,
  MethodSecurity,
  RequestValidator,
} from '../../gateway/integration.ts';
import { lazily } from '../../text/lazily.ts';
import type { Entry, HostNode, MapNode } from '../host-tree.ts';
import { asList, asMap, asScalar, entriesOf, findEntry, isNothing, valueOf } from '../host-tree.ts';
import { childPointer } from '../node-at.ts';
import { hidesItems, hidesKeys } from '../hidden-declarations.ts';
import { intrinsicOf, isSettled, refName } from '../placeholders.ts';
import { placeOf } from '../read-fields.ts';
import { gatewayResponsesGivenTo } from '../read-gateway-responses.ts';
import { readIntegration } from '../read-integration.ts';
import { branchesOf } from './branches.ts';
import { inOpenApiSpelling } from './cloudformation-spelling.ts';
import type { IntegrationPlaces } from './place.ts';

/** The `Integration` of an `AWS::ApiGateway::Method`: the same model, spelled as the API spells it. */
export const cloudformationMethods: IntegrationPlaces = {
  name: 'cloudformation-methods',
  *find(root, rootPointer, ctx) {
    const resources = asMap(valueOf(asMap(root), 'Resources'));
    if (!resources) return;
    for (const { key, value } of entriesOf(resources)) {
      const resource = asMap(value);
      if (asScalar(valueOf(resource, 'Type'))?.text !== 'AWS::ApiGateway::Method') continue;
      const properties = asMap(valueOf(resource, 'Properties'));
      const entry = findEntry(properties, 'Integration');
      if (!properties || !entry) continue;
      const below = childPointer(childPointer(rootPointer, 'Resources'), key.text);
      const pointer = childPointer(childPointer(below, 'Properties'), 'Integration');
      for (const branch of branchesOf(entry.value, pointer)) {
        const written = asMap(branch.node);
        if (!written || intrinsicOf(written)) continue;
        yield readIntegration(inOpenApiSpelling(written), {
          ...ctx,
          pointer: branch.pointer,
          place: { key: entry.key.span, value: branch.node.span },
          api: 'REST',
          method: () => readMethod(resources, properties),
          spelling: 'cloudformation',
          sharedAt: null,
          operation: null,
          properties,
        });
      }
    }
  },
};

function readMethod(resources: MapNode, properties: MapNode): Method {
  const given = lazily(() =>
    gatewayResponsesGivenTo(refName(valueOf(properties, 'RestApiId')), resources),
  );
  return {
    httpMethod: asScalar(valueOf(properties, 'HttpMethod'))?.text.toUpperCase() ?? 'ANY',
    path: pathOf(resources, valueOf(properties, 'ResourceId'), 0) || '/',
    parameters: parametersOf(valueOf(properties, 'RequestParameters')),
    bodySchema: undefined,
    bodyExample: undefined,
    responses: (asList(valueOf(properties, 'MethodResponses'))?.items ?? []).flatMap(
      methodResponse,
    ),
    hidesParameters: hidesKeys(valueOf(properties, 'RequestParameters')),
    hidesResponses: hidesResponses(valueOf(properties, 'MethodResponses')),
    binaryMediaTypes: [],
    validator: validatorOf(findEntry(properties, 'RequestValidatorId')),
    security: securityOf(properties),
    get gatewayResponses() {
      return given().responses;
    },
    get hidesGatewayResponses() {
      return given().areHidden;
    },
  };
}

/** Authorizers stand in resources of their own, so what they look at is not known. */
function securityOf(properties: MapNode): MethodSecurity {
  const key = findEntry(properties, 'ApiKeyRequired');
  const type = findEntry(properties, 'AuthorizationType');
  const name = asScalar(type?.value)?.text.toUpperCase() ?? '';
  const isKnown = ['AWS_IAM', 'CUSTOM', 'COGNITO_USER_POOLS'].includes(name);
  return {
    apiKey: key && asScalar(key.value)?.text === 'true' ? placeOf(key) : null,
    apiKeySource: 'HEADER',
    authorizer:
      type && isKnown
        ? {
            name,
            kind: name === 'AWS_IAM' ? 'iam' : 'authorizer',
            identitySources: [],
            place: placeOf(type),
          }
        : null,
  };
}

/** It stands in a resource of its own, whose name is made at deployment. */
function validatorOf(entry: Entry | null): RequestValidator | null {
  if (!entry || isNothing(entry.value)) return null;
  return { name: '', known: false, body: false, parameters: false, place: placeOf(entry) };
}

/**
 * The path of a resource, put together from the `PathPart`s up to the root of the API, whose own
 * path is empty here. What cannot be followed (an import, a parameter) shows as `…`.
 */
function pathOf(resources: MapNode, id: HostNode | null, depth: number): string {
  const intrinsic = intrinsicOf(id);
  const map = asMap(id);
  if (intrinsic === 'GetAtt') return isRoot(map ? valueOf(map, 'Fn::GetAtt') : id) ? '' : '/…';
  const name = refName(id);
  if (name === null || depth > 30) return '/…';
  const properties = asMap(valueOf(asMap(valueOf(resources, name)), 'Properties'));
  const part = asScalar(valueOf(properties, 'PathPart'));
  if (!part) return '/…';
  return `${pathOf(resources, valueOf(properties, 'ParentId'), depth + 1)}/${part.text}`;
}

/** `Api.RootResourceId`, or the same as a list. */
function isRoot(argument: HostNode | null): boolean {
  const attribute = asScalar(asList(argument)?.items[1] ?? argument);
  return attribute?.text.endsWith('RootResourceId') ?? false;
}

/** `method.request.path.id: true`: the value says whether it is required. */
function parametersOf(node: HostNode | null): readonly DeclaredParameter[] {
  const map = asMap(node);
  return (map ? entriesOf(map) : []).flatMap((entry) => {
    const found = /^method\.request\.(path|querystring|header)\.(.+)$/.exec(entry.key.text);
    const [, written, name] = found ?? [];
    if (written === undefined || name === undefined) return [];
    const location = written === 'querystring' ? 'query' : written === 'path' ? 'path' : 'header';
    const required = asScalar(entry.value)?.text === 'true';
    return [{ ...placeOf(entry), name, location, required, example: undefined }];
  });
}

function hidesResponses(node: HostNode | null): boolean {
  if (hidesItems(node)) return true;
  return (asList(node)?.items ?? []).some((item) => {
    const response = asMap(item);
    const status = asScalar(valueOf(response, 'StatusCode'));
    if (!status || status.tag !== null || !isSettled(status.text)) return true;
    return hidesKeys(valueOf(response, 'ResponseParameters'));
  });
}

function methodResponse(node: HostNode): readonly MethodResponse[] {
  const map = asMap(node);
  const entry = findEntry(map, 'StatusCode');
  if (!map || !entry) return [];
  const headers = asMap(valueOf(map, 'ResponseParameters'));
  return [
    {
      key: entry.value.span,
      value: map.span,
      status: asScalar(entry.value)?.text ?? '',
      headers: (headers ? entriesOf(headers) : []).flatMap(
        ({ key }) => /^method\.response\.header\.(.+)$/.exec(key.text)?.[1] ?? [],
      ),
      schema: undefined,
      example: undefined,
    },
  ];
}
