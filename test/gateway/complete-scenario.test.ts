import { describe, expect, it } from 'vitest';
import { completeScenario, defaultScenario } from '../../core/src/gateway/complete-scenario.ts';
import type { DeclaredParameter } from '../../core/src/gateway/integration.ts';
import { sampleFromSchema } from '../../core/src/gateway/sample-from-schema.ts';
import { integrationOf } from './integration-of.ts';

const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };

function parameter(
  name: string,
  location: DeclaredParameter['location'],
  example?: unknown,
  required = false,
): DeclaredParameter {
  return { ...place, name, location, required, example };
}

const integration = integrationOf({
  type: 'AWS',
  path: '/orders/{id}/{rest+}',
  parameters: [
    parameter('id', 'path', 'o-42', true),
    parameter('limit', 'query', 20),
    parameter('optional', 'query'),
    parameter('X-Tenant', 'header', undefined, true),
  ],
});

describe('the default scenario', () => {
  it('takes examples, and names where there are none', () => {
    expect(defaultScenario(integration)).toMatchObject({
      operation: 'POST /orders/{id}/{rest+}',
      request: {
        path: { id: 'o-42', rest: 'rest' },
        query: { limit: '20' },
        headers: { 'X-Tenant': 'X-Tenant' },
      },
      backend: { lambda: {} },
    });
  });

  it('has a body from the schema, and its Content-Type', () => {
    const bodySchema = { type: 'object', properties: { n: { type: 'integer' } } };
    const withBody = { ...integration, method: { ...integration.method, bodySchema } };
    expect(defaultScenario(withBody).request).toMatchObject({
      body: { n: 1 },
      headers: { 'Content-Type': 'application/json' },
    });
  });

  it('says nothing of a backend for MOCK', () => {
    expect(defaultScenario(integrationOf({ type: 'MOCK' }))).not.toHaveProperty('backend');
  });
});

describe('a scenario of the author', () => {
  it('is not added to where it says something', () => {
    const { request } = completeScenario(integration, {
      request: { query: {}, path: { id: '1' } },
    });
    expect(request).toMatchObject({ query: {}, path: { id: '1', rest: 'rest' } });
  });

  it('gives $context its path, method and stage', () => {
    const { context } = completeScenario(integration, {
      request: { path: { id: '1', rest: 'a/b' } },
      context: { stage: 'test', identity: { sourceIp: '198.51.100.1' } },
    });
    expect(context).toMatchObject({
      path: '/test/orders/1/a/b',
      httpMethod: 'POST',
      resourcePath: '/orders/{id}/{rest+}',
      identity: { sourceIp: '198.51.100.1', userAgent: 'curl/8.5.0' },
    });
  });
});

describe('a sample of a schema', () => {
  it.each([
    [{ type: 'string' }, 'text'],
    [{ type: 'string', format: 'date' }, '2026-11-21'],
    [{ type: 'string', enum: ['a', 'b'] }, 'a'],
    [{ type: 'string', minLength: 6 }, 'texttext'],
    [{ type: 'string', maxLength: 2 }, 'te'],
    [{ type: 'string', pattern: '^https?://' }, 'https://example.com/'],
    [{ type: 'string', pattern: '^[0-9]{5}$' }, '12345'],
    [{ type: 'object', required: ['a'] }, { a: 'text' }],
    [{ type: 'array', items: undefined }, []],
    [{ properties: { a: undefined, b: { type: 'string' } } }, { b: 'text' }],
    [{ type: 'integer', minimum: 5 }, 5],
    [{ type: 'array', items: { type: 'boolean' } }, [true]],
    [
      { allOf: [{ properties: { a: { type: 'null' } } }, { example: { b: 2 } }] },
      { a: null, b: 2 },
    ],
    [{ oneOf: [{ type: 'string' }, { type: 'integer' }] }, 'text'],
    [undefined, {}],
  ])('%j is %j', (schema, sample) => {
    expect(sampleFromSchema(schema)).toEqual(sample);
  });
});

it('gives every stage variable that is read its own name', () => {
  const http = integrationOf({
    type: 'HTTP',
    uri: 'https://${stageVariables.host}/x',
    requestTemplates: {
      'application/json': "$stageVariables.a $stageVariables['b'] ${stageVariables.a}",
    },
  });
  expect(defaultScenario(http).stageVariables).toEqual({ host: 'host', a: 'a', b: 'b' });
  expect(completeScenario(http, { stageVariables: {} }).stageVariables).toEqual({});
});

describe('a sample reply', () => {
  // Plain reasoning: what the template reads must be there, and a value shows where it went.
  it.each([
    ["$input.path('$.a.b')", { a: { b: 'b' } }],
    ['{"n": $input.path(\'$.n\'), "t": $input.json(\'$.t\')}', { n: 1, t: 't' }],
    [
      "#set($r = $input.path('$.Item'))$r.id.S $r.total.N",
      { Item: { id: { S: 'id' }, total: { N: '1' } } },
    ],
    [
      "#foreach($i in $input.path('$.items'))$i.name $i.tags[0]#end",
      { items: [{ name: 'name', tags: ['tags'] }] },
    ],
    ["#foreach($i in $input.path('$.items[*].id'))$i#end", { items: [{ id: 'id' }] }],
    ["#set($b = $util.parseJson($input.body))$b.get('x').y", { x: { y: 'y' } }],
    ["#set($a = $input.path('$'))#set($a = $a.b)$a.c", { b: { c: 'c' } }],
    ["#if($input.path('$.a').size() > 0)\"$input.path('$.b')\"#end", { a: ['a'], b: 'b' }],
    ['{"fixed": true}', {}],
  ])('for %s', (template, body) => {
    const http = integrationOf({
      type: 'HTTP',
      responses: { '2\\d\\d': { responseTemplates: { 'application/json': template } } },
    });
    expect(defaultScenario(http).backend?.body).toEqual(body);
  });

  it('is what the operation declares where the body passes as it is', () => {
    const http = integrationOf({ type: 'HTTP', responses: { default: {} } });
    const responses = [
      { ...place, status: '200', headers: [], schema: undefined, example: { a: 1 } },
    ];
    const declared = { ...http, method: { ...http.method, responses } };
    expect(defaultScenario(declared).backend?.body).toEqual({ a: 1 });
  });

  it('has the headers that mappings read', () => {
    const http = integrationOf({
      type: 'HTTP',
      responses: {
        default: {
          responseParameters: {
            'method.response.header.Location': 'integration.response.header.Location',
          },
        },
      },
    });
    expect(defaultScenario(http).backend?.headers).toMatchObject({ Location: 'Location' });
  });
});

describe('a sample request', () => {
  const reading = integrationOf({
    type: 'HTTP',
    path: '/a/{id}',
    parameters: [parameter('page', 'query')],
    requestParameters: {
      'integration.request.header.t': 'method.request.header.X-Tenant',
      'integration.request.header.u': 'context.authorizer.principalId',
    },
    requestTemplates: {
      'application/xml':
        "$input.params('id') $input.params('page') $input.params().querystring.get('q') $input.path('$.note') $context.authorizer.claims['cognito:username'] $context.authorizer.claims.get('sub').length()",
    },
  });

  it('has what mappings and templates read', () => {
    expect(defaultScenario(reading).request).toEqual({
      path: { id: 'id' },
      query: { page: 'page', q: 'q' },
      headers: { 'X-Tenant': 'X-Tenant', 'Content-Type': 'application/xml' },
      body: { note: 'note' },
    });
  });

  it('has the authorizer that they read, unless the scenario has a context', () => {
    const authorizer = {
      principalId: 'principalId',
      claims: { 'cognito:username': 'cognito:username', sub: 'sub' },
    };
    expect(defaultScenario(reading).context).toEqual({ authorizer });
    expect(completeScenario(reading, {}).context).toMatchObject({ authorizer });
    expect(completeScenario(reading, { context: {} }).context).not.toHaveProperty('authorizer');
  });
});
