import { describe, expect, it } from 'vitest';
import { analyze } from '../../core/src/index.ts';
import type { Report } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { findIntegrations } from '../../core/src/openapi/find-integrations.ts';
import { movedIntegration } from '../../core/src/openapi/moved-integration.ts';
import { parseDocument } from '../../core/src/openapi/parse-document.ts';
import { patchOf } from '../../core/src/openapi/patch-document.ts';

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

describe('gateway responses that are resources of their own', () => {
  /** A template whose API is unreachable, with a gateway response `R` that names it somehow. */
  function template(r: string, type = 'AWS::ApiGateway::RestApi', inDocument = ''): string {
    return `Resources:
  R:
    ${r}
  Other:
    Type: AWS::ApiGateway::GatewayResponse
    Properties: { ResponseType: INTEGRATION_FAILURE, RestApiId: !Ref OtherApi, StatusCode: "511" }
  Api:
    Type: ${type}
    Properties:
      ${type.includes('Serverless') ? 'DefinitionBody' : 'Body'}:
        openapi: 3.0.1
        ${inDocument}
        paths:
          /a:
            post:
              x-amazon-apigateway-integration: { type: http_proxy, httpMethod: POST, uri: 'https://x.example/' }
`;
  }

  const ofDocument = `x-amazon-apigateway-gateway-responses: { DEFAULT_5XX: { statusCode: 598 } }`;

  function runTemplate(text: string): Report {
    const [integration] = findIntegrations(parseDocument(text, 'yaml'));
    if (integration === undefined) throw new Error('no integration');
    return runIntegration(integration, unreachable);
  }

  function resource(properties: string, more = ''): string {
    return `Type: AWS::ApiGateway::GatewayResponse
    ${more}
    Properties: { ResponseType: DEFAULT_5XX, ${properties} }`;
  }

  // CloudFormation guide, AWS::ApiGateway::GatewayResponse.
  it.each([
    ['!Ref Api', 599, 'documented'],
    ['{ Ref: Api }', 599, 'documented'],
    ['!Sub "${Api}"', 599, 'documented'],
    ['{ "Fn::Sub": "${Api}" }', 599, 'documented'],
    ['!GetAtt Api.RestApiId', 599, 'documented'],
    ['{ "Fn::GetAtt": [Api, RestApiId] }', 599, 'documented'],
    ['!If [Mine, !Ref Api, !Ref OtherApi]', 599, 'unknown'],
    ['!Ref OtherApi', 504, 'recorded'],
    ['!ImportValue Api', 504, 'recorded'],
    ['Api', 504, 'recorded'],
  ])('belong to the API of RestApiId: %s', (id, status, certainty) => {
    const types = ['AWS::ApiGateway::RestApi', 'AWS::Serverless::Api'];
    for (const type of types) {
      const text = template(resource(`RestApiId: ${id}, StatusCode: "599"`), type);
      const { response, steps } = runTemplate(text);
      expect([response.status, steps.at(-1)?.certainty]).toEqual([status, certainty]);
    }
  });

  it('write headers and a body, and are named with their place', () => {
    const text = template(
      resource(`
      RestApiId: !Ref Api,
      ResponseParameters: { gatewayresponse.header.X: "'own'" },
      ResponseTemplates: { application/json: '{"type": "$context.error.responseType"}' }`),
    );
    const { response, steps } = runTemplate(text);
    expect(response).toMatchObject({
      status: 504,
      headers: { X: 'own', 'Content-Type': 'application/json' },
      body: '{"type": "INTEGRATION_FAILURE"}',
    });
    const { reason, at } = steps.at(-1) ?? {};
    expect(reason).toBe(
      "The call failed: the client gets the API's own gateway response DEFAULT_5XX for INTEGRATION_FAILURE, 504.",
    );
    expect(text.slice(at?.start, at?.end)).toBe('DEFAULT_5XX');
    expect(at?.start).toBeLessThan(text.indexOf('Other'));
  });

  // What a file leaves to deployment is unknown, never wrong. Which of two of one type counts is not
  // known: PutGatewayResponse replaces (aws-recorded: gateway-response-put-resets), a later import of
  // the document does too.
  it.each([
    [resource('RestApiId: !Ref Api, StatusCode: "599"', 'Condition: Mine'), '', 599, 'whether it counts'],
    [resource('RestApiId: !Ref Api, StatusCode: "599"'), ofDocument, 599, 'whether it counts'],
    [resource('RestApiId: !Ref Api, StatusCode: !Ref S'), '', 504, 'which status it has'],
    [resource('RestApiId: !Ref Api, ResponseTemplates: !Ref T'), '', 504, 'what it says'],
    [resource('RestApiId: !Ref Api').replace('DEFAULT_5XX', '!Ref T'), '', 504, 'whether the API has one of its own'],
    [resource('RestApiId: !Ref Api').replace('DEFAULT_5XX', '!Ref T'), ofDocument, 598, 'whether it counts'],
    ['Type: A', 'x-amazon-apigateway-gateway-responses: !Ref R', 504, 'whether the API has one of its own'],
  ])('%s, beside %s', (r, inDocument, status, later) => {
    const { response, steps } = runTemplate(template(r, 'AWS::ApiGateway::RestApi', inDocument));
    expect(response.status).toBe(status);
    expect(steps.at(-1)).toMatchObject({
      certainty: 'unknown',
      reason: expect.stringContaining(`known only after deployment ${later}.`) as string,
    });
  }); // prettier-ignore

  it('count for methods that are resources too', () => {
    const { response } = runTemplate(`Resources:
  R:
    ${resource('RestApiId: !Ref Api, StatusCode: "599"')}
  Post:
    Type: AWS::ApiGateway::Method
    Properties:
      RestApiId: { Ref: Api }
      HttpMethod: POST
      Integration: { Type: HTTP_PROXY, IntegrationHttpMethod: POST, Uri: 'https://x.example/' }
`);
    expect(response.status).toBe(599);
  });

  it('stand where they are while somebody types above them', () => {
    const [before = '', after = ''] = ['{}', '{"a": 1}'].map(
      (body) => `Resources:
  Api:
    Type: AWS::ApiGateway::RestApi
    Properties:
      Body:
        paths:
          /a:
            post:
              x-amazon-apigateway-integration:
                type: mock
                requestTemplates:
                  application/json: |
                    ${body}
  R:
    ${resource('RestApiId: !Ref Api')}
`,
    );
    const last = analyze(before, 'yaml');
    const [integration] = last.integrations;
    const { document } = analyze(after, 'yaml', last);
    const patch = document && patchOf(document.roots);
    if (!integration || !document || !patch) throw new Error('no patch');
    const moved = movedIntegration(integration, document, patch);
    const { key } = moved?.method.gatewayResponses?.[0] ?? {};
    expect(after.slice(key?.start, key?.end)).toBe('DEFAULT_5XX');
  });
});
