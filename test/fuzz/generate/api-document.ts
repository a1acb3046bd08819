/** Whole APIs, with all that decides what becomes of a call: routes, doors, validators, models, types. */
import type { Json } from '../../../core/src/gateway/scenario.ts';
import { lambdaUri } from '../../gateway/integration-of.ts';
import { many, pick, type Random } from '../law.ts';
import { bodyText, jsonValue } from './scenario.ts';
import { written } from './integration.ts';

type JsonObject = Record<string, Json>;

const paths = ['/a/{id}/{rest+}', '/a/{id}', '/a/b', '/{proxy+}', '/'] as const;
const methods = ['get', 'post', 'put', 'x-amazon-apigateway-any-method'] as const;
const pattern = ['2\\d{2}', '.*Error.*', '', '4.*|5..', '(a+)+$', '[', 'default'] as const;

/** An OpenAPI document of one API, as JSON. */
export function apiDocument(random: Random): JsonObject {
  const isHttp = random() < 0.3;
  return {
    openapi: '3.0.1',
    ...(isHttp && { 'x-amazon-apigateway-importexport-version': '1.0' }),
    ...(random() < 0.3 && {
      'x-amazon-apigateway-binary-media-types': [pick(random, ['*/*', 'image/*', 'a/b', ''])],
    }),
    ...(random() < 0.2 && {
      'x-amazon-apigateway-api-key-source': pick(random, ['HEADER', 'AUTHORIZER', 'x']),
    }),
    'x-amazon-apigateway-request-validators': {
      all: { validateRequestBody: true, validateRequestParameters: true },
      none: {},
    },
    'x-amazon-apigateway-gateway-responses': gatewayResponses(random),
    paths: Object.fromEntries(
      many(random, 1, 3, () => [
        isHttp && random() < 0.3 ? '/$default' : pick(random, paths),
        Object.fromEntries(
          many(random, 1, 2, () => [pick(random, methods), operation(random, isHttp)]),
        ),
      ]),
    ),
    components: {
      securitySchemes: {
        key: { type: 'apiKey', name: 'x-api-key', in: 'header' },
        token: {
          type: 'apiKey',
          name: pick(random, ['Authorization', 'X-T', '']),
          in: 'header',
          'x-amazon-apigateway-authtype': 'custom',
          'x-amazon-apigateway-authorizer': {
            type: pick(random, ['token', 'request', 'cognito_user_pools', 'jwt']),
            authorizerUri: lambdaUri,
            identitySource: pick(random, ['method.request.header.A, method.request.querystring.q', '$request.header.A', '', ',']), // prettier-ignore
          },
        },
        iam: { type: 'apiKey', name: 'Authorization', in: 'header', 'x-amazon-apigateway-authtype': 'awsSigv4' }, // prettier-ignore
      },
      schemas: { node: schema(random, 0), loop: { $ref: '#/components/schemas/loop' } },
    },
  };
}

function operation(random: Random, isHttp: boolean): JsonObject {
  return {
    ...(random() < 0.3 && {
      security: many(random, 0, 2, () => ({ [pick(random, ['key', 'token', 'iam', 'gone'])]: [] })),
    }),
    ...(random() < 0.5 && {
      'x-amazon-apigateway-request-validator': pick(random, ['all', 'all', 'none', 'gone']),
    }),
    parameters: many(random, 0, 3, () => ({
      name: pick(random, ['a', 'X-A', 'id', '', 'b c']),
      in: pick(random, ['query', 'header', 'path', 'cookie']),
      required: random() < 0.5,
      schema: schema(random, 2),
    })),
    ...(random() < 0.7 && {
      requestBody: { content: { 'application/json': { schema: schema(random, 0) } } },
    }),
    responses: { '200': { description: '' } },
    'x-amazon-apigateway-integration': integration(random, isHttp),
  };
}

function integration(random: Random, isHttp: boolean): JsonObject {
  const type = pick(random, isHttp ? ['aws_proxy', 'http_proxy'] : ['aws', 'aws_proxy', 'http', 'http_proxy', 'mock']); // prettier-ignore
  const isAws = type.startsWith('aws');
  const template = (): Json => (random() < 0.9 ? pick(random, written) : bodyText(random));
  return {
    type,
    httpMethod: pick(random, ['POST', 'GET', 'ANY', '']),
    uri: isAws
      ? pick(random, [lambdaUri, 'arn:aws:apigateway:eu-west-1:sqs:path/1/q', '${stageVariables.a}'])
      : pick(random, ['https://b.example/{id}', 'http://${stageVariables.a}/{proxy}', 'https://b?x=1', ' ']), // prettier-ignore
    ...(isHttp && { payloadFormatVersion: pick(random, ['1.0', '2.0', '3']) }),
    passthroughBehavior: pick(random, ['when_no_match', 'when_no_templates', 'never']),
    ...(random() < 0.2 && { contentHandling: pick(random, ['CONVERT_TO_TEXT', 'CONVERT_TO_BINARY']) }), // prettier-ignore
    requestParameters: pick<Json>(random, [
      {},
      { 'integration.request.path.id': 'method.request.path.id' },
      { 'integration.request.header.X': 'method.request.multivalueheader.X-A' },
      { 'append:header.x': '$request.body.a.b', 'overwrite:path': '$request.path' },
      { 'integration.request.querystring.n': 'method.request.body.$..[' },
    ]),
    ...(type.endsWith('proxy') ? {} : { requestTemplates: { 'application/json': type === 'mock' && random() < 0.7 ? '{"statusCode": 200}' : template() } }), // prettier-ignore
    responses: Object.fromEntries(
      many(random, 0, 3, () => [
        pick(random, pattern),
        {
          statusCode: pick(random, ['200', '404', '2', 'x', '']),
          responseParameters: pick<Json>(random, [
            {},
            { 'method.response.header.X': 'integration.response.body.a' },
            { 'method.response.header.X': "'1'" },
          ]),
          ...(random() < 0.7 && { responseTemplates: { 'application/json': template() } }),
        },
      ]),
    ),
  };
}

function gatewayResponses(random: Random): JsonObject {
  const types = ['DEFAULT_4XX', 'DEFAULT_5XX', 'BAD_REQUEST_BODY', 'THROTTLED', 'X'] as const;
  return Object.fromEntries(
    many(random, 0, 2, () => [
      pick(random, types),
      {
        statusCode: pick(random, ['418', '700', '']),
        responseParameters: { 'gatewayresponse.header.X': pick(random, ["'a'", 'context.x', '']) },
        responseTemplates: { 'application/json': pick(random, ['$context.error.messageString', '${context', '{"m":$context.error.message}']) }, // prettier-ignore
      },
    ]),
  );
}

/** A model; some of its keywords are of the wrong type. */
function schema(random: Random, depth: number): Json {
  if (depth > 3) return {};
  const inner = (): Json => schema(random, depth + 1);
  return Object.fromEntries(
    many(random, 0, 3, (): readonly [string, Json] => {
      switch (
        pick(random, ['type', 'properties', 'items', 'required', 'enum', 'size', 'pattern', 'all', 'not', 'ref', 'wrong']) // prettier-ignore
      ) {
        case 'type':
          return ['type', pick<Json>(random, ['object', 'string', 'integer', ['null', 'array'], 'x'])]; // prettier-ignore
        case 'properties':
          return ['properties', { a: inner(), note: inner(), __proto: inner() }];
        case 'items':
          return ['items', random() < 0.7 ? inner() : [inner(), inner()]];
        case 'required':
          return ['required', ['a', 'note']];
        case 'enum':
          return ['enum', [jsonValue(random, 2)]];
        case 'size':
          return [pick(random, ['minLength', 'maximum', 'maxItems', 'minProperties', 'multipleOf']), pick<Json>(random, [0, 1, -1, 1e300, 'x'])]; // prettier-ignore
        case 'pattern':
          return ['pattern', pick(random, ['^a*$', '[', '(?<x>a)\\k<x>', '\\p{L}+'])];
        case 'all':
          return [pick(random, ['allOf', 'anyOf', 'oneOf']), [inner(), inner()]];
        case 'not':
          return [pick(random, ['not', 'additionalProperties', 'dependencies']), inner()];
        case 'ref':
          return ['$ref', pick(random, ['#/components/schemas/node', '#/components/schemas/loop', '#/gone', 'https://x'])]; // prettier-ignore
        default:
          return [pick(random, ['properties', 'items', 'required', 'enum', 'allOf']), pick<Json>(random, [null, 5, 'x', {}])]; // prettier-ignore
      }
    }),
  );
}
