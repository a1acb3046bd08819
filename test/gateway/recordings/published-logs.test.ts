/**
 * Logs of the console's test and of stages, answers and events that people published (2016 to 2025),
 * examples of the Developer Guide and of AWS's knowledge center: what they show beyond
 * `test-log.test.ts`. Each case names its source; names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Report } from '../../../core/src/gateway/report.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import type { IntegrationParts } from '../integration-of.ts';
import { byLowerName, call, proxyEvent, sentRequest } from './call.ts';

const lineOf = ({ log }: Report, label: string): string =>
  log.find((line) => line.startsWith(`${label}: `))?.slice(label.length + 2) ?? '';

/** `{a=1, b=2}` as names. */
const namesIn = (map: string): readonly string[] =>
  map.slice(1, -1).split(', ').map((entry) => entry.split('=')[0] ?? ''); // prettier-ignore

const failing = (errorMessage: string): Scenario => ({
  backend: { lambda: { error: { errorMessage } } },
});
const returning = (result: object): Scenario => ({
  backend: { lambda: { result: result as never } },
});

describe('headers of the call to the backend', () => {
  it('HTTP: the mapped ones, then those of the API (the guide’s example of 2025)', () => {
    const report = call(
      {
        type: 'HTTP',
        method: 'GET',
        httpMethod: 'GET',
        requestParameters: { 'integration.request.header.Mapped': 'method.request.header.sent' },
      },
      { request: { headers: { sent: 'true' } } },
    );
    expect(lineOf(report, 'Endpoint request headers')).toMatch(
      /^\{Mapped=true, x-amzn-apigateway-api-id=a1b2c3d4e5, Accept=application\/json, User-Agent=AmazonAPIGateway_a1b2c3d4e5, X-Amzn-Trace-Id=Root=[^,}]*\}$/,
    );
  });

  it.each(['AWS', 'AWS_PROXY'] as const)(
    'a function, %s: the same order, the API’s id in small letters (eight logs, 2017 to 2025)',
    (type) => {
      const report = call({ type }, returning({ statusCode: 200 }));
      expect(namesIn(lineOf(report, 'Endpoint request headers'))).toEqual([
        'x-amzn-apigateway-api-id', 'Accept', 'User-Agent', 'X-Amzn-Trace-Id',
      ]); // prettier-ignore
    },
  );

  it('HTTP_PROXY: the client’s first, and no Accept where it sends none (two logs of 2020)', () => {
    const request = { headers: { own: 'v' } };
    const report = call({ type: 'HTTP_PROXY', method: 'GET', httpMethod: 'GET' }, { request });
    const [first, second, third] = namesIn(lineOf(report, 'Endpoint request headers'));
    expect([first, second, third]).toEqual(['own', 'x-amzn-apigateway-api-id', 'User-Agent']);
    expect(byLowerName(sentRequest(report))).not.toHaveProperty('accept');
  });

  it('an action is asked in the query (a log of Step Functions)', () => {
    const uri = 'arn:aws:apigateway:us-east-1:states:action/StartExecution';
    const address = 'https://states.us-east-1.amazonaws.com/?Action=StartExecution';
    expect(call({ type: 'AWS', uri }).log).toContain(`Sending request to ${address}`);
  });
});

describe('headers of Lambda’s own answer (logs of 2019 to 2025)', () => {
  const headersOf = (report: Report): string => lineOf(report, 'Endpoint response headers');

  it('tell the length and the version, and repeat X-Ray’s', () => {
    expect(namesIn(headersOf(call({ type: 'AWS' }, returning({ k: 'ä' }))))).toEqual([
      'Content-Type', 'Content-Length', 'Connection', 'x-amzn-RequestId',
      'x-amzn-Remapped-Content-Length', 'X-Amz-Executed-Version', 'X-Amzn-Trace-Id',
    ]); // prettier-ignore
    const text = headersOf(call({ type: 'AWS_PROXY' }, returning({ body: 'ä' })));
    expect(text).toContain('{Content-Type=application/json, Content-Length=13, ');
    expect(text).toContain(', x-amzn-Remapped-Content-Length=0, X-Amz-Executed-Version=$LATEST, ');
  });

  it('tell that the function failed', () => {
    for (const type of ['AWS', 'AWS_PROXY'] as const) {
      expect(headersOf(call({ type }, failing('x')))).toMatch(
        /, x-amzn-RequestId=[^,]*, X-Amz-Function-Error=Unhandled, x-amzn-Remapped-Content-Length=0, /,
      );
    }
  });

  it('can be mapped, the error too', () => {
    const responseParameters = {
      'method.response.header.Failed': 'integration.response.header.X-Amz-Function-Error',
    };
    const parts: IntegrationParts = {
      type: 'AWS',
      responses: { default: { statusCode: '200', responseParameters } },
    };
    const failed = byLowerName(call(parts, failing('x')).response);
    expect(failed).toHaveProperty('failed', 'Unhandled');
    expect(byLowerName(call(parts, returning({})).response)).not.toHaveProperty('failed');
  });
});

describe('lines', () => {
  it('a body that fits its model is said to (the guide’s example, a course)', () => {
    const { log } = call(
      {
        type: 'HTTP',
        bodySchema: { type: 'object', required: ['a'] },
        validator: { body: true, parameters: false },
      },
      { request: { body: '{"a": 1}' } },
    );
    expect(log[6]).toBe('Request validation succeeded for content type application/json');
    expect(log[7]).toMatch(/^Endpoint request URI: /);
  });

  it('a function’s error ends with the id of its call (logs of 2019 to 2025)', () => {
    const { log } = call({ type: 'AWS_PROXY' }, failing('Task timed out after 3.00 seconds'));
    expect(log.at(-2)).toMatch(
      /^Lambda execution failed with status 200 due to customer function error: Task timed out after 3\.00 seconds\. Lambda request id: [0-9a-f-]{36}$/,
    );
    expect(log.at(-1)).toBe('Method completed with status: 502');
  });

  it('what a proxy function gave keeps its own names, in its own order (a log of 2020)', () => {
    const headers = {
      'x-by': 'me',
      'content-type': 'application/json',
      'content-length': '5',
      date: 'today',
      connection: 'close',
    };
    const report = call({ type: 'AWS_PROXY' }, returning({ statusCode: 200, headers, body: 'x' }));
    expect(lineOf(report, 'Method response headers')).toMatch(
      /^\{x-by=me, content-type=application\/json, content-length=5, date=today, connection=close, X-Amzn-Trace-Id=/,
    );
    expect(byLowerName(report.response)).toMatchObject({ 'x-amzn-remapped-content-length': '5' });
  });

  it.each([
    ['a function', { type: 'AWS' }, returning({ k: 'v' })],
    [
      'SQS that denies, the default response',
      { type: 'AWS', uri: 'arn:aws:apigateway:eu-west-1:sqs:path/1/q' },
      { backend: { status: 403 } },
    ],
  ] as const)('no method response for the status: %s (three logs, 2021 and 2023)', (_, parts, scenario) => {
    const { log, response } = call({ ...parts, methodResponses: ['201'] }, scenario);
    expect(log.at(-3)).toMatch(/^Endpoint response body before transformations: /);
    expect(log.slice(-2)).toEqual([
      'Execution failed due to configuration error: Output mapping refers to an invalid method response: 200',
      'Method completed with status: 500',
    ]);
    expect(response.status).toBe(500);
  }); // prettier-ignore

  it.each([400, 403])('no response for the backend’s %i (two logs)', (status) => {
    const responses = { '200': { statusCode: '200' } };
    const { log } = call({ type: 'HTTP', responses }, { backend: { status } });
    expect(log.slice(-2)).toEqual([
      `Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}`,
      'Method completed with status: 500',
    ]);
  });

  it.each([
    ['"hello world"', 'a text (logs of 2021 and 2022)'],
    ['{"Answer:": "0"}', 'an object of its own (2022)'],
    ['{"statusCode": 200, "body": {"a": 1}}', 'a body that is no text (2020)'],
  ])('%s is malformed: %s', (json) => {
    const { log, response } = call({ type: 'AWS_PROXY' }, returning(JSON.parse(json) as object));
    expect(log.slice(-2)).toEqual([
      'Execution failed due to configuration error: Malformed Lambda proxy response',
      'Method completed with status: 502',
    ]);
    expect(response.body).toBe('{"message": "Internal server error"}');
  });
});

describe('a function that is called by another method than POST (knowledge center, a log of 2019)', () => {
  const refused = { type: 'AWS', method: 'GET', httpMethod: 'GET' } as const;
  const { log, response } = call(refused, returning({}));

  it('is none of Lambda’s: 403 with 130 bytes of XML', () => {
    const from = log.findIndex((line) => line.startsWith('Received response. '));
    expect(log[from]).toBe('Received response. Status: 403, Integration latency: 0 ms');
    expect(log[from + 1]).toMatch(
      /^Endpoint response headers: \{Content-Length=130, Connection=keep-alive, x-amzn-RequestId=/,
    );
    expect(log[from + 2]).toContain(
      '<Message>Unable to determine service/operation name to be authorized</Message>',
    );
  });

  it('ends in a 500 with no word for the error', () => {
    expect(log.slice(-3)).toEqual([
      expect.stringMatching(/^Lambda invocation failed with status: 403\. Lambda request id: /),
      'Execution failed due to configuration error: ',
      'Method completed with status: 500',
    ]);
    expect(response).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' });
  });
});

describe('X-Ray’s header in a function’s failure (answers of curl -v, May 2025)', () => {
  it.each([
    ['an answer that is malformed', 502, returning({ Answer: 1 })],
    ['an error', 502, failing('x')],
    ['no permission', 500, { backend: { failure: 'forbidden' } }],
    ['too many at once', 500, { backend: { failure: 'throttled' } }],
    ['no answer in time', 504, { backend: { failure: 'timeout' } }],
  ] as const)('%s: %i', (_, status, scenario) => {
    const { response } = call({ type: 'AWS_PROXY', method: 'GET' }, scenario);
    expect(response.status).toBe(status);
    expect(byLowerName(response)).toMatchObject({
      'x-amzn-trace-id': expect.stringMatching(/^Root=1-/) as string,
      'x-amzn-errortype': 'InternalServerErrorException',
      'content-type': 'application/json',
    });
  });
});

describe('a function that is throttled', () => {
  const throttled = { backend: { failure: 'throttled' } } as const;

  it('is a 500 with two lines in the log (an answer of curl -v and its log, May 2025)', () => {
    const { log, response } = call({ type: 'AWS_PROXY', method: 'GET' }, throttled);
    expect(log.slice(-3)).toEqual([
      expect.stringMatching(/^Lambda invocation failed with status: 429\. Lambda request id: /),
      'Execution failed due to configuration error: Rate Exceeded.',
      'Method completed with status: 500',
    ]);
    expect(response.body).toBe('{"message": "Internal server error"}');
  });

  it('has the gateway response INTEGRATION_FAILURE (access logs of two APIs, 2024)', () => {
    const { gatewayResponse } = call({ type: 'AWS_PROXY' }, throttled);
    expect(gatewayResponse).toBe('INTEGRATION_FAILURE');
  });

  it('is one to a custom integration too, whose patterns are not asked (AWS’s forum, 2016)', () => {
    const responses = { '.*': { statusCode: '202' }, default: { statusCode: '200' } };
    const { response } = call({ type: 'AWS', responses }, throttled);
    expect(response.status).toBe(500);
  });

  it('takes an event that nobody waits for (Lambda guide)', () => {
    const requestParameters = { 'integration.request.header.X-Amz-Invocation-Type': "'Event'" };
    const { integrationResponse } = call({ type: 'AWS', requestParameters }, throttled);
    expect(integrationResponse).toMatchObject({ status: 202 });
  });
});

describe('the identity of a call with an API key (eight events of 2018 to 2025)', () => {
  const order = [
    'cognitoIdentityPoolId', 'cognitoIdentityId', 'apiKey', 'principalOrgId',
    'cognitoAuthenticationType', 'userArn', 'apiKeyId', 'userAgent', 'accountId', 'caller',
    'sourceIp', 'accessKey', 'cognitoAuthenticationProvider', 'user',
  ]; // prettier-ignore

  it.each([
    ['by its header', { request: { headers: { 'x-api-key': 'k' } } }],
    [
      'by the scenario',
      {
        request: { headers: { 'x-api-key': 'k' } },
        context: { identity: { user: 'u', apiKeyId: 'i', apiKey: 'k' } },
      },
    ],
  ])('has this order: %s', (_, scenario) => {
    const { requestContext } = proxyEvent(
      call({ type: 'AWS_PROXY', apiKeyRequired: true }, scenario),
    );
    expect(Object.keys(requestContext['identity'] as object)).toEqual(order);
  });
});
