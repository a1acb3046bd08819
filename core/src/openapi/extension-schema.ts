/**
 * The JSON Schema (draft-07) of all that API Gateway adds to an OpenAPI document, made from the tables
 * of its extensions: each is a definition by its own name, and the document says where each may stand.
 * It speaks of nothing else, so that it can be laid beside the schema of OpenAPI itself.
 */
import {
  integrationShape,
  propertiesOf,
  REPLACED,
  shapeOf,
  type Schema,
} from './integration-schema.ts';
import { extensions, type KnownExtension, type KnownKey } from './known-keys.ts';
import { extensionKeys, gatewayResponseTypes } from './known-keys/extension-keys.ts';

const INTEGRATION = 'x-amazon-apigateway-integration';
const METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;

/** The schema as a plain value, for `schemas/x-amazon-apigateway-extensions.schema.json`. */
export function extensionSchema(): Schema {
  const operation = { type: 'object', properties: extensionsOf('operation') };
  const pathItem = {
    type: 'object',
    properties: {
      ...Object.fromEntries(METHODS.map((method) => [method, toDefinition('operation')])),
      ...extensionsOf('path-item'),
    },
  };
  const securityScheme = { type: 'object', properties: extensionsOf('security-scheme') };
  const schemes = { type: 'object', additionalProperties: securityScheme };
  const components = { securitySchemes: schemes, ...extensionsOf('components') };
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Extensions of Amazon API Gateway',
    description: 'What API Gateway adds to an OpenAPI document (2.0, 3.0, 3.1).',
    type: 'object',
    properties: {
      ...extensionsOf('root'),
      paths: { type: 'object', additionalProperties: toDefinition('pathItem') },
      components: { type: 'object', properties: components },
      securityDefinitions: schemes,
      tags: { type: 'array', items: { type: 'object', properties: extensionsOf('tag') } },
      servers: { type: 'array', items: { type: 'object', properties: extensionsOf('server') } },
    },
    definitions: {
      operation,
      pathItem,
      ...Object.fromEntries(extensions.map(({ key }) => [key, definitionOf(key)])),
    },
  };
}

/** The extensions that may stand in an object, as its properties. */
function extensionsOf(level: KnownExtension['level']): Readonly<Record<string, Schema>> {
  const own = extensions.filter((extension) => extension.level === level);
  return Object.fromEntries(own.map(({ key }) => [key, toDefinition(key)]));
}

function toDefinition(name: string): Schema {
  return { $ref: `#/definitions/${name}` };
}

function definitionOf(key: string): Schema {
  const [first] = extensions.filter((extension) => extension.key === key);
  if (key === INTEGRATION) return integrationShape();
  return { description: first?.doc ?? '', ...(plainShapes[key] ?? objectShape(key)) };
}

/** An object with the keys of its table, under names of a person's own where the table says so. */
function objectShape(key: string): Schema {
  const table = extensionKeys.find(({ extension }) => extension === key);
  if (table === undefined) return { type: 'object' };
  const shape = { type: 'object', properties: propertiesOf(table.keys) };
  if (table.names === 0) return shape;
  // The names of gateway responses are a closed list, but extensions of others may stand there.
  const isClosed = key === 'x-amazon-apigateway-gateway-responses';
  if (!isClosed) return { type: 'object', additionalProperties: shape };
  return {
    type: 'object',
    properties: Object.fromEntries(gatewayResponseTypes.map((type) => [type, shape])),
  };
}

function valueShape(type: KnownKey['type'], ...values: readonly string[]): Schema {
  return shapeOf({ type, values: values.map((value) => ({ value, doc: '' })) });
}

/** The extensions that are no object with keys of their own. */
const plainShapes: Readonly<Record<string, Schema>> = {
  'x-amazon-apigateway-any-method': toDefinition('operation'),
  'x-amazon-apigateway-api-key-source': valueShape('string', 'HEADER', 'AUTHORIZER'),
  'x-amazon-apigateway-authtype': valueShape('string'),
  'x-amazon-apigateway-binary-media-types': {
    anyOf: [{ type: 'array', items: { type: ['string', 'object'] } }, ...REPLACED],
  },
  'x-amazon-apigateway-importexport-version': valueShape('string', '1.0'),
  'x-amazon-apigateway-integrations': {
    type: 'object',
    additionalProperties: toDefinition(INTEGRATION),
  },
  'x-amazon-apigateway-minimum-compression-size': {
    anyOf: [
      { type: 'integer', minimum: 0, maximum: 10_485_760 },
      { type: 'string', pattern: '^[0-9]+$' },
      ...REPLACED,
    ],
  },
  'x-amazon-apigateway-request-validator': valueShape('string'),
  'x-amazon-apigateway-tag-value': valueShape('string'),
};
