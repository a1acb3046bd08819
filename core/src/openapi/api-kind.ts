import type { ApiKind } from '../gateway/integration.ts';
import { asMap, asScalar, entriesOf, findEntry, valueOf } from './host-tree.ts';
import type { HostNode, MapNode } from './host-tree.ts';
import type { ApiPlace, OperationPlace } from './found-integration.ts';
import { INTEGRATION_KEY } from './places/operations.ts';
import { referencedMap } from './references.ts';

/** Which kind of API a document describes, and whether the file itself leaves no doubt of it. */
export interface KindOfApi {
  readonly kind: ApiKind;
  readonly isSure: boolean;
}

/**
 * Whether a document describes an HTTP API; `operations` are all of that document. AWS is told by
 * the command that imports the file, which is not in the file: the same text can be imported as
 * either. So the answer goes by what is sure,
 * in this order: the resource around the document; the dialect, for HTTP APIs import OpenAPI 3.0
 * only; something that cannot mean anything in a REST API (`integrationSubtype`, `append:`, a JWT
 * authorizer); something that only REST APIs have. A sign that people also write into REST APIs,
 * where it is ignored (`payloadFormatVersion: "2.0"`, `x-amazon-apigateway-cors`), makes it an HTTP
 * API that is not sure: then neither kind's rules hold. A file without any sign is taken as a REST
 * API. Source: Developer Guide, the level and API columns of each extension.
 */
export function apiKindOf(api: ApiPlace, operations: readonly OperationPlace[]): KindOfApi {
  switch (api.resourceType) {
    case 'AWS::Serverless::HttpApi':
    case 'AWS::ApiGatewayV2::Api':
      return { kind: 'HTTP', isSure: true };
    case 'AWS::Serverless::Api':
    case 'AWS::ApiGateway::RestApi':
      return { kind: 'REST', isSure: true };
    default: {
      const kind = known.get(api.root) ?? kindByContent(api, operations);
      known.set(api.root, kind);
      return kind;
    }
  }
}

/** Asked when integrations are found, and when APIs are. */
const known = new WeakMap<HostNode, KindOfApi>();

function kindByContent(api: ApiPlace, operations: readonly OperationPlace[]): KindOfApi {
  const root = asMap(api.root);
  if (findEntry(root, 'swagger')) return { kind: 'REST', isSure: true };
  const integrations = operations.flatMap(({ node }) => {
    const integration = referencedMap(api.root, valueOf(node, INTEGRATION_KEY));
    return integration ? [integration] : [];
  });
  const authorizers = authorizersOf(root);
  const isHttp =
    operations.some(
      ({ path, node }) => path === '/$default' || findEntry(node, 'isDefaultRoute'),
    ) ||
    integrations.some(isHttpOnly) ||
    authorizers.some((authorizer) => textOf(authorizer, 'type') === 'jwt');
  if (isHttp) return { kind: 'HTTP', isSure: true };
  const isRest =
    REST_ROOT_KEYS.some((key) => findEntry(root, key)) ||
    operations.some(({ node }) => REST_OPERATION_KEYS.some((key) => findEntry(node, key))) ||
    integrations.some(isRestOnly) ||
    authorizers.some((authorizer) => REST_AUTHORIZERS.has(textOf(authorizer, 'type')));
  if (isRest) return { kind: 'REST', isSure: true };
  const looksHttp =
    HTTP_ROOT_KEYS.some((key) => findEntry(root, key)) ||
    findEntry(asMap(valueOf(root, 'components')), 'x-amazon-apigateway-integrations') !== null ||
    integrations.some(isLikeHttp) ||
    authorizers.some((authorizer) => findEntry(authorizer, 'authorizerPayloadFormatVersion'));
  return { kind: looksHttp ? 'HTTP' : 'REST', isSure: false };
}

const HTTP_ROOT_KEYS = ['x-amazon-apigateway-cors', 'x-amazon-apigateway-importexport-version'];

const REST_ROOT_KEYS = [
  'x-amazon-apigateway-api-key-source',
  'x-amazon-apigateway-binary-media-types',
  'x-amazon-apigateway-documentation',
  'x-amazon-apigateway-endpoint-configuration',
  'x-amazon-apigateway-gateway-responses',
  'x-amazon-apigateway-minimum-compression-size',
  'x-amazon-apigateway-policy',
  'x-amazon-apigateway-request-validator',
  'x-amazon-apigateway-request-validators',
];

const REST_OPERATION_KEYS = ['x-amazon-apigateway-auth', 'x-amazon-apigateway-request-validator'];

/** HTTP APIs have the two proxies only. */
const CUSTOM_TYPES: ReadonlySet<string> = new Set(['aws', 'http', 'mock']);

const REST_AUTHORIZERS: ReadonlySet<string> = new Set(['token', 'cognito_user_pools']);

function authorizersOf(root: MapNode | null): readonly MapNode[] {
  const schemes = asMap(valueOf(asMap(valueOf(root, 'components')), 'securitySchemes'));
  return (schemes ? entriesOf(schemes) : []).flatMap(
    ({ value }) => asMap(valueOf(asMap(value), 'x-amazon-apigateway-authorizer')) ?? [],
  );
}

function textOf(map: MapNode, key: string): string {
  return asScalar(valueOf(map, key))?.text.toLowerCase() ?? '';
}

/**
 * What a REST API has no word for: its import would refuse or misread the integration. Beside a
 * type or a uri that no HTTP API has there, it is the slip in a REST API.
 */
function isHttpOnly(integration: MapNode): boolean {
  const type = textOf(integration, 'type');
  if (CUSTOM_TYPES.has(type)) return false;
  if (findEntry(integration, 'integrationSubtype')) {
    return type !== 'http_proxy' && !findEntry(integration, 'uri');
  }
  const parameters = asMap(valueOf(integration, 'requestParameters'));
  return parameters?.entries.some(({ key }) => isActionKey(key.text)) ?? false;
}

function isActionKey(key: string): boolean {
  return /^(?:append|overwrite|remove):(?:header|querystring|path)\b/.test(key);
}

function isRestOnly(integration: MapNode): boolean {
  if (CUSTOM_TYPES.has(textOf(integration, 'type'))) return true;
  return entriesOf(integration).some(({ key }) => REST_FIELDS.has(key.text));
}

/**
 * REST APIs ignore a payload format, and people write it there. The ARN of a function, a listener
 * or a Cloud Map service in place of the uri is an HTTP API's, or a REST API's mistake.
 */
function isLikeHttp(integration: MapNode): boolean {
  const version = textOf(integration, 'payloadFormatVersion');
  if (version === '2.0') return true;
  const service = /^arn:[\w-]+:(lambda|elasticloadbalancing|servicediscovery):/.exec(
    textOf(integration, 'uri'),
  )?.[1];
  return service !== undefined && (service !== 'lambda' || version !== '');
}

const REST_FIELDS: ReadonlySet<string> = new Set([
  'requestTemplates',
  'responses',
  'passthroughBehavior',
  'contentHandling',
  'cacheKeyParameters',
  'cacheNamespace',
  'integrationTarget',
  'responseTransferMode',
]);
