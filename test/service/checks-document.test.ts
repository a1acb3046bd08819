/** The checks of a document where the resource around it decides. */
import { expect, test } from 'vitest';
import { analyze, diagnostics } from '../../core/src/index.ts';

const template = (type: string, endpoint = ''): string => `Resources:
  Api:
    Type: ${type}
    Properties:
${endpoint}      ${type === 'AWS::Serverless::Api' ? 'DefinitionBody' : 'Body'}:
        swagger: "2.0"
        x-amazon-apigateway-endpoint-configuration: { vpcEndpointIds: [vpce-1] }
        paths:
          /orders:
            get:
              x-amazon-apigateway-integration:
                type: http_proxy
                httpMethod: GET
                uri: https://backend.example.com/orders
            post:
              responses: {}
`;

function codes(text: string): readonly string[] {
  const own = ['integration-missing', 'vpce-not-private'];
  return diagnostics(analyze(text, 'yaml')).flatMap(({ code }) =>
    own.includes(code) ? [code] : [],
  );
}

test('SAM adds integrations of its own, CloudFormation deploys what stands there', () => {
  expect(codes(template('AWS::ApiGateway::RestApi'))).toEqual(['integration-missing']);
  expect(codes(template('AWS::Serverless::Api'))).toEqual([]);
});

test('the endpoint type may stand in the resource', () => {
  const regional = '      EndpointConfiguration: { Type: REGIONAL }\n';
  const unknown = '      EndpointConfiguration: !Ref Endpoint\n';
  expect(codes(template('AWS::Serverless::Api', regional))).toEqual(['vpce-not-private']);
  expect(codes(template('AWS::Serverless::Api', unknown))).toEqual([]);
});
