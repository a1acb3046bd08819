import { describe, expect, it } from 'vitest';
import type { Report } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';

/** Runs `POST /a`, which refuses anything but JSON by 415 and maps an unreachable backend to 504. */
function run(gatewayResponses: string, scenario: Scenario): Report {
  const text = `openapi: 3.0.1
x-amazon-apigateway-gateway-responses:
${gatewayResponses}
paths:
  /a:
    post:
      x-amazon-apigateway-integration:
        type: http
        httpMethod: POST
        uri: https://backend.example/
        passthroughBehavior: never
        requestTemplates: {application/json: '{}'}
        responses: {default: {statusCode: "200"}}
`;
  const [integration] = findIntegrations(parseDocument(text, 'yaml'));
  if (integration === undefined) throw new Error('no integration');
  return runIntegration(integration, scenario);
}

const unreachable = { backend: { failure: 'unreachable' } } as const;
const xml = { request: { headers: { 'Content-Type': 'text/xml', 'X-Id': 'i-1' }, body: '<a/>' } };

describe('which gateway response counts', () => {
  // Developer Guide: own type, then DEFAULT_4XX or DEFAULT_5XX, then the built-in one.
  it.each([
    ['  UNSUPPORTED_MEDIA_TYPE: {statusCode: "406"}\n  DEFAULT_4XX: {statusCode: "499"}', xml, 406],
    // aws-recorded: lu-default-4xx-applies
    ['  DEFAULT_4XX: {statusCode: "499"}', xml, 499],
    ['  DEFAULT_5XX: {statusCode: "599"}', xml, 415],
    // aws-recorded: gateway-response-default-5xx-spreads
    ['  DEFAULT_5XX: {statusCode: "599"}', unreachable, 599],
    // aws-recorded: gateway-response-put-resets; what is left out is the built-in's.
    ['  INTEGRATION_FAILURE: {}\n  DEFAULT_5XX: {statusCode: "599"}', unreachable, 504],
    ['  DEFAULT_5XX: {statusCode: !Ref Status}', unreachable, 504],
    ['  DEFAULT_5XX: !Ref Response', unreachable, 504],
  ])('%s', (responses, scenario, status) => {
    expect(run(responses, scenario).response.status).toBe(status);
  });

  it('is named, with its place', () => {
    const { steps } = run('  DEFAULT_5XX: {statusCode: "599"}', unreachable);
    expect(steps.at(-1)).toMatchObject({
      reason:
        "The call failed: the client gets the API's own gateway response DEFAULT_5XX for INTEGRATION_FAILURE, 599.",
      at: { start: 56, end: 67 },
    });
  });
});

describe('what a gateway response writes', () => {
  it('headers, beside the built-in ones', () => {
    const { response } = run(
      `  DEFAULT_4XX:
    responseParameters:
      gatewayresponse.header.Access-Control-Allow-Origin: "'*'"
      gatewayresponse.header.X-Back: method.request.header.X-Id
      gatewayresponse.header.X-Type: context.error.responseType
      gatewayresponse.header.X-None: method.request.header.None`,
      xml,
    );
    expect(response.headers).toMatchObject({
      'Content-Type': 'application/json',
      'x-amzn-ErrorType': 'BadRequestException',
      'Access-Control-Allow-Origin': '*',
      'X-Back': 'i-1',
      'X-Type': 'UNSUPPORTED_MEDIA_TYPE',
    });
    expect(response.headers).not.toHaveProperty('X-None');
    expect(response.body).toBe('{"message": "Unsupported Media Type"}');
  });

  // Developer Guide: plain substitution, not processed by the VTL engine.
  it('a body whose names are filled in, and nothing else', () => {
    const template = `#if(true){"m": $context.error.messageString, "t": "$context.error.responseType", "s": "$context.stage", "i": "$method.request.header.X-Id"}#end`;
    const { response } = run(
      `  DEFAULT_4XX:\n    responseTemplates:\n      application/json: '${template}'`,
      xml,
    );
    expect(response.body).toBe(
      '#if(true){"m": "Unsupported Media Type", "t": "UNSUPPORTED_MEDIA_TYPE", "s": "prod", "i": "i-1"}#end',
    );
  });

  it('says where it cannot know what is printed', () => {
    const { steps } = run(
      `  DEFAULT_4XX:\n    responseTemplates:\n      application/json: '"$context.error.validationErrorString"'`,
      xml,
    );
    expect(steps.at(-1)?.certainty).toBe('unknown');
  });

  it('reports a key that maps nothing', () => {
    const { problems } = run(`  DEFAULT_4XX: {responseParameters: {header.X: "'1'"}}`, xml);
    expect(problems.map(({ code }) => code)).toEqual(['mapping-invalid']);
  });
});

describe('the gateway responses of a SAM resource', () => {
  /** A SAM template around an API whose backend is HTTP, with what its `Globals` and resource say. */
  function runSam(globals: string, properties: string): Report {
    const text = `Globals: { Api: { ${globals} } }
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      ${properties}
      DefinitionBody:
        openapi: 3.0.1
        x-amazon-apigateway-gateway-responses:
          DEFAULT_5XX: { statusCode: 598, responseParameters: { gatewayresponse.header.X: "'document'" } }
        paths:
          /a:
            post:
              x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: 'https://x.example/' }
`;
    const [integration] = findIntegrations(parseDocument(text, 'yaml'));
    if (integration === undefined) throw new Error('no integration');
    return runIntegration(integration, unreachable);
  }

  // SAM guide, GatewayResponses; its translator puts each in the place of the document's.
  it.each([
    ['', 'GatewayResponses: { DEFAULT_5XX: { StatusCode: 599 } }', 599, undefined],
    [
      '',
      `GatewayResponses: { INTEGRATION_FAILURE: { ResponseParameters: { Headers: { X: "'sam'" } } } }`,
      504,
      'sam',
    ],
    [
      `GatewayResponses: { DEFAULT_5XX: { ResponseParameters: { Headers: { X: "'all'" } } } }`,
      'GatewayResponses: { DEFAULT_5XX: { StatusCode: 597 } }',
      597,
      'all',
    ],
    ['', 'GatewayResponses: !Ref R', 598, 'document'],
    ['', '', 598, 'document'],
  ])('%s, %s: %i, X: %s', (globals, properties, status, header) => {
    const { response } = runSam(globals, properties);
    expect([response.status, response.headers['X']]).toEqual([status, header]);
  });

  it('write a body', () => {
    const template = `'{"type": "$context.error.responseType"}'`;
    const { response } = runSam(
      '',
      `GatewayResponses: { DEFAULT_5XX: { ResponseTemplates: { application/json: ${template} } } }`,
    );
    expect(response.body).toBe('{"type": "INTEGRATION_FAILURE"}');
  });
});
