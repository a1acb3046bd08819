/**
 * What the service took and what it refused when an API was made, as recorded, against what the
 * checks say of it: a warning where only the API is known to refuse it, and not an import. Each case
 * names the public recording it stands for; documents are our own.
 */
import { describe, expect, it } from 'vitest';
import { analyze, diagnostics } from '../../../core/src/index.ts';

function found(text: string): readonly string[] {
  return diagnostics(analyze(text, 'yaml')).map(({ severity, code }) => `${severity} ${code}`);
}

/** An API with one path of one method, and whatever else stands at its root. */
function api(operation: string, rest = '', path = '/a'): string {
  return `openapi: 3.0.1
info: {title: t, version: "1"}
paths:
  ${path}:
    get:
      responses: {"200": {description: ok}}
      x-amazon-apigateway-integration:
${operation.replace(/^/gm, '        ')}
${rest}`;
}

const mock = `type: mock
requestTemplates: {application/json: '{"statusCode": 200}'}
responses: {default: {statusCode: "200"}}`;

describe('imported without a warning', () => {
  it.each([
    [
      'integer statuses (test_import_with_integer_http_status_code)',
      api(mock.replace('"200"', '200')).replace('"200":', '200:'),
    ],
    [
      'a request authorizer at the root, which counts for every method (test_import_with_global_api_key_authorizer)',
      api(
        mock,
        `security: [{Caller: []}]
x-amazon-apigateway-api-key-source: AUTHORIZER
components:
  securitySchemes:
    Caller:
      type: apiKey
      name: X-Api-Key
      in: header
      x-amazon-apigateway-authtype: custom
      x-amazon-apigateway-authorizer:
        type: request
        authorizerUri: arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations
        identitySource: method.request.header.Caller
        authorizerResultTtlInSeconds: 300`,
      ),
    ],
    [
      'stage variables for the host, the path and the whole query (test_import_with_stage_variables)',
      api(`type: HTTP_PROXY
httpMethod: POST
uri: "https://\${stageVariables.host}/\${stageVariables.path}?\${stageVariables.query}"`),
    ],
    [
      'a mock without quotes around its key (test_integration_mock_with_path_param)',
      api(`type: mock
requestTemplates: {application/json: '{statusCode: 200}'}
responses: {"2\\\\d{2}": {statusCode: "200"}}`),
    ],
    [
      'a whole server url with a path (test_import_rest_api_with_base_path_oas30)',
      api(mock, 'servers: [{url: "https://api.example/base/part/"}]'),
    ],
  ])('%s', (_, text) => {
    expect(found(text).filter((line) => /^(?:error|warning)/.test(line))).toEqual([]);
  });
});

const http = `type: http
httpMethod: GET
uri: https://backend.example/
responses: {default: {statusCode: "200"}}`;

const aws = (uri: string, type = 'aws'): string =>
  api(`type: ${type}
httpMethod: POST
uri: ${uri}
responses: {default: {statusCode: "200"}}`);

const second = (path: string): string => `
  ${path}:
    get:
      responses: {"200": {description: ok}}
      x-amazon-apigateway-integration:
${mock.replace(/^/gm, '        ')}`;

const lambdaArn = 'arn:aws:lambda:eu-west-1:123456789012:function:f';

describe('refused', () => {
  it.each([
    ['HTTP without a method (test_put_integration_validation)', api(http.replace('httpMethod: GET\n', '')), 'error httpmethod-missing'],
    ['HTTP to no address (test_put_integration_validation)', api(http.replace('https://backend.example/', 'non-valid')), 'error uri-http-scheme'],
    ['AWS to no ARN (test_put_integration_validation)', aws('no/arn'), 'error uri-arn-invalid'],
    ['AWS to a role (test_put_integration_validation)', aws('arn:aws:iam::123456789012:role/r'), 'error uri-arn-invalid'],
    ['AWS_PROXY to a table (test_error_aws_proxy_not_supported)', aws('arn:aws:apigateway:eu-west-1:dynamodb:action/Query', 'aws_proxy'), 'error uri-proxy-service'],
    ['AWS_PROXY to a bucket (test_put_integration_validation)', aws('arn:aws:apigateway:eu-west-1:s3:path/b/k', 'aws_proxy'), 'error uri-proxy-service'],
    ['AWS_PROXY to a bare function (test_put_integration_aws_proxy_uri)', aws(lambdaArn, 'aws_proxy'), 'error uri-lambda-function-arn'],
    ['an unknown type (test_put_integration_wrong_type)', api(http.replace('type: http', 'type: HTTPS_PROXY')), 'error type-enum'],
    ['two variables below one path (test_create_proxy_resource_validation)', api(mock, '', '/{proxy+}').replace('\npaths:', `\npaths:${second('/{id}')}`), 'error path-sibling-variable'],
    ['a path below a greedy variable (test_create_proxy_resource_validation)', api(mock, '', '/{proxy+}/below'), 'error path-greedy-child'],
    ['one name in two places (test_method_request_parameters)', api(mock).replace('      responses: {"200": {description: ok}}', '      parameters: [{name: p, in: query, schema: {type: string}}, {name: p, in: header, schema: {type: string}}]\n      responses: {"200": {description: ok}}'), 'warning reqparam-duplicate-name'],
    ['a status that is none (test_integration_response_invalid_statuscode)', api(mock.replace('"200"', 'wrong')), 'error responses-statuscode-format'],
    ['a compression below zero (test_update_rest_api_compression)', api(mock, 'x-amazon-apigateway-minimum-compression-size: -1'), 'error mincompression-range'],
    ['an unknown gateway response (test_gateway_response_validation)', api(mock, 'x-amazon-apigateway-gateway-responses: {FAKE_TYPE: {statusCode: 400}}'), 'warning gatewayresponse-type'],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toContain(expected);
  }); // prettier-ignore
});

describe('imported with a warning', () => {
  it('a mapping from a boolean (test_import_rest_api_with_base_path_oas30)', () => {
    const text = api(`${http}\nrequestParameters: {integration.request.header.x: true}`);
    expect(found(text)).toContain('warning value-not-string');
  });
});
