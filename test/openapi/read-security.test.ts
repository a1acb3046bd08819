import { expect, it } from 'vitest';
import type { MethodSecurity } from '../../core/src/gateway/integration.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

function securityOf(text: string): MethodSecurity | undefined {
  const [found] = findIntegrations(parseDocument(text, 'yaml'));
  return found?.method.security;
}

const integration =
  'x-amazon-apigateway-integration: {type: mock, requestTemplates: {}, responses: {}}';

it('reads the security definitions of Swagger', () => {
  const security = securityOf(`swagger: "2.0"
securityDefinitions:
  key: {type: apiKey, name: X-API-KEY, in: header}
  pool:
    type: apiKey
    name: Authorization
    in: header
    x-amazon-apigateway-authtype: cognito_user_pools
    x-amazon-apigateway-authorizer: {type: cognito_user_pools, providerARNs: [a]}
paths:
  /a:
    get:
      security: [{key: []}, {pool: [read]}]
      ${integration}
`);
  expect(security?.apiKey).not.toBeNull();
  expect(security?.authorizer).toMatchObject({
    name: 'pool',
    kind: 'authorizer',
    identitySources: [{ location: 'header', name: 'Authorization' }],
  });
});

// Developer Guide: x-amazon-apigateway-auth, its type in any case (aws-recorded: auth-type-case-insensitive).
it('reads AWS_IAM of an operation', () => {
  const text = `openapi: 3.0.1
paths: {/a: {get: {x-amazon-apigateway-auth: {type: aws_iam}, ${integration}}}}`;
  expect(securityOf(text)?.authorizer?.kind).toBe('iam');
});

// Developer Guide: root-level security is not imported.
it('leaves security of the root, and schemes that it cannot see, aside', () => {
  const text = (own: string): string => `openapi: 3.0.1
security: [{key: []}]
components: {securitySchemes: {key: {type: apiKey, name: x-api-key, in: header}, other: !Ref Scheme}}
paths: {/a: {get: {${own} ${integration}}}}`;
  for (const own of [
    '',
    'security: [],',
    'security: [{other: []}, {gone: []}],',
    'security: !Ref S,',
  ]) {
    expect(securityOf(text(own))).toMatchObject({ apiKey: null, authorizer: null });
  }
});

it('reads what a CloudFormation method asks for', () => {
  const method = (properties: string): string => `Resources:
  M:
    Type: AWS::ApiGateway::Method
    Properties: {HttpMethod: GET, ${properties}, Integration: {Type: MOCK}}
`;
  expect(securityOf(method('ApiKeyRequired: true'))?.apiKey).not.toBeNull();
  expect(securityOf(method('ApiKeyRequired: false'))?.apiKey).toBeNull();
  expect(securityOf(method('AuthorizationType: AWS_IAM'))?.authorizer?.kind).toBe('iam');
  expect(securityOf(method('AuthorizationType: CUSTOM'))?.authorizer?.identitySources).toEqual([]);
  expect(securityOf(method('AuthorizationType: NONE'))?.authorizer).toBeNull();
  expect(securityOf(method('AuthorizationType: !Ref T'))?.authorizer).toBeNull();
});
