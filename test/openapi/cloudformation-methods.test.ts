import { expect, it } from 'vitest';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import type { Span } from '../../core/src/text/span.ts';

const STACK = `Resources:
  Orders:
    Type: AWS::ApiGateway::Resource
    Properties: {PathPart: orders, ParentId: !GetAtt Api.RootResourceId}
  Order:
    Type: AWS::ApiGateway::Resource
    Properties: {PathPart: '{id}', ParentId: {Ref: Orders}}
  GetOrder:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      ResourceId: !Ref Order
      RequestParameters: {method.request.path.id: true}
      MethodResponses:
        - StatusCode: 200
          ResponseParameters: {method.response.header.X-Id: true}
      Integration:
        Type: AWS
        IntegrationHttpMethod: POST
        Uri: !Sub arn:aws:apigateway:\${AWS::Region}:sqs:path/q
        RequestTemplates:
          application/json: $input.json('$')
        IntegrationResponses:
          - StatusCode: '200'
          - StatusCode: '404'
            SelectionPattern: 4\\d\\d
            ResponseTemplates: {application/json: '{}'}
          - StatusCode: '500'
            SelectionPattern: !Ref Pattern
`;

const [integration] = findIntegrations(parseDocument(STACK, 'yaml'));
const at = (span: Span | undefined): string => (span ? STACK.slice(span.start, span.end) : '');

it('is the same model, with places in its own spelling', () => {
  expect(integration).toMatchObject({
    pointer: '/Resources/GetOrder/Properties/Integration',
    spelling: 'cloudformation',
    type: 'AWS',
    api: 'REST',
    httpMethod: { read: 'POST', known: true },
    uri: { known: false },
  });
  expect(at(integration?.httpMethod?.key)).toBe('IntegrationHttpMethod');
  expect([...(integration?.keys.keys() ?? [])]).toEqual([
    'type',
    'httpMethod',
    'uri',
    'requestTemplates',
    'responses',
  ]);
  expect(at(integration?.requestTemplates[0]?.map.toFile({ start: 0, end: 6 }))).toBe('$input');
});

it('has a validator that only the deployment knows, where it names one', () => {
  expect(integration?.method.validator).toBeNull();
  const named = STACK.replace(
    'HttpMethod: GET',
    'HttpMethod: GET\n      RequestValidatorId: !Ref V',
  );
  const [other] = findIntegrations(parseDocument(named, 'yaml'));
  expect(other?.method.validator).toMatchObject({ known: false });
});

it('has responses by selection pattern; one without is the default', () => {
  const shown = integration?.responses.map(({ pattern, patternKnown, statusCode, key }) => [
    patternKnown ? pattern : 'unknown',
    statusCode?.read,
    at(key),
  ]);
  expect(shown).toEqual([
    ['default', '200', 'StatusCode'],
    ['4\\d\\d', '404', '4\\d\\d'],
    ['unknown', '500', '!Ref Pattern'.slice(5)],
  ]);
  expect(integration?.responses[1]?.responseTemplates[0]?.text).toBe('{}');
});

it('has the method with its path, parameters and responses', () => {
  expect(integration?.method).toMatchObject({
    httpMethod: 'GET',
    path: '/orders/{id}',
    parameters: [{ name: 'id', location: 'path', required: true }],
    responses: [{ status: '200', headers: ['X-Id'] }],
  });
});
