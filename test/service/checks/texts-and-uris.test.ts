/** Values that are no texts, and parts of uris, where a page would show too much for one line. */
import { expect, test } from 'vitest';
import { analyze, diagnostics } from '../../../core/src/index.ts';

/** The findings of an integration of a Swagger document: code and what is underlined. */
function found(integration: object, around: object = {}): readonly string[] {
  const operation = { responses: {}, 'x-amazon-apigateway-integration': integration };
  const paths = { '/orders': { get: operation } };
  return findingsOf(JSON.stringify({ swagger: '2.0', paths, ...around }), 'json');
}

function findingsOf(text: string, language: 'json' | 'yaml'): readonly string[] {
  return diagnostics(analyze(text, language)).map(
    ({ code, span }) => `${code} ${text.slice(span.start, span.end)}`,
  );
}

const proxy = (uri: string, more: object = {}): object => ({
  type: 'http_proxy',
  httpMethod: 'GET',
  uri,
  ...more,
});

test('a MOCK whose template is a map has one finding', () => {
  const requestTemplates = { 'application/json': { statusCode: 200 } };
  const responses = { default: { statusCode: '200' } };
  const operation = { '200': { description: 'ok' } };
  const integration = { type: 'mock', requestTemplates, responses };
  const paths = {
    '/orders': { get: { responses: operation, 'x-amazon-apigateway-integration': integration } },
  };
  expect(findingsOf(JSON.stringify({ swagger: '2.0', paths }), 'json')).toEqual([
    'value-not-string application/json',
  ]);
});

test('CloudFormation makes a text of a boolean, which then is no expression', () => {
  const text = `Resources:
  Method:
    Type: AWS::ApiGateway::Method
    Properties:
      HttpMethod: GET
      Integration:
        Type: HTTP_PROXY
        IntegrationHttpMethod: GET
        Uri: https://backend.example.com/orders
        RequestParameters: { integration.request.header.X-Test: true }
`;
  expect(findingsOf(text, 'yaml')).toEqual(['reqparam-static-quotes true']);
});

test.each([
  ['https://backend.example.com/a^b', 'uri-http-encoding ^'],
  ['https://backend.example.com/ä', 'uri-http-encoding ä'],
  ['https://backend.example.com/100%', 'uri-http-encoding %'],
  ['https://backend.example.com/{open', 'uri-http-encoding {'],
  ['https://backend.example.com/a ', 'uri-http-encoding  '],
  ['https://${stageVariables.host}/a|b', 'uri-http-encoding |'],
  ['backend.example.com/a b', 'uri-http-scheme backend.example.com/a b'],
])('one finding for %s', (uri, expected) => {
  expect(found(proxy(uri))).toEqual([expected]);
});

test.each([
  "https://backend.example.com/a-b_c.d~e!f$g&h'i(j)k*l+m,n;o=p:q@r?s[t]=u#v%20w",
  'https://${stageVariables.host}/${stageVariables.path}?a=${stageVariables.a}',
  'https://backend.example.com/${name}/a b',
])('nothing for %s', (uri) => {
  expect(found(proxy(uri))).toEqual([]);
});

test('a misspelt path mapping has one finding, and none where a stage variable is in the uri', () => {
  const requestParameters = { 'integration.request.path.ids': "'1'" };
  const ofPath = (uri: string): readonly string[] => found(proxy(uri, { requestParameters }));
  expect(ofPath('https://b.example.com/{id}')).toEqual(['uri-placeholder-unmapped {id}']);
  expect(ofPath('https://b.example.com/{ids}')).toEqual([]);
  expect(ofPath('https://b.example.com/${stageVariables.path}')).toEqual([]);
  expect(ofPath('https://b.example.com/')).toEqual([
    'uri-placeholder-unused integration.request.path.ids',
  ]);
});

test("CloudFormation's variables are judged in a definition that nobody else fills in", () => {
  const uri =
    'arn:aws:apigateway:${AWS::Region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:function:${AWS::StackName}/invocations';
  const integration = { type: 'aws_proxy', httpMethod: 'POST', uri };
  expect(found(integration)).toEqual(['uri-pseudo-variable ${AWS::StackName}']);
  expect(found(integration, { host: '${host}' })).toEqual([]);
  expect(found({ ...integration, uri: { 'Fn::Sub': uri } })).toEqual([]);
  const Body = { swagger: '2.0', paths: { '/orders': { get: { 'x-amazon-apigateway-integration': integration } } } }; // prettier-ignore
  const Resources = { Api: { Type: 'AWS::ApiGateway::RestApi', Properties: { Body } } };
  expect(findingsOf(JSON.stringify({ Resources }), 'json')).toEqual([]);
});
