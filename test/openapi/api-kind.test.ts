/** REST API or HTTP API: by the resource around the document, else by what only one of them has. */
import { expect, test } from 'vitest';
import { analyze } from '../../core/src/index.ts';

const lambda =
  'type: aws_proxy, uri: "arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations"';

/** `HTTP`, `HTTP?` where it is not sure, and so on. */
function kindOf(document: string): string {
  const [api] = analyze(document, 'yaml').apis;
  return api === undefined ? 'none' : `${api.kind}${api.isKindSure ? '' : '?'}`;
}

function document(
  integration: string,
  { root = '', path = '/orders', operation = '', version = 'openapi: 3.0.1' } = {},
): string {
  return `${version}
${root}
paths:
  ${path}:
    post:
      ${operation}
      x-amazon-apigateway-integration: { ${integration} }
`;
}

test.each([
  ['no sign at all', document(lambda), 'REST?'],
  ['Swagger 2.0', document(lambda, { version: 'swagger: "2.0"' }), 'REST'],
  ['a type that only REST APIs have', document('type: mock'), 'REST'],
  ['a field that only REST APIs have', document(`${lambda}, passthroughBehavior: never`), 'REST'],
  [
    'an extension that only REST APIs have',
    document(lambda, { root: 'x-amazon-apigateway-gateway-responses: {}' }),
    'REST',
  ],
  [
    'a validator at an operation',
    document(lambda, { operation: 'x-amazon-apigateway-request-validator: all' }),
    'REST',
  ],
  ['a subtype', document('type: aws_proxy, integrationSubtype: SQS-SendMessage'), 'HTTP'],
  [
    'a mapping by action',
    document('type: http_proxy, requestParameters: {"append:header.a": b}'),
    'HTTP',
  ],
  [
    'a subtype beside a type that HTTP APIs do not have',
    document('type: aws, integrationSubtype: SQS-SendMessage'),
    'REST',
  ],
  ['a subtype beside a uri', document(`${lambda}, integrationSubtype: SQS-SendMessage`), 'REST?'],
  [
    'a mapping by action beside a type that HTTP APIs do not have',
    document('type: http, requestParameters: {"append:header.a": b}'),
    'REST',
  ],
  ['the default route', document(lambda, { path: '/$default' }), 'HTTP'],
  [
    'a JWT authorizer',
    document(lambda, {
      root: 'components: {securitySchemes: {j: {x-amazon-apigateway-authorizer: {type: jwt}}}}',
    }),
    'HTTP',
  ],
  [
    'payload format 2.0, which REST APIs ignore',
    document(`${lambda}, payloadFormatVersion: "2.0"`),
    'HTTP?',
  ],
  [
    'payload format 2.0 beside a type of REST APIs',
    document('type: mock, payloadFormatVersion: "2.0"'),
    'REST',
  ],
  [
    'the CORS extension, which REST APIs ignore',
    document(lambda, { root: 'x-amazon-apigateway-cors: {}' }),
    'HTTP?',
  ],
  [
    'a listener as the uri',
    document(
      'type: http_proxy, uri: "arn:aws:elasticloadbalancing:eu-west-1:123456789012:listener/app/a/b/c"',
    ),
    'HTTP?',
  ],
])('%s', (_, text, expected) => {
  expect(kindOf(text)).toBe(expected);
});

test.each([
  ['AWS::Serverless::HttpApi', 'DefinitionBody', 'HTTP'],
  ['AWS::ApiGatewayV2::Api', 'Body', 'HTTP'],
  ['AWS::Serverless::Api', 'DefinitionBody', 'REST'],
  ['AWS::ApiGateway::RestApi', 'Body', 'REST'],
])('%s says it, whatever the content', (resource, key, expected) => {
  const body = document(`${lambda}, payloadFormatVersion: "2.0", passthroughBehavior: never`)
    .split('\n')
    .join('\n        ');
  expect(
    kindOf(`Resources:
  Api:
    Type: ${resource}
    Properties:
      ${key}:
        ${body}`),
  ).toBe(expected);
});
