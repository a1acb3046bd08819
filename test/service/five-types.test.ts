/**
 * The five types, each as OpenAPI and as `AWS::ApiGateway::Method`, in YAML and JSON: what is right
 * is silent to the last hint; with one required field less, or one field more that has no business
 * there, there is one diagnostic, at the place where a person would look.
 */
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { analyze, diagnostics } from '../../core/src/index.ts';

type Fields = Readonly<Record<string, unknown>>;

const lambda =
  'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:orders/invocations';
const url = 'https://backend.example.com/orders';
const mapping = { 'integration.request.header.X-Kind': "'order'" };
const responses = { default: { statusCode: '200' } };

/** An integration of each type with nothing wrong, as OpenAPI spells it; `aws` calls two services. */
const right = {
  aws: {
    type: 'aws',
    httpMethod: 'POST',
    uri: lambda,
    passthroughBehavior: 'never',
    requestTemplates: { 'application/json': '{"id": "$context.requestId"}' },
    responses,
  },
  'aws to a service': {
    type: 'aws',
    httpMethod: 'POST',
    uri: 'arn:aws:apigateway:eu-west-1:dynamodb:action/PutItem',
    credentials: 'arn:aws:iam::123456789012:role/orders',
    passthroughBehavior: 'never',
    requestParameters: {
      'integration.request.header.Content-Type': "'application/x-amz-json-1.0'",
    },
    requestTemplates: { 'application/json': '{"TableName": "orders"}' },
    responses,
  },
  aws_proxy: { type: 'aws_proxy', httpMethod: 'POST', uri: lambda },
  http: { type: 'http', httpMethod: 'GET', uri: url, responses },
  http_proxy: { type: 'http_proxy', httpMethod: 'GET', uri: url },
  mock: {
    type: 'mock',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
    responses,
  },
} as const satisfies Record<string, Fields>;

type TypeName = keyof typeof right;

const types = Object.keys(right) as readonly TypeName[];
const overHttp: readonly TypeName[] = ['http', 'http_proxy'];
const notOverHttp: readonly TypeName[] = ['aws', 'aws to a service', 'aws_proxy', 'mock'];
const proxies: readonly TypeName[] = ['aws_proxy', 'http_proxy'];
const custom: readonly TypeName[] = ['aws', 'aws to a service', 'http', 'mock'];

/** One finding: the key on whose line it stands, and whether the key or its value is underlined. */
interface Expected {
  readonly code: string;
  readonly at: string;
  readonly part: 'key' | 'value';
}

/** What a field less gives, in these types. */
const required: readonly (Expected & { field: string; types: readonly TypeName[] })[] = [
  { field: 'type', types, code: 'type-missing', at: 'integration', part: 'key' },
  ...(['httpMethod', 'uri'] as const).map((field) => ({
    field,
    types: types.filter((type) => type !== 'mock'),
    code: `${field.toLowerCase()}-missing`,
    at: 'type',
    part: 'value' as const,
  })),
  {
    field: 'requestTemplates',
    types: ['mock'],
    code: 'mock-no-template',
    at: 'type',
    part: 'value',
  },
  { field: 'responses', types: custom, code: 'responses-missing', at: 'type', part: 'value' },
  {
    field: 'credentials',
    types: ['aws to a service'],
    code: 'credentials-missing',
    at: 'type',
    part: 'value',
  },
];

/** What any type may have more. */
const allowed: readonly { readonly field: string; readonly value: unknown }[] = [
  { field: 'cacheKeyParameters', value: [] },
  { field: 'cacheNamespace', value: 'orders' },
  { field: 'connectionType', value: 'INTERNET' },
  { field: 'contentHandling', value: 'CONVERT_TO_TEXT' },
  { field: 'requestParameters', value: {} },
  { field: 'timeoutInMillis', value: 5000 },
];

/** What a field more gives, in these types. */
const misplaced: readonly (Expected & {
  field: string;
  value: unknown;
  types: readonly TypeName[];
})[] = [
  ...ineffective('requestTemplates', { 'application/json': '{}' }, proxies, 'template-on-proxy'),
  ...ineffective('responses', responses, proxies, 'responses-on-proxy'),
  ...ineffective('passthroughBehavior', 'never', proxies, 'passthrough-proxy-ignored'),
  ...ineffective(
    'credentials',
    'arn:aws:iam::123456789012:role/orders',
    ['http', 'http_proxy', 'mock'],
    'credentials-ignored',
  ),
  ...ineffective('httpMethod', 'POST', ['mock'], 'mock-httpmethod-unused'),
  ...ineffective('uri', url, ['mock'], 'mock-httpmethod-unused'),
  ...ineffective('requestParameters', mapping, ['aws_proxy'], 'reqparam-lambda-proxy'),
  ...ineffective('requestParameters', mapping, ['mock'], 'reqparam-mock'),
  ...ineffective('connectionId', 'ab12cd', types, 'connection-id-unused'),
  ...ineffective(
    'integrationTarget',
    'arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/orders/0123456789abcdef/fedcba9876543210',
    types,
    'integration-target-misplaced',
  ),
  ...ineffective('tlsConfig', { insecureSkipVerification: false }, notOverHttp, 'tls-type'),
  ...ineffective('integrationSubtype', 'SQS-SendMessage', types, 'rest-subtype'),
  ...ineffective('payloadFormatVersion', '2.0', types, 'rest-payload-format'),
  {
    field: 'connectionType',
    value: 'VPC_LINK',
    types: notOverHttp,
    code: 'vpclink-type',
    at: 'connectionType',
    part: 'value',
  },
  {
    field: 'connectionType',
    value: 'VPC_LINK',
    types: overHttp,
    code: 'connection-id-missing',
    at: 'connectionType',
    part: 'value',
  },
  {
    field: 'responseTransferMode',
    value: 'STREAM',
    types: custom,
    code: 'stream-type',
    at: 'responseTransferMode',
    part: 'value',
  },
  {
    field: 'responseTransferMode',
    value: 'STREAM',
    types: ['aws_proxy'],
    code: 'stream-uri-buffered',
    at: 'uri',
    part: 'value',
  },
];

/** A row of a field that has no effect: the key itself is underlined. */
function ineffective(
  field: string,
  value: unknown,
  inTypes: readonly TypeName[],
  code: string,
): typeof misplaced {
  return [{ field, value, types: inTypes, code, at: field, part: 'key' }];
}

interface Spelling {
  readonly name: string;
  readonly key: (key: string) => string;
  readonly document: (fields: Fields) => unknown;
}

/** A document of OpenAPI's; which version it is decides what else it could be imported as. */
function openapi(version: Fields): Spelling {
  return {
    name: Object.entries(version).flat().join(' '),
    key: (key) => (key === 'integration' ? 'x-amazon-apigateway-integration' : key),
    document: (fields) => ({
      ...version,
      info: { title: 'Orders', version: '1' },
      paths: {
        '/orders': {
          post: {
            responses: { '200': { description: 'ok' } },
            'x-amazon-apigateway-integration': fields,
          },
        },
      },
    }),
  };
}

const cloudformation: Spelling = {
  name: 'AWS::ApiGateway::Method',
  key: (key) => {
    if (key === 'httpMethod') return 'IntegrationHttpMethod';
    return key === 'responses' ? 'IntegrationResponses' : firstUpper(key);
  },
  document: (fields) => ({
    Resources: {
      Method: {
        Type: 'AWS::ApiGateway::Method',
        Properties: {
          RestApiId: { Ref: 'Api' },
          ResourceId: { Ref: 'Resource' },
          HttpMethod: 'POST',
          AuthorizationType: 'NONE',
          MethodResponses: [{ StatusCode: '200' }],
          Integration: Object.fromEntries(
            Object.entries(fields).map(([key, value]) => [
              cloudformation.key(key),
              cloudformationValue(key, value),
            ]),
          ),
        },
      },
    },
  }),
};

function cloudformationValue(key: string, value: unknown): unknown {
  switch (key) {
    case 'type':
      return String(value).toUpperCase();
    case 'passthroughBehavior':
      return String(value).toUpperCase();
    case 'responses':
      return [{ StatusCode: '200' }];
    case 'tlsConfig':
      return { InsecureSkipVerification: false };
    default:
      return value;
  }
}

function firstUpper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const languages = {
  yaml: (value: unknown) => stringify(value, { lineWidth: 0 }),
  json: (value: unknown) => JSON.stringify(value, null, 2),
} as const;

/** Every diagnostic of the document, hints too: `code at key`, or `code at key: value`. */
function found(document: unknown, language: keyof typeof languages): readonly string[] {
  const text = languages[language](document);
  return diagnostics(analyze(text, language)).map(({ code, span }) => {
    const line = text.slice(text.lastIndexOf('\n', span.start) + 1, text.indexOf('\n', span.start));
    const key = /^\s*"?([\w-]+)"?:/.exec(line)?.[1] ?? line;
    return `${code} at the ${text.slice(span.start, span.end) === key ? 'key' : 'value'} of ${key}`;
  });
}

function checkFound({ key, document }: Spelling, fields: Fields, expected: Expected | null): void {
  const words = expected && `${expected.code} at the ${expected.part} of ${key(expected.at)}`;
  for (const language of ['yaml', 'json'] as const) {
    expect(found(document(fields), language), language).toEqual(words === null ? [] : [words]);
  }
}

/** Swagger is imported as a REST API only. */
const spellings = [openapi({ swagger: '2.0' }), openapi({ openapi: '3.0.1' }), cloudformation];

describe.each(spellings)('$name', (spelling) => {
  test.each(types)('%s with nothing wrong is silent', (type) => {
    checkFound(spelling, right[type], null);
  });

  test.each(required.flatMap((row) => row.types.map((type) => ({ type, ...row }))))(
    '$type without $field: $code',
    ({ type, field, ...expected }) => {
      const { [field]: left, ...fields }: Fields = right[type];
      expect(left, 'the right one has the field').toBeDefined();
      checkFound(spelling, fields, expected);
    },
  );

  test.each(types.flatMap((type) => allowed.map((row) => ({ type, ...row }))))(
    '$type with $field is silent',
    ({ type, field, value }) => {
      checkFound(spelling, { [field]: value, ...right[type] }, null);
    },
  );

  test.each(misplaced.flatMap((row) => row.types.map((type) => ({ type, ...row }))))(
    '$type with $field: $code',
    ({ type, field, value, ...expected }) => {
      expect(right[type], 'the right one lacks the field').not.toHaveProperty(field);
      // A proxy that names a format may be an HTTP API's, where OpenAPI 3 leaves that open.
      const isOpen = field === 'payloadFormatVersion' && spelling.name.startsWith('openapi');
      if (isOpen && proxies.includes(type)) return;
      checkFound(spelling, { ...right[type], [field]: value }, expected);
    },
  );
});
