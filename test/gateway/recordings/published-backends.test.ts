/**
 * What reaches a backend and what its log says, as people published it (2017 to 2026): actions of AWS
 * services, addresses, headers, and the texts that a function is handed. Each case names its source;
 * names and values are our own where they do not matter.
 */
import { describe, expect, it } from 'vitest';
import { addressFault } from '../../../core/src/gateway/integration-uri.ts';
import type { Report } from '../../../core/src/gateway/report.ts';
import type { Json, Scenario } from '../../../core/src/gateway/scenario.ts';
import type { IntegrationParts } from '../integration-of.ts';
import { byLowerName, call, sentRequest } from './call.ts';

const proxied = (request: Scenario['request'], parts: Partial<IntegrationParts> = {}): Report =>
  call(
    { type: 'HTTP_PROXY', method: 'GET', httpMethod: 'GET', path: '/{rest+}', ...parts },
    { request: { method: 'GET', ...request } },
  );

const greedy: Partial<IntegrationParts> = {
  uri: 'https://backend.example/{rest}',
  requestParameters: { 'integration.request.path.rest': 'method.request.path.rest' },
};

describe('an action of DynamoDB (a published log of the console’s test)', () => {
  const asked = (action: string): Report =>
    call(
      {
        type: 'AWS',
        method: 'GET',
        httpMethod: 'POST',
        uri: `arn:aws:apigateway:us-east-1:dynamodb:action/${action}`,
        requestParameters: {
          'integration.request.querystring.color': 'method.request.querystring.color',
        },
        requestTemplates: { 'application/json': '{"TableName": "t"}' },
      },
      { request: { query: { color: 'Red' } } },
    );

  it('stands in the query, before what is mapped there', () => {
    expect(sentRequest(asked('GetItem')).url).toBe(
      'https://dynamodb.us-east-1.amazonaws.com/?Action=GetItem&color=Red',
    );
  });

  it('stands in a header as well', () => {
    expect(byLowerName(sentRequest(asked('GetItem')))).toMatchObject({
      'x-amz-target': 'DynamoDB_20120810.GetItem',
    });
  });

  it('fails every call where it has a blank, which no address can have', () => {
    const { log, response } = asked(' GetItem');
    expect(response).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' });
    expect(log.at(-2)).toContain(
      'Illegal character in query at index 49: https://dynamodb.us-east-1.amazonaws.com/?Action= GetItem&color=Red',
    );
  });
});

describe('white space in an address (plain reasoning from the same log)', () => {
  it('is at fault inside, and passed over where a block scalar ends with a line break', () => {
    expect(addressFault('https://backend.example/a b')?.text).toMatch(/^Illegal character in path/);
    expect(addressFault('https://backend.example/a\n')).toBeNull();
  });
});

describe('addresses behind HTTP_PROXY', () => {
  it('an escaped slash in the query arrives as a slash (Ge0rg3/requests-ip-rotator#52, ustayready/fireprox#44)', () => {
    const { url } = sentRequest(proxied({ path: '/v/a?b=c%2Fd' }, greedy));
    expect(url).toBe('https://backend.example/v/a?b=c/d');
  });

  it('a greedy variable that nothing is mapped to fails every call (serverless/serverless#4514)', () => {
    const { response } = proxied({ path: '/v/a' }, { uri: 'https://backend.example/{rest}' });
    expect(response).toMatchObject({ status: 500, body: '{"message": "Internal server error"}' });
  });

  it('a query may be mapped from texts (clouddrove/terraform-aws-api-gateway#10)', () => {
    const requestParameters = { 'integration.request.querystring.kind': "'service'" };
    const { url } = sentRequest(proxied({ path: '/v' }, { requestParameters }));
    expect(new URL(url).searchParams.get('kind')).toBe('service');
  });

  it('X-Forwarded-For is the mapped one (RhinoSecurityLabs/IPRotate_Burp_Extension#21)', () => {
    const requestParameters = {
      'integration.request.header.X-Forwarded-For': 'method.request.header.X-My-X-Forwarded-For',
    };
    const headers = { 'X-My-X-Forwarded-For': 'own' };
    const sent = sentRequest(proxied({ path: '/v', headers }, { requestParameters }));
    expect(byLowerName(sent)).toMatchObject({ 'x-forwarded-for': 'own' });
  });

  it('where the call comes from is told, behind what the client says of it (ustayready/fireprox#12 and #39)', () => {
    const headers = {
      'X-Forwarded-For': '1.1.1.1',
      'X-Forwarded-Port': '4431',
      'X-Forwarded-Proto': 'http',
    };
    expect(byLowerName(sentRequest(proxied({ path: '/v', headers })))).toMatchObject({
      'x-forwarded-for': '1.1.1.1, 203.0.113.7',
      'x-forwarded-port': '443',
      'x-forwarded-proto': 'https',
    });
    expect(byLowerName(sentRequest(proxied({ path: '/v' })))).toMatchObject({
      'x-forwarded-for': '203.0.113.7',
    });
  });
});

describe('the log of HTTP_PROXY (elastic/integrations#4266, 2022)', () => {
  const { log } = call(
    { type: 'HTTP_PROXY', method: 'GET', httpMethod: 'GET', path: '/{rest+}', ...greedy },
    {
      request: { method: 'GET', path: '/one/two.aspx' },
      backend: { headers: { Date: 'today', 'Set-Cookie': ['a=1; Path=/', 'b=2'], Server: 'own' } },
    },
  );

  it('has the greedy value without a slash in front', () => {
    expect(log).toContain('Method request path: {rest=one/two.aspx}');
  });

  it('joins several values of a header by a comma alone, in the backend’s order', () => {
    expect(log).toContain(
      'Endpoint response headers: {Date=today, Set-Cookie=a=1; Path=/,b=2, Server=own}',
    );
  });
});

describe('a text that a function is handed (LocalStack’s recording test_invoke_with_body_post, lengths)', () => {
  it.each([
    ['', 2],
    ['HelloWorld', 12],
    ['"HelloWorld"', 16],
    ['0', 3],
    ['true', 6],
    ['{"message": "HelloWorld!"}', 32],
  ])('%j comes back with %i bytes', (text, length) => {
    const { response } = call(
      { type: 'AWS' },
      {
        request: { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(text) },
        backend: { lambda: { result: text } },
      },
    );
    expect(response.status).toBe(200);
    expect(response.body).toHaveLength(length);
  });
});

const lengths: readonly (readonly [result: Json, length: number, source: string])[] = [
  [{ greeting: 'Good morning, John of Seattle. Happy Wednesday!' }, 62, 'the guide, 2017'],
  [{ isbn: '978-0486298238', title: 'Meditations', author: 'Marcus Aurelius' }, 74, 'Go, 2018'],
  [{}, 2, '2019'],
  ['{ID:tpaschalis Val:100 Flag:true}', 35, 'Go, 2020'],
  ['hello world', 13, '2021'],
  [{ 'Answer:': ' is 0 years old!' }, 30, '2022'],
  [{ statusCode: 400, body: '"User pool client YOUR_COGNITO_APP_CLIENT_ID does not exist."' }, 91, '2024'],
]; // prettier-ignore

describe('the length of a function’s answer in the log (logs of 2017 to 2024)', () => {
  it.each(lengths)('%j: %i (%s)', (result, length) => {
    const { log } = call({ type: 'AWS' }, { backend: { lambda: { result } } });
    expect(log.join('\n')).toContain(`Content-Length=${length}, `);
  });
});

describe('a function’s own 400 (a log of 2024)', () => {
  const { log, response } = call(
    { type: 'AWS_PROXY' },
    { backend: { lambda: { result: { statusCode: 400, body: '"No such client."' } } } },
  );

  it('is a success for the log, whose headers are X-Ray’s alone', () => {
    expect(response.status).toBe(400);
    expect(log.slice(-4)).toEqual([
      'Method response body after transformations: "No such client."',
      expect.stringMatching(/^Method response headers: \{X-Amzn-Trace-Id=[^,]*\}$/),
      'Successfully completed execution',
      'Method completed with status: 400',
    ]);
  });
});
