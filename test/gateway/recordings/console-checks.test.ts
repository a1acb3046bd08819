/**
 * What LocalStack's developers tried by hand in the console of the service, with a server of their own
 * behind it, and wrote down in unit tests (localstack/localstack#11121, #11135 and #12774): mapped
 * values, overrides, templates. With them, gateway responses that were measured
 * (ministackorg/ministack#1756). Names and values are our own.
 */
import { describe, expect, it } from 'vitest';
import type { Integration } from '../../../core/src/gateway/integration.ts';
import { renderTemplate } from '../../../core/src/gateway/render-template.ts';
import type { Scenario } from '../../../core/src/gateway/scenario.ts';
import { byLowerName, call, sentRequest } from './call.ts';

describe('request mappings', () => {
  const sent = (source: string, scenario: Scenario): string | undefined => {
    const requestParameters = { 'integration.request.header.target': source };
    return byLowerName(sentRequest(call({ type: 'HTTP', requestParameters }, scenario)))['target'];
  };
  const request = {
    headers: { Several: ['one', 'two'], Single: 'one' },
    query: { several: ['one', 'two'], single: 'one' },
  };
  const pets = JSON.stringify({ store: { pets: [{ name: 'Rex' }, { name: 'Tom' }] } });

  it.each([
    ['method.request.header.Several', 'two'],
    ['method.request.multivalueheader.Several', 'one,two'],
    ['method.request.multivalueheader.Single', 'one'],
    ['method.request.querystring.several', 'two'],
    ['method.request.header.several', undefined],
    ['method.request.querystring.Several', undefined],
    ['method.request.header.None', undefined],
    ['method.request.querystring.none', undefined],
    ['method.request.path.none', undefined],
  ])('%s of several values: %s', (source, value) => {
    expect(sent(source, { request })).toBe(value);
  });

  it.each([
    ['method.request.body', '', '{}'],
    ['method.request.body', '<a/>', '<a/>'],
    ['method.request.body.store.pets[0].name', pets, 'Rex'],
    ['method.request.body.store.pets[0].name', '{"store": {"pets": {"name": "Rex"}}}', undefined],
    ['method.request.body.store', '<a/>', undefined],
  ])('%s of %j: %s', (source, body, value) => {
    expect(sent(source, { request: { body } })).toBe(value);
  });

  it.each([
    ["'a text'", 'a text'],
    ['stageVariables.known', 'of the stage'],
    ['stageVariables.none', undefined],
    ['context.identity.userAgent', 'own'],
    ['context.apiId', 'a1b2c3d4e5'],
    ['context.none', undefined],
  ])('%s: %s', (source, value) => {
    const scenario = {
      stageVariables: { known: 'of the stage' },
      context: { identity: { userAgent: 'own' } },
    };
    expect(sent(source, scenario)).toBe(value);
  });

  it('all values of a query parameter go on, or its last', () => {
    const requestParameters = {
      'integration.request.querystring.last': 'method.request.querystring.several',
      'integration.request.querystring.all': 'method.request.multivaluequerystring.several',
    };
    const { url } = sentRequest(call({ type: 'HTTP', requestParameters }, { request }));
    const { searchParams } = new URL(url);
    expect(searchParams.getAll('last')).toEqual(['two']);
    expect(searchParams.getAll('all')).toEqual(['one', 'two']);
  });

  it('take the place of the headers that are added otherwise', () => {
    const requestParameters = {
      'integration.request.header.Content-Type': 'method.request.header.Single',
      'integration.request.header.accept': 'method.request.header.Single',
    };
    const headers = { ...request.headers, 'Content-Type': 'application/json', Accept: 'text/html' };
    const report = call({ type: 'HTTP', requestParameters }, { request: { headers } });
    expect(byLowerName(sentRequest(report))).toMatchObject({
      'content-type': 'one',
      accept: 'one',
    });
  });

  it.each(['method.request.body', 'method.request.body.a'])(
    '%s of a body that begins as JSON and is broken is a 400',
    (source) => {
      const requestParameters = { 'integration.request.header.target': source };
      const { response } = call(
        { type: 'HTTP', requestParameters },
        { request: { body: '\n{broken' } },
      );
      expect(response.status).toBe(400);
      expect(JSON.parse(response.body)).toEqual({ message: 'Invalid JSON in request body' });
    },
  );
});

describe('response mappings', () => {
  const given = (source: string, backend: Scenario['backend']): string | undefined => {
    const responseParameters = { 'method.response.header.target': source };
    const responses = { default: { statusCode: '200', responseParameters } };
    return byLowerName(call({ type: 'HTTP', responses }, { backend: { ...backend } }).response)[
      'target'
    ];
  };
  const headers = { Several: ['one', 'two'], Single: 'one' };

  it.each([
    ['integration.response.header.Single', 'one'],
    ['integration.response.header.Several', 'two'],
    ['integration.response.multivalueheader.Several', 'one,two'],
    ['integration.response.multivalueheader.Single', 'one'],
    ['integration.response.header.single', undefined],
    ['integration.response.multivalueheader.several', undefined],
    ['integration.response.header.None', undefined],
  ])('%s: %s', (source, value) => {
    expect(given(source, { headers })).toBe(value);
  });

  it.each([
    ['integration.response.body', '', '{}'],
    ['integration.response.body', '<a/>', '<a/>'],
    ['integration.response.body', '{"a":"b"}', '{"a":"b"}'],
    ['integration.response.body.list[0].name', '{"list": [{"name": "Rex"}]}', 'Rex'],
    ['integration.response.body.list[0].name', '{"list": {"name": "Rex"}}', undefined],
  ])('%s of %j: %s', (source, body, value) => {
    expect(given(source, { body })).toBe(value);
  });

  it.each(['integration.response.body', 'integration.response.body.a'])(
    '%s of a body that begins as JSON and is broken is a 500',
    (source) => {
      const responseParameters = { 'method.response.header.target': source };
      const responses = { default: { statusCode: '200', responseParameters } };
      const { response } = call({ type: 'HTTP', responses }, { backend: { body: '\n{broken' } });
      expect(response).toMatchObject({
        status: 500,
        body: '{"message": "Internal server error"}',
      });
    },
  );
});

describe('a response template', () => {
  const answer = (
    responseTemplates: Readonly<Record<string, string>>,
    type = 'application/json',
  ): object =>
    call(
      {
        type: 'HTTP',
        responses: {
          default: {
            statusCode: '300',
            responseParameters: { 'method.response.header.own': "'mapped'" },
            responseTemplates,
          },
        },
      },
      { backend: { headers: { 'Content-Type': type }, body: '{"a":"b"}' } },
    ).response;

  it.each([
    [500, 500],
    [100, 100],
    [599, 599],
    [600, 300],
    [99, 300],
  ])('that overrides the status by %i: %i', (override, status) => {
    const text = `#set($context.responseOverride.status = ${override})`;
    expect(answer({ 'application/json': text })).toMatchObject({ status });
  });

  it('overrides a mapped header', () => {
    const text = "#set($context.responseOverride.header.own = 'overridden')";
    expect(answer({ 'application/json': text })).toMatchObject({ headers: { own: 'overridden' } });
  });

  it('none: the body passes; one for another type: it is taken; JSON goes before', () => {
    expect(answer({})).toMatchObject({ body: '{"a":"b"}', headers: { own: 'mapped' } });
    expect(answer({ 'application/xml': 'xml' })).toMatchObject({ body: 'xml' });
    const both = { 'application/xml': 'xml', 'application/json': 'json' };
    expect(answer(both)).toMatchObject({ body: 'json' });
    expect(answer(both, 'text/html')).toMatchObject({ body: 'json' });
  });
});

describe('$input of bodies that hold no object', () => {
  it.each([
    ['$input.json("$.m")', '"#text"', '""'],
    ['$input.json("$.m")', 'no json', '""'],
    ['$input.json("$.m").n', '"#text"', ''],
    ['$util.escapeJavaScript($input.json("$.m"))', '"#text"', String.raw`\"\"`],
    ['$util.escapeJavaScript($input.json("$.m"))', '{"m": "a"}', String.raw`\"a\"`],
    ['$input.path("$.m")', 'no json', ''],
    ['$input.path("$.m")', '', ''],
    ['$util.urlEncode($input.body)', '', '%7B%7D'],
  ])('%s of %j: %s', (template, body, output) => {
    expect(renderTemplate({ template, body })).toMatchObject({ output, error: null });
  });
});

describe('gateway responses (ministackorg/ministack#1756, measured in 2026)', () => {
  const place = { key: { start: 0, end: 0 }, value: { start: 0, end: 0 } };
  type Custom = NonNullable<Integration['method']['gatewayResponses']>[number];
  const custom = (
    type: string,
    statusCode: string | null,
    headers: Readonly<Record<string, string>>,
    text: string | null,
  ): Custom => ({
    ...place,
    type,
    statusCode: statusCode === null ? null : { ...place, read: statusCode, known: true },
    responseParameters: Object.entries(headers).map(([name, source]) => ({
      ...place,
      target: `gatewayresponse.header.${name}`,
      source,
      known: true,
    })),
    responseTemplates:
      text === null ? [] : [{ ...place, mediaType: 'application/json', text, known: true }],
  });
  const mock = {
    type: 'MOCK',
    requestTemplates: { 'application/json': '{"statusCode": 200}' },
  } as const;
  const scenario = {
    refusal: 'UNAUTHORIZED',
    request: { headers: { Origin: 'https://own.example' } },
    stageVariables: { known: 'of the stage' },
  } as const;

  it('a route that is not there may be a 404, with its header and template', () => {
    const gone = custom('MISSING_AUTHENTICATION_TOKEN', '404', { own: "'a'" }, '{"own": true}');
    const { response } = call(
      { ...mock, gatewayResponses: [gone] },
      { refusal: 'MISSING_AUTHENTICATION_TOKEN' },
    );
    expect(response).toMatchObject({ status: 404, body: '{"own": true}', headers: { own: 'a' } });
  });

  it('of the type and its family, the type’s alone', () => {
    const gatewayResponses = [
      custom('DEFAULT_4XX', '400', { family: "'a'" }, '{"family": true}'),
      custom('UNAUTHORIZED', '418', { own: "'a'" }, '{"own": true}'),
    ];
    const { response } = call({ ...mock, gatewayResponses }, scenario);
    expect(response).toMatchObject({ status: 418, body: '{"own": true}', headers: { own: 'a' } });
    expect(byLowerName(response)).not.toHaveProperty('family');
  });

  it('the family’s keeps the status of the type', () => {
    const gatewayResponses = [custom('DEFAULT_4XX', null, { family: "'*'" }, null)];
    const { response } = call({ ...mock, gatewayResponses }, scenario);
    expect(response).toMatchObject({ status: 401, headers: { family: '*' } });
    expect(JSON.parse(response.body)).toEqual({ message: 'Unauthorized' });
  });

  it('headers are texts, what the client sent, of the stage and of the context', () => {
    const headers = {
      text: "'a'",
      sent: 'method.request.header.Origin',
      stage: 'stageVariables.known',
      type: 'context.error.responseType',
    };
    const gatewayResponses = [custom('UNAUTHORIZED', null, headers, null)];
    const { response } = call({ ...mock, gatewayResponses }, scenario);
    expect(response.headers).toMatchObject({
      text: 'a',
      sent: 'https://own.example',
      stage: 'of the stage',
      type: 'UNAUTHORIZED',
    });
  });
});
