/** Scenarios from other forms. Expected: curl's manual and what curl 7.88.1 sent, HAR 1.2, AWS's documents of the Lambda event. */
import { describe, expect, it, test } from 'vitest';
import { detectForm, importForms } from '../../core/src/gateway/exchange/forms.ts';
import type { ImportedScenario } from '../../core/src/gateway/exchange/import-form.ts';
import type { Route } from '../../core/src/gateway/integration.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { ScenarioRequest } from '../../core/src/gateway/scenario.ts';
import { integrationOf } from './integration-of.ts';

const routes: readonly Route[] = [
  { method: 'GET', path: '/orders' },
  { method: 'POST', path: '/orders' },
  { method: 'GET', path: '/orders/{id}' },
  { method: 'ANY', path: '/orders/{id}/{rest+}' },
  { method: 'GET', path: '/orders/last' },
];

function imported(form: keyof typeof importForms, text: string): readonly ImportedScenario[] {
  const reading = importForms[form].read(text, routes);
  if (!reading.ok) throw new Error(`${reading.reason} at ${reading.offset}`);
  return reading.scenarios;
}

function curl(text: string): ImportedScenario {
  const [found] = imported('curl', text);
  if (found === undefined) throw new Error('nothing was found');
  return found;
}

function request(text: string): ScenarioRequest {
  return curl(text).scenario.request ?? {};
}

const form = 'application/x-www-form-urlencoded';
const url = 'https://api.example.com/orders';

describe('the body of a curl line', () => {
  test.each<[string, unknown, string | undefined]>([
    ["-d 'a=1' -d 'b=2'", 'a=1&b=2', form],
    ["--data-raw '@a'", '@a', form],
    ["-H 'Content-Type: text/plain' -d x", 'x', 'text/plain'],
    ["-H 'content-type: text/plain' -d x", 'x', undefined],
    ["-H 'Content-Type:' -d x", 'x', undefined],
    ['--json \'{"a":1}\'', { a: 1 }, 'application/json'],
    ['-d \'{"a":1.0}\'', '{"a":1.0}', form],
    ['-d \'[{"a": "it\'\\\'\'s"}]\'', [{ a: "it's" }], form],
    [String.raw`-d $'it\'s \u00e9 \xc3\xa9 \ud83d\ude00\n'`, "it's é é 😀\n", form],
    ['-d "a \\"b\\" \\\\ \\$c"', 'a "b" \\ $c', form],
    ["--data-urlencode 'a=b c&d' --data-urlencode 'é' --data-urlencode '=x y'", 'a=b+c%26d&%C3%A9&x+y', form],
    ['-dx', 'x', form],
    ["-d ''", '', form],
    ["--json '{\"a\":' --json '1}'", { a: 1 }, 'application/json'],
  ])('%s', (options, body, contentType) => {
    const found = request(`curl ${options} ${url}`);
    expect(found.body).toEqual(body);
    expect(found.headers?.['Content-Type']).toBe(contentType);
  }); // prettier-ignore

  it('is a form of parts with -F', () => {
    const { scenario, notes } = curl(
      `curl -F 'a=1' -F 'b="x;y";type=text/html' -F f=@photo.png ${url}`,
    );
    const { headers, body } = scenario.request ?? {};
    const boundary = /boundary=(.+)$/.exec(String(headers?.['Content-Type']))?.[1] ?? '';
    expect(body).toBe(
      [
        `--${boundary}`, 'Content-Disposition: form-data; name="a"', '', '1',
        `--${boundary}`, 'Content-Disposition: form-data; name="b"', 'Content-Type: text/html', '', 'x;y',
        `--${boundary}--`, '',
      ].join('\r\n'), // prettier-ignore
    );
    expect(notes.join()).toContain('The file of the part f is not read');
  });

  it('comes from Base64 through a pipe', () => {
    expect(request(`printf %s AAH/ | base64 -d | curl --data-binary @- ${url}`)).toMatchObject({
      body: 'AAH/',
      isBase64Encoded: true,
    });
  });
});

test.each([
  // Each body as curl 7.88 sent it, but for the boundary.
  ['n=bob;type=text/plain;filename=x.txt', 'name="n"; filename="x.txt"\r\nContent-Type: text/plain\r\n\r\nbob\r\n'],
  ['n=bob;foo=bar', 'name="n"\r\n\r\nbob\r\n'],
  ['n=" a;b";type=text/x; charset=utf-8', 'name="n"\r\nContent-Type: text/x; charset=utf-8\r\n\r\n a;b\r\n'],
  ['n=a;headers="X-A: 1"', 'name="n"\r\nX-A: 1\r\n\r\na\r\n'],
  ['n= b', 'name="n"\r\n\r\nb\r\n'],
])('a part of a form is read as curl reads it: %s', (part, expected) => {
  expect(request(`curl -F '${part}' ${url}`).body).toContain(`form-data; ${expected}--`);
}); // prettier-ignore

describe('a curl line', () => {
  test.each<[string, object]>([
    [`curl ${url}`, { operation: 'GET /orders', request: { query: {}, headers: {} } }],
    [`$ curl -X POST ${url}`, { operation: 'POST /orders', request: { body: '' } }],
    [`curl -G -d a=1 -d 'b=%20x' '${url}?c=+'`, { operation: 'GET /orders', request: { query: { c: ' ', a: '1', b: ' x' } } }],
    [`curl --url ${url}?tag=a\\&tag=b&x`, { request: { query: { tag: ['a', 'b'] } } }],
    [`curl -u 'me:é' ${url}`, { request: { headers: { Authorization: 'Basic bWU6w6k=' } } }],
    [`curl -sSLA me -e from -b 'a=1' ${url}`, { request: { headers: { 'User-Agent': 'me', Referer: 'from', Cookie: 'a=1' } } }],
    [`curl -H 'X-A: 1' -H 'X-A: 2' -H 'X-E;' -H 'Accept:' ${url}`, { request: { headers: { 'X-A': ['1', '2'], 'X-E': '' } } }],
    [`curl \\\n  -sX POST \\\r\n ${url} | jq .`, { operation: 'POST /orders' }],
    [`curl 'https://a1.execute-api.eu-west-1.amazonaws.com/dev/orders/42'`, { operation: 'GET /orders/{id}', request: { path: { id: '42' } }, context: { stage: 'dev' } }],
    [`curl https://x/v1/orders/a%2Fb+c`, { operation: 'GET /orders/{id}', request: { path: { id: 'a/b+c' } } }],
    [`curl https://x/orders/last`, { operation: 'GET /orders/last' }],
    [`curl -X PATCH https://x/orders/1/a/b`, { operation: 'ANY /orders/{id}/{rest+}', request: { method: 'PATCH', path: { id: '1', rest: 'a/b' } } }],
    [`curl -I ${url}`, { operation: 'HEAD /orders' }],
    [`curl -b a=1 -b b=2 ${url}`, { request: { headers: { Cookie: 'a=1;b=2' } } }],
    [`curl -b a=1 -H 'Cookie: c=3' ${url}`, { request: { headers: { Cookie: 'c=3' } } }],
    [`curl -u a:b -H 'authorization: mine' ${url}`, { request: { headers: { authorization: 'mine' } } }],
    [`curl -A one -A two ${url}`, { request: { headers: { 'User-Agent': 'two' } } }],
    [`curl --get --json '{}' ${url}`, { operation: 'GET /orders', request: { query: { '{}': '' }, headers: { 'Content-Type': 'application/json' } } }],
    [`curl --url-query 'a=b c' --url-query '+d=%20' '${url}?z=1'`, { request: { query: { z: '1', a: 'b c', d: ' ' } } }],
    // An option with a value that is passed over: curl 7.88 takes the next word for it, not for an address.
    [`curl --proto '=https' --tlsv1.2 -sSf ${url}`, { operation: 'GET /orders' }],
    [`curl -K conf -C - --max-filesize 9 -n ${url}`, { operation: 'GET /orders' }],
    // What curl 7.88 sent: also of a file's body it made a POST, and of a form of files alone.
    [`curl -d @body.json ${url}`, { operation: 'POST /orders', request: { headers: { 'Content-Type': form } } }],
    [`curl --json @body.json ${url}`, { operation: 'POST /orders', request: { headers: { 'Content-Type': 'application/json' } } }],
    [`curl --data-urlencode a@file ${url}`, { operation: 'POST /orders' }],
    [`curl -F f=@photo.png ${url}`, { operation: 'POST /orders' }],
    [`echo '{"a":1}' | curl -d @- ${url}`, { operation: 'POST /orders', request: { body: { a: 1 } } }],
    [`echo -n hi | curl --data-binary @- ${url}`, { request: { body: 'hi' } }],
    [`echo hi | curl --data-binary @- ${url}`, { request: { body: 'hi\n' } }],
    [`curl.exe -X POST ${url} \`\r\n  -H "X-A: 1" \`\r\n  -d '{"a":1}'\r\n`, { request: { headers: { 'X-A': '1' }, body: { a: 1 } } }],
    [`curl https://x/orders/42/`, { operation: 'GET /orders/{id}', request: { path: { id: '42' } } }],
    [`curl "https://x/orders" ^\r\n  -H "X-A: b" ^\r\n  --data-raw "{\\"a\\":\\"b c\\"}"`, { operation: 'POST /orders', request: { headers: { 'X-A': 'b' }, body: { a: 'b c' } } }],
    [`curl ^"https://x/orders?a=1^&b=2^" ^\n  -H ^"X-A: ^\\^"q^\\^"^" ^\n  --data-raw ^"one^\n\ntwo^"`, { request: { query: { a: '1', b: '2' }, headers: { 'X-A': '"q"' }, body: 'one\ntwo' } }],
  ])('%s', (text, expected) => {
    expect(curl(text).scenario).toMatchObject(expected);
  }); // prettier-ignore

  test.each([
    [`curl -d @body.json ${url}`, 'body.json'],
    [`curl --json @body.json ${url}`, 'body.json'],
    [`curl --data-binary @/tmp/a.bin ${url}`, '/tmp/a.bin'],
    [`curl -T a.bin ${url}`, 'a.bin'],
    [`curl -d @a -d @b ${url}`, undefined],
    [`curl -d @a -d x=1 ${url}`, undefined],
    [`curl --data-urlencode x@a ${url}`, undefined],
    [`curl -G -d @a ${url}`, undefined],
    [`curl -F x=@a ${url}`, undefined],
    [`curl -d x=1 ${url}`, undefined],
  ])('%s has the file of its whole body named', (line, file) => {
    expect(imported('curl', line)[0]?.bodyFile).toBe(file);
  });

  test.each([
    [`curl -d @file ${url}`, 'The file file is not read'],
    [`curl -H "X: $TOKEN" ${url}`, '$TOKEN is left as it is written'],
    [`curl --digest -u a:b ${url}`, 'the request is not signed here'],
    [`curl --frobnicate ${url}`, '--frobnicate is not known here'],
    [`curl -? ${url}`, '-? is not known here'],
    [`curl 'https://x/orders/{a,b}'`, 'Braces and brackets of the address stay'],
    [`curl 'https://x/orders/42/'`, 'Slashes at the end'],
    [`curl --request-target /x ${url}`, '--request-target /x is left out'],
    [`curl ${url} https://other`, `Only ${url} is read of 2 addresses`],
    [`curl ${url} > out.json`, 'The redirection > out.json is left out'],
    [`curl ${url}?a=1&b=2`, 'What stands behind the curl command is left out'],
    [`curl https://x/nowhere/at/all/of/them`, 'No operation of the document takes GET /nowhere'],
    [`curl https://x/v1/orders`, '"/v1" at the front of the path'],
    [`curl -d '{ "a": 1 }' ${url}`, 'blanks between the tokens'],
  ])('%s says: %s', (text, note) => {
    expect(curl(text).notes.join('\n')).toContain(note);
  });

  test.each([
    [`curl -H 'X: 1`, 8, 'is not closed'],
    ['curl -s', 0, 'names no address'],
    ['wget https://x', 0, 'no curl command'],
    [`curl ${url} -d @- <<EOF\n{}\nEOF`, 42, 'here-document'],
    ['curl "https://x', 5, 'is not closed'],
  ])('%s is refused at %i', (text, offset, reason) => {
    const reading = importForms.curl.read(text, []);
    expect(reading).toMatchObject({ ok: false, offset });
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });

  it('of an unknown document names the path as it was called', () => {
    const reading = importForms.curl.read('curl https://x/a/b', []);
    expect(reading).toMatchObject({
      scenarios: [{ scenario: { operation: 'GET /a/b' }, notes: [] }],
    });
  });
});

const entry = {
  request: {
    method: 'POST',
    url: 'https://x/orders?a=1%202',
    headers: [
      { name: ':method', value: 'POST' },
      { name: 'Content-Length', value: '9' },
      { name: 'content-type', value: 'application/json' },
      { name: 'X-A', value: '1' },
      { name: 'X-A', value: '2' },
    ],
    cookies: [{ name: 'c', value: '1' }],
    postData: { mimeType: 'application/json', text: '{"a":"b"}' },
  },
};

describe('a HAR file', () => {
  const expected = {
    operation: 'POST /orders',
    request: {
      query: { a: '1 2' },
      headers: { 'content-type': 'application/json', 'X-A': ['1', '2'], Cookie: 'c=1' },
      body: { a: 'b' },
    },
  };

  it.each([
    ['whole', { log: { entries: [entry] } }],
    ['a list', [entry]],
    ['one entry', entry],
  ])('%s', (_, har) => {
    expect(imported('har', JSON.stringify(har)).map(({ scenario }) => scenario)).toEqual([
      expected,
    ]);
  });

  it('gives its entries to choose from', () => {
    const get = { request: { method: 'GET', url: 'https://x/orders/7?x=1' } };
    const found = imported('har', JSON.stringify({ log: { entries: [entry, 5, get] } }));
    expect(found.map(({ title }) => title)).toEqual(['POST /orders', 'GET /orders/7']);
  });

  it('with the fields of a form alone has their text', () => {
    const postData = { mimeType: form, params: [{ name: 'a', value: 'b c' }, { name: 'd' }] };
    const text = JSON.stringify({ request: { ...entry.request, postData } });
    expect(imported('har', text)[0]?.scenario.request?.body).toBe('a=b%20c&d=');
  });

  // HAR 1.2 has no `encoding` for what was sent; tools that write bytes add it, as for what came back.
  test.each([
    ['application/json', 'eyJhIjoiw6kifQ==', { body: { a: 'é' } }],
    ['text/plain; charset=utf-8', 'aGk=', { body: 'hi' }],
    ['application/octet-stream', 'aGk=', { body: 'aGk=', isBase64Encoded: true }],
    ['text/plain', '/w==', { body: '/w==', isBase64Encoded: true }],
    ['text/plain', '!!!', { body: '!!!' }],
  ])('of bytes of %s (%s) has text where they are text', (mimeType, text, expectedBody) => {
    const postData = { mimeType, text, encoding: 'base64' };
    const found = imported('har', JSON.stringify({ request: { ...entry.request, postData } }))[0];
    const { body, isBase64Encoded } = found?.scenario.request ?? {};
    expect({ body, ...(isBase64Encoded && { isBase64Encoded }) }).toEqual(expectedBody);
    expect(found?.notes.join()).toBe(
      text === '!!!' ? 'The body is said to be Base64 and is none: it is taken as text.' : '',
    );
  });

  test.each([
    ['{"log": ', 8],
    ['{"log": {}}', 0],
    ['[1, null, {"request": 1}]', 0],
  ])('%s is refused at %i', (text, offset) => {
    expect(importForms.har.read(text, [])).toMatchObject({ ok: false, offset });
  });
});

describe('a Lambda event', () => {
  it('of format 1.0 has lists of values, the context and the stage variables', () => {
    const event = {
      resource: '/orders/{id}/{rest+}',
      path: '/orders/42/a//b/',
      httpMethod: 'PUT',
      headers: { 'X-A': '2' },
      multiValueHeaders: {
        'X-A': ['1', '2'],
        Host: ['h.example.com'],
        'X-Forwarded-For': ['198.51.100.1'],
        'X-Forwarded-Proto': ['https'],
        'X-Forwarded-Port': ['444'],
      },
      queryStringParameters: { a: '2' },
      multiValueQueryStringParameters: { a: ['1', '2'] },
      pathParameters: { id: '42', rest: 'a//b' },
      stageVariables: { alias: 'live' },
      requestContext: {
        resourcePath: '/orders/{id}/{rest+}',
        httpMethod: 'PUT',
        path: '/dev/orders/42/a//b/',
        stage: 'dev',
        protocol: 'HTTP/1.1',
        domainName: 'h.example.com',
        authorizer: { principalId: 'u', n: 1 },
        identity: { sourceIp: '198.51.100.1', caller: null, userArn: 'arn' },
      },
      body: 'AAE=',
      isBase64Encoded: true,
    };
    expect(imported('lambda-event', JSON.stringify(event))[0]?.scenario).toEqual({
      operation: 'ANY /orders/{id}/{rest+}',
      request: {
        method: 'PUT',
        path: { id: '42', rest: 'a//b/' },
        query: { a: ['1', '2'] },
        // What API Gateway adds by itself a run adds as well.
        headers: { 'X-A': ['1', '2'], 'X-Forwarded-Port': '444' },
        body: 'AAE=',
        isBase64Encoded: true,
      },
      stageVariables: { alias: 'live' },
      context: {
        stage: 'dev',
        domainName: 'h.example.com',
        authorizer: { principalId: 'u', n: 1 },
        identity: { sourceIp: '198.51.100.1', userArn: 'arn' },
      },
    });
  });

  it('of format 2.0 has its query as it was written, and cookies apart', () => {
    const event = {
      version: '2.0',
      routeKey: 'POST /orders',
      rawPath: '/orders',
      rawQueryString: 'a=1&a=2&b=x%20y',
      cookies: ['c=1', 'd=2'],
      headers: { 'x-a': '1,2', 'content-type': 'application/json' },
      queryStringParameters: { a: '1,2', b: 'x y' },
      requestContext: {
        http: { method: 'POST', path: '/orders', protocol: 'HTTP/2', sourceIp: '192.0.2.9', userAgent: 'me' },
        time: 't', timeEpoch: 5, stage: '$default', routeKey: 'POST /orders',
      }, // prettier-ignore
      body: '{"a":1}',
      isBase64Encoded: false,
    };
    const [found] = imported('lambda-event', JSON.stringify(event));
    expect(found?.scenario).toEqual({
      operation: 'POST /orders',
      request: {
        query: { a: ['1', '2'], b: 'x y' },
        headers: { 'x-a': '1,2', 'content-type': 'application/json', cookie: 'c=1; d=2' },
        body: { a: 1 },
      },
      stageVariables: {},
      // The stage is that of an HTTP API by itself.
      context: {
        requestTime: 't',
        requestTimeEpoch: 5,
        protocol: 'HTTP/2',
        identity: { sourceIp: '192.0.2.9', userAgent: 'me' },
      },
    });
    expect(found?.notes.join()).toContain('by commas');
  });

  it('of a function URL finds its operation by the path', () => {
    const domainName = 'abc.lambda-url.eu-west-1.on.aws';
    const http = { method: 'GET', path: '/orders/7' };
    const event = {
      version: '2.0',
      routeKey: '$default',
      rawPath: '/orders/7',
      requestContext: { domainName, http },
    };
    const [found] = imported('lambda-event', JSON.stringify(event));
    expect(found?.scenario.operation).toBe('GET /orders/{id}');
    expect(found?.notes.join()).toContain('function URL');
  });

  test.each([
    ['{"requestContext": {"elb": {}}}', 'load balancer'],
    ['{"methodArn": "x", "requestContext": {}}', 'authorizer'],
    ['{"requestContext": {"eventType": "MESSAGE"}}', 'WebSocket'],
    ['{"Records": []}', 'no event of API Gateway'],
    ['{"a": }', 'not JSON'],
    ['[]', 'no event of API Gateway'],
  ])('%s is refused: %s', (text, reason) => {
    const reading = importForms['lambda-event'].read(text, []);
    expect(reading.ok ? '' : reading.reason).toContain(reason);
  });
});

/** The shape of the console's log: a time before each line; a body may have several lines. */
function consoleLog(lines: readonly string[]): string {
  return [
    'Execution log for request r-1',
    ...lines.map((line) => `Sat Nov 21 08:00:00 UTC 2026 : ${line}`),
    '',
  ].join('\n');
}

const sent = [
  'Starting execution for request: r-1',
  'HTTP Method: POST, Resource Path: /orders',
  'Method request path: {}',
  'Method request query string: {a=1, b=x=y, z}',
  'Method request headers: {Content-Type=application/json, X-Date=Sat, 21 Nov 2026}',
  'Method request body before transformations: {"note":\n"two lines"}',
];

describe("a log of the console's test", () => {
  it('has the request, and the answer of an HTTP backend', () => {
    const text = consoleLog([
      ...sent,
      'Endpoint request URI: https://backend.example/orders',
      'Endpoint request headers: {Accept=application/json}',
      'Endpoint request body after transformations: {}',
      'Sending request to https://backend.example/orders',
      'Received response. Status: 404, Integration latency: 15 ms',
      'Endpoint response headers: {Content-Type=text/plain, X-B=1}',
      'Endpoint response body before transformations: none\nfound',
      'Method response body after transformations: {}',
      'Method completed with status: 404',
    ]);
    const [found] = imported('console-log', text);
    expect(found?.scenario).toEqual({
      operation: 'POST /orders',
      request: {
        query: { a: '1', b: 'x=y, z' },
        headers: { 'Content-Type': 'application/json', 'X-Date': 'Sat, 21 Nov 2026' },
        body: { note: 'two lines' },
      },
      backend: {
        status: 404,
        headers: { 'Content-Type': 'text/plain', 'X-B': '1' },
        body: 'none\nfound',
      },
    });
  });

  test.each([
    [['Endpoint response body before transformations: {"ok":true}'], { lambda: { result: { ok: true } } }],
    [
      ['Endpoint response headers: {X-Amz-Function-Error=Unhandled}', 'Endpoint response body before transformations: {"errorMessage":"No","errorType":"E"}'],
      { lambda: { error: { errorMessage: 'No', errorType: 'E' } } },
    ],
    [['Execution failed due to a timeout error'], { failure: 'timeout' }],
    [['Execution failed due to a network error communicating with endpoint'], { failure: 'unreachable' }],
    [
      ['Lambda invocation failed with status: 429. Lambda request id: 1', 'Execution failed due to configuration error: Rate Exceeded.'],
      { failure: 'throttled' },
    ],
    [['Execution failed due to configuration error: Unable to transform request'], undefined],
  ])('with %j has the answer %j', (lines, backend) => {
    const isCalled = lines[0]?.startsWith('Endpoint') === true;
    const uri = isCalled ? ['Endpoint request URI: https://lambda.eu-west-1.amazonaws.com/2015-03-31/functions/arn:aws:lambda:eu-west-1:1:function:f/invocations'] : [];
    expect(imported('console-log', consoleLog([...sent, ...uri, ...lines]))[0]?.scenario.backend).toEqual(backend);
  }); // prettier-ignore

  it('of CloudWatch has the id of the request before each line', () => {
    const id = '(c6af9ac6-7b61-11e6-9a41-93e8deadbeef) ';
    const text = ['HTTP Method: GET, Resource Path: /orders/42', 'Method request path: {id=42}'];
    expect(imported('console-log', text.map((line) => id + line).join('\n'))[0]?.scenario).toEqual({
      operation: 'GET /orders/{id}',
      request: { path: { id: '42' }, query: {}, headers: {} },
    });
  });

  it('says what is cut, and drops the half of it', () => {
    const [found] = imported(
      'console-log',
      consoleLog([sent[1] ?? '', 'Method request headers: {A=1, B=2, C=half [TRUNCATED]']),
    );
    expect(found?.scenario.request?.headers).toEqual({ A: '1', B: '2' });
    expect(found?.notes.join()).toContain('is cut in the log');
  });

  it('of a run of our own gives back what was run', () => {
    const request = {
      path: { id: '42' },
      query: { a: '1' },
      headers: { 'Content-Type': 'application/json' },
      body: { note: "it's" },
    };
    const backend = { lambda: { result: { ok: [1, null] } } };
    const integration = integrationOf({
      type: 'AWS_PROXY',
      method: 'ANY',
      path: '/orders/{id}/{rest+}',
    });
    const given = {
      request: { ...request, method: 'PUT', path: { id: '42', rest: 'a/b' } },
      backend,
    };
    const log = runIntegration(integration, given).log.join('\n');
    expect(imported('console-log', log)[0]?.scenario).toEqual({
      operation: 'ANY /orders/{id}/{rest+}',
      ...given,
    });
  });

  // The shapes of the console, `aws apigateway test-invoke-method`, `aws logs tail`, exports and `filter-log-events`.
  const id = '(1e0b1f3e-7a00-4444-8888-123456789abc) ';
  const events = (before: string): string =>
    [...sent, 'Lambda request id: 1e0b'].map((line) => `${before}${id}${line}`).join('\n');
  it.each([
    ['test-invoke-method', JSON.stringify({ status: 200, body: '', log: consoleLog(sent) }, null, 4)],
    ['a line with the time', events('2026-11-21T08:00:00.123Z ')],
    ['a tab behind the time', events('2026-11-21T08:00:00.123Z\t')],
    ['aws logs tail', events('2026-11-21T08:00:00.123000+00:00 0a1b2c3d ')],
    ['an export', events('2026-11-21 08:00:00.123,')],
    ['milliseconds', events('1795309200123\t')],
    ['no time', events('')],
    ['filter-log-events', JSON.stringify({ events: sent.map((line) => ({ message: id + line })) })],
  ])('says the same as %s', (_, text) => {
    const [expected] = imported('console-log', consoleLog(sent));
    expect(imported('console-log', text)[0]).toEqual(expected);
    expect(detectForm(text)?.name).toBe('console-log');
  }); // prettier-ignore

  it('is refused without its second line', () => {
    expect(importForms['console-log'].read('Starting execution', [])).toMatchObject({ ok: false });
  });
});

test.each([
  ['curl https://x', 'curl'],
  ['printf %s AA== | base64 -d | curl --data-binary @- https://x', 'curl'],
  [JSON.stringify({ log: { entries: [entry] } }), 'har'],
  ['{"log": {"entries": []}}', 'har'],
  ['{"httpMethod": "GET", "requestContext": {}}', 'lambda-event'],
  ['{"type": "TOKEN", "methodArn": "arn:x"}', 'lambda-event'],
  [consoleLog(sent), 'console-log'],
  ['{"operation": "GET /"}', undefined],
  ['', undefined],
])('%s is known as %s', (text, name) => {
  expect(detectForm(text)?.name).toBe(name);
});
