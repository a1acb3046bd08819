import type { ApiKind } from '../gateway/integration.ts';
import { asMap, asScalar, entriesOf, findEntry, valueOf } from './host-tree.ts';
import type { MapNode } from './host-tree.ts';
import type { ApiPlace, OperationPlace } from './found-integration.ts';
import { INTEGRATION_KEY } from './places/operations.ts';
import { referencedMap } from './references.ts';

/**
 * Whether a document describes an HTTP API. Conservative: the file rarely says so outright (the
 * same text can be imported as either), so it is REST unless something only HTTP APIs have is
 * there, and nothing that only REST APIs have. Source: Developer Guide, the level and API columns
 * of each extension; payload format 2.0 and integration subtypes exist in HTTP APIs only.
 */
export function apiKindOf(api: ApiPlace, operations: readonly OperationPlace[]): ApiKind {
  switch (api.resourceType) {
    case 'AWS::Serverless::HttpApi':
    case 'AWS::ApiGatewayV2::Api':
      return 'HTTP';
    case 'AWS::Serverless::Api':
    case 'AWS::ApiGateway::RestApi':
      return 'REST';
    default:
      return kindByContent(api, operations);
  }
}

function kindByContent(api: ApiPlace, operations: readonly OperationPlace[]): ApiKind {
  const root = asMap(api.root);
  // HTTP APIs import OpenAPI 3.0 only.
  if (findEntry(root, 'swagger') || REST_ROOT_KEYS.some((key) => findEntry(root, key)))
    return 'REST';
  const integrations = operations.flatMap(({ node }) => {
    const integration = referencedMap(api.root, valueOf(node, INTEGRATION_KEY));
    return integration ? [integration] : [];
  });
  if (integrations.some(isRestOnly)) return 'REST';
  const isHttp =
    HTTP_ROOT_KEYS.some((key) => findEntry(root, key)) ||
    findEntry(asMap(valueOf(root, 'components')), 'x-amazon-apigateway-integrations') !== null ||
    operations.some(
      ({ path, node }) => path === '/$default' || findEntry(node, 'isDefaultRoute'),
    ) ||
    integrations.some(isHttpOnly);
  return isHttp ? 'HTTP' : 'REST';
}

const HTTP_ROOT_KEYS = ['x-amazon-apigateway-cors', 'x-amazon-apigateway-importexport-version'];

const REST_ROOT_KEYS = [
  'x-amazon-apigateway-api-key-source',
  'x-amazon-apigateway-binary-media-types',
  'x-amazon-apigateway-documentation',
  'x-amazon-apigateway-gateway-responses',
  'x-amazon-apigateway-policy',
  'x-amazon-apigateway-request-validator',
  'x-amazon-apigateway-request-validators',
];

function isHttpOnly(integration: MapNode): boolean {
  const version = asScalar(valueOf(integration, 'payloadFormatVersion'))?.text;
  return version === '2.0' || findEntry(integration, 'integrationSubtype') !== null;
}

function isRestOnly(integration: MapNode): boolean {
  const type = asScalar(valueOf(integration, 'type'))?.text.toLowerCase();
  if (type === 'aws' || type === 'http' || type === 'mock') return true;
  return entriesOf(integration).some(({ key }) => REST_FIELDS.has(key.text));
}

const REST_FIELDS: ReadonlySet<string> = new Set([
  'requestTemplates',
  'passthroughBehavior',
  'contentHandling',
  'cacheKeyParameters',
  'cacheNamespace',
  'responseTransferMode',
]);
