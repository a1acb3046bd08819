/** What a scenario expects, against what came out: the differences, and the piece that made each. */
import { describe, expect, it } from 'vitest';
import {
  analyze,
  expectAgain,
  expectOf,
  runTarget,
  targets,
  unmetExpectations,
  type ExpectPart,
  type Json,
  type Report,
  type Scenario,
} from '../../core/src/index.ts';

type Expect = NonNullable<Scenario['expect']>;

const api = `
openapi: 3.0.1
info: { title: t, version: '1' }
paths:
  /orders:
    post:
      responses: { '201': { description: ok }, '502': { description: no } }
      x-amazon-apigateway-integration:
        type: HTTP
        httpMethod: PUT
        uri: https://backend.example/orders
        passthroughBehavior: never
        requestParameters:
          integration.request.header.X-Tenant: "'acme'"
        requestTemplates:
          application/json: |
            {"note": "$util.escapeJavaScript($input.path('$.note'))", "n": [1, 2]}
        responses:
          default:
            statusCode: '201'
            responseParameters:
              method.response.header.X-Kind: "'order'"
            responseTemplates:
              application/json: |
                {"id": "$input.path('$.id')", "total": 13.5}
          '5\\d{2}':
            statusCode: '502'
            responseTemplates:
              application/json: $broken.#end
`;
const scenario: Scenario = {
  request: { headers: { 'Content-Type': 'application/json' }, body: { note: 'hi' } },
  backend: { status: 200, headers: { 'Content-Type': 'application/json' }, body: { id: 'o-1' } },
};

function run(given: Scenario = scenario, text = api): Report {
  const analysis = analyze(text, 'yaml');
  const [item] = targets(analysis);
  const report = item && runTarget(analysis, item.target, given);
  if (!report) throw new Error('nothing to run');
  return report;
}

/** `/status: 200, not 201 ← select-integration-response «default»`: what is said of each difference. */
function unmet(expected: Expect, given: Scenario = scenario): string[] {
  return unmetExpectations(run(given), expected).map(
    ({ pointer, expected: want, actual, step, at }) => {
      const source = at === null ? 'nowhere' : `«${api.slice(at.start, at.end)}»`;
      const [left, right] = [want, actual].map((value) =>
        value === undefined ? 'nothing' : JSON.stringify(value),
      );
      return `${pointer}: ${left}, not ${right} ← ${step} ${source}`;
    },
  );
}

describe('what is met', () => {
  it.each<[string, Expect]>([
    ['nothing', {}],
    ['the status', { status: 201 }],
    ['a header in any case', { headers: { 'x-kind': 'order' } }],
    ['a header as a list of one', { headers: { 'X-Kind': ['order'] } }],
    ['a header that is not there', { headers: { 'X-Other': null } }],
    ['a body as JSON, in any order of members', { body: { total: 13.5, id: 'o-1' } }],
    [
      'a body as the text of JSON, whatever its blanks',
      { body: '{ "id": "o-1",\n "total": 13.50 }' },
    ],
    [
      'parts of what was sent',
      { integrationRequest: { method: 'PUT', headers: { 'x-tenant': 'acme' } } },
    ],
    ['the address', { integrationRequest: { url: 'https://backend.example/orders' } }],
    ['no gateway response', { gatewayResponse: null }],
    ['a part of an override', { overrides: { responseOverride: {} } }],
  ])('%s', (_, expected) => {
    expect(unmet(expected)).toEqual([]);
  });
});

describe('what is not met', () => {
  it.each<[string, Expect, string[]]>([
    [
      'a status, of the response that was chosen',
      { status: 200 },
      ['/status: 200, not 201 ← select-integration-response «default»'],
    ],
    [
      'a header, with the mapping that gave it or the step that added it',
      { headers: { 'x-kind': 'other', 'content-type': null } },
      [
        '/headers/x-kind: "other", not "order" ← map-response-parameters «method.response.header.X-Kind»',
        '/headers/content-type: null, not "application/json" ← send-response nowhere',
      ],
    ],
    [
      'a value, with the reference that wrote it',
      { body: { id: 'o-2', total: 13.5 } },
      [`/body/id: "o-2", not "o-1" ← render-response-template «$input.path('$.id')»`],
    ],
    [
      'a member that nobody expects',
      { body: { id: 'o-1' } },
      [`/body/total: nothing, not 13.5 ← render-response-template «", "total": 13.5}»`],
    ],
    [
      'a member that is missing',
      { body: { id: 'o-1', total: 13.5, vat: 1 } },
      [`/body/vat: 1, not nothing ← render-response-template «{"id": "»`],
    ],
    [
      'a list, item by item',
      { integrationRequest: { body: { note: 'hi', n: [1, 3, 4] } } },
      [
        `/integrationRequest/body/n/1: 3, not 2 ← render-request-template «", "n": [1, 2]}»`,
        `/integrationRequest/body/n/2: 4, not nothing ← render-request-template «", "n": [1, 2]}»`,
      ],
    ],
    [
      'a text, at its first other character',
      { body: '{"id": "o-1", "total": oops' },
      [
        `/body: "{\\"id\\": \\"o-1\\", \\"total\\": oops", not "{\\"id\\": \\"o-1\\", \\"total\\": 13.5}\\n" ← render-response-template «", "total": 13.5}»`,
      ],
    ],
    ['a name that means nothing', { stauts: 201 }, ['/stauts: 201, not nothing ← null nowhere']],
    [
      'names of a body are kept apart',
      { body: { 'a/b~c': 1, id: 'o-1', total: 13.5 } },
      [`/body/a~1b~0c: 1, not nothing ← render-response-template «{"id": "»`],
    ],
    [
      'a number is not its text',
      { body: { id: 'o-1', total: '13.5' } },
      [`/body/total: "13.5", not 13.5 ← render-response-template «", "total": 13.5}»`],
    ],
  ])('%s', (_, expected, lines) => {
    expect(unmet(expected)).toEqual(lines);
  });

  it('a header that must not be there, and one of another value', () => {
    const lines = unmet({ headers: { 'x-kind': null, 'content-type': 'text/plain' } });
    expect(lines.map((line) => line.split(' ←')[0])).toEqual([
      '/headers/x-kind: null, not "order"',
      '/headers/content-type: "text/plain", not "application/json"',
    ]);
  });

  it('of a failed call, with the step that ended it', () => {
    const text = { ...scenario, request: { headers: { 'Content-Type': 'text/plain' }, body: 'x' } };
    expect(
      unmet(
        {
          status: 201,
          integrationRequest: { method: 'PUT' },
          gatewayResponse: 'UNSUPPORTED_MEDIA_TYPE',
        },
        text,
      ),
    ).toEqual([
      expect.stringMatching(/^\/status: 201, not 415 ← select-request-template «/),
      expect.stringMatching(
        /^\/integrationRequest: \{"method":"PUT"\}, not null ← select-request-template «/,
      ),
    ]);
  });

  it('of a template that fails, with the place of the error', () => {
    const broken = { ...scenario, backend: { status: 503, body: {} } };
    const [line] = unmet({ status: 502 }, broken);
    expect(line).toMatch(/^\/status: 502, not 500 ← render-response-template «#end/);
  });
});

describe('expectOf', () => {
  it('takes a whole result, without the ids of the call', () => {
    expect(expectOf(run())).toEqual({
      status: 201,
      headers: { 'X-Kind': 'order', 'Content-Type': 'application/json' },
      body: { id: 'o-1', total: 13.5 },
      integrationRequest: {
        method: 'PUT',
        url: 'https://backend.example/orders',
        headers: {
          'X-Tenant': 'acme',
          'Content-Type': 'application/json',
          Accept: 'application/json',
        },
        body: { note: 'hi', n: [1, 2] },
        isBase64Encoded: false,
      },
    });
  });

  it('takes chosen parts alone', () => {
    const parts: ExpectPart[] = ['status', 'gatewayResponse'];
    expect(expectOf(run(), parts)).toEqual({ status: 201, gatewayResponse: null });
  });

  it('names the gateway response of a failed call', () => {
    const text = { ...scenario, request: { headers: { 'Content-Type': 'text/plain' }, body: 'x' } };
    expect(expectOf(run(text))).toMatchObject({
      status: 415,
      gatewayResponse: 'UNSUPPORTED_MEDIA_TYPE',
      body: { message: 'Unsupported Media Type' },
      integrationRequest: null,
    });
  });

  it.each([
    ['a text', 'hello', 'hello'],
    ['a JSON string stays a text', '"hello"', '"hello"'],
    ['nothing', '', ''],
    ['a list', '[1]', [1]],
    [
      'digits that a number would lose stay a text',
      '{"n": 12345678901234567890}',
      '{"n": 12345678901234567890}',
    ],
    [
      'digits in a string lose nothing',
      '{"n": "12345678901234567890"}',
      { n: '12345678901234567890' },
    ],
  ])('writes a body as JSON where that says the same: %s', (_, body, written) => {
    const report = {
      ...run(),
      response: { status: 200, headers: {}, body, isBase64Encoded: false },
    };
    const expected = expectOf(report, ['body']);
    expect(expected).toEqual({ body: written });
    expect(unmetExpectations(report, expected)).toEqual([]);
  });

  it('is met by the run that it was taken of, for every type', () => {
    for (const type of ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK']) {
      const text = api.replace('type: HTTP', `type: ${type}`);
      const report = run(scenario, text);
      expect(unmetExpectations(report, expectOf(report))).toEqual([]);
    }
  });

  it('of a Lambda event leaves out what the call invents', () => {
    const uri =
      'arn:aws:apigateway:eu-west-1:lambda:path/2015-03-31/functions/arn:aws:lambda:eu-west-1:123456789012:function:f/invocations';
    const text = api
      .replace('type: HTTP', 'type: AWS_PROXY')
      .replace('httpMethod: PUT', 'httpMethod: POST')
      .replace('https://backend.example/orders', uri);
    const { lambdaEvent } = expectOf(run(scenario, text))['integrationRequest'] as {
      lambdaEvent: Record<string, Json>;
    };
    expect(lambdaEvent).toMatchObject({
      resource: '/orders',
      httpMethod: 'POST',
      body: '{"note":"hi"}',
    });
    expect(JSON.stringify(lambdaEvent)).not.toMatch(/requestId|Root=1-/);
    // A part of the event is enough.
    const report = run(scenario, text);
    expect(
      unmetExpectations(report, { integrationRequest: { lambdaEvent: { httpMethod: 'POST' } } }),
    ).toEqual([]);
    expect(
      unmetExpectations(report, { integrationRequest: { lambdaEvent: { httpMethod: 'GET' } } }),
    ).toMatchObject([
      { pointer: '/integrationRequest/lambdaEvent/httpMethod', expected: 'GET', actual: 'POST' },
    ]);
  });
});

describe('expectAgain', () => {
  it('names the same parts, keeps what is met as it is written, and is met', () => {
    const before: Expect = {
      status: 200,
      headers: { 'x-kind': ['order'], 'x-gone': 'x' },
      body: '{ "id": "o-1", "total": 13.5 }',
      integrationRequest: { body: '{}', headers: { 'X-TENANT': 'other' } },
    };
    const after = expectAgain(run(), before);
    expect(after).toEqual({
      status: 201,
      headers: { 'x-kind': ['order'], 'x-gone': null },
      body: '{ "id": "o-1", "total": 13.5 }',
      integrationRequest: {
        body: '{"note": "hi", "n": [1, 2]}\n',
        headers: { 'X-TENANT': 'acme' },
      },
    });
    expect(unmetExpectations(run(), after)).toEqual([]);
  });
});
