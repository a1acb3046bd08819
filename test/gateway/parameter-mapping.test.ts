import { describe, expect, it } from 'vitest';
import { isReservedHeader, parseHttpApiTarget } from '../../core/src/gateway/http-api-mapping.ts';
import {
  parseRequestSource,
  parseRequestTarget,
  parseResponseSource,
  parseResponseTarget,
  readRequestSource,
  readRequestTarget,
  readResponseSource,
} from '../../core/src/gateway/parameter-mapping.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import { integrationOf } from './integration-of.ts';

describe('the grammar of REST APIs', () => {
  it.each([
    ['integration.request.header.X-A', { place: 'header', name: 'X-A' }],
    ['integration.request.path.proxy', { place: 'path', name: 'proxy' }],
    ['integration.request.body.x', null],
    ['integration.request.header.', null],
    ['integration.request.header.a b', null],
    ['method.request.header.x', null],
  ])('target %s', (text, target) => {
    expect(parseRequestTarget(text)).toEqual(target);
  });

  it.each([
    ["'static text'", { kind: 'static', text: 'static text' }],
    ["''", { kind: 'static', text: '' }],
    ['method.request.path.id', { kind: 'parameter', place: 'path', name: 'id', isMultiple: false }],
    [
      'method.request.multivaluequerystring.q',
      { kind: 'parameter', place: 'querystring', name: 'q', isMultiple: true },
    ],
    ['method.request.multivaluepath.id', null],
    ['method.request.body', { kind: 'body', path: null }],
    ['method.request.body.a.b[0]', { kind: 'body', path: 'a.b[0]' }],
    ['context.identity.sourceIp', { kind: 'context', path: ['identity', 'sourceIp'] }],
    ['stageVariables.name', { kind: 'stageVariable', name: 'name' }],
    ['$context.stage', null],
    ['integration.response.header.x', null],
    ["'open", null],
  ])('request source %s', (text, source) => {
    expect(parseRequestSource(text)).toEqual(source);
  });

  it('of responses knows headers and the body only', () => {
    expect(parseResponseTarget('method.response.header.X')).toBe('X');
    expect(parseResponseTarget('method.response.body')).toBeNull();
    expect(parseResponseSource('integration.response.querystring.q')).toBeNull();
    expect(parseResponseSource('integration.response.multivalueheader.x')).toMatchObject({
      isMultiple: true,
    });
  });
});

describe('what is wrong with an expression, and where', () => {
  it.each([
    ['target', '⟦header.a⟧', 'root'],
    ['target', 'integration.request.⟦headers⟧.a', 'place'],
    ['target', 'integration.request.header⟦⟧', 'no-name'],
    ['target', 'integration.request.header.⟦⟧', 'no-name'],
    ['target', 'integration.request.header.⟦a b⟧', 'name'],
    ['source', '⟦json⟧', 'root'],
    ['source', '⟦$context.stage⟧', 'root'],
    ['source', "⟦'json⟧", 'quote'],
    ['source', "⟦json'⟧", 'quote'],
    ['source', '⟦⟧', 'root'],
    ['source', 'method.request.⟦query⟧.a', 'place'],
    ['source', 'method.request.body.⟦⟧', 'no-name'],
    ['source', 'context.⟦authorizer.claims.custom:a⟧', 'name'],
    ['response', '⟦method.request.header.a⟧', 'root'],
    ['response', 'integration.response.⟦path⟧.a', 'place'],
  ] as const)('%s %s: %s', (kind, marked, fault) => {
    const read = {
      target: readRequestTarget,
      source: readRequestSource,
      response: readResponseSource,
    }[kind];
    const reading = read(marked.replace(/[⟦⟧]/g, ''));
    if (reading.ok) throw new Error('is an expression');
    const span = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
    expect(reading).toEqual({ ok: false, fault, span });
  });

  it.each([
    ['integration.request.header.⟦X-A⟧', readRequestTarget],
    ['method.request.multivalueheader.⟦X-A⟧', readRequestSource],
    ['method.request.querystring.⟦page:size⟧', readRequestSource],
    ['method.request.body.⟦a.b[0]⟧', readRequestSource],
    ['context.⟦identity.sourceIp⟧', readResponseSource],
    ["'⟦text⟧'", readResponseSource],
  ] as const)('the name of %s', (marked, read) => {
    const name = { start: marked.indexOf('⟦'), end: marked.indexOf('⟧') - 1 };
    expect(read(marked.replace(/[⟦⟧]/g, ''))).toMatchObject({ ok: true, name });
  });
});

describe('values of REST mappings', () => {
  // Believed by the tests of LocalStack's mapping; see the reference, section 1.
  it.each([
    ['method.request.querystring.q', '2'],
    ['method.request.multivalueheader.H', 'a,b'],
    ['method.request.header.H', 'b'],
    ['method.request.header.h', undefined],
    ['method.request.body.order.id', '7'],
    ['method.request.body.order.missing', undefined],
    ['context.stage', 'prod'],
    ['context.identity', undefined],
    ['stageVariables.table', 'orders'],
    ['stageVariables.missing', undefined],
    ["'x'", 'x'],
  ])('%s gives %s', (source, value) => {
    const integration = integrationOf({
      type: 'HTTP',
      requestParameters: { 'integration.request.header.T': source },
    });
    const { integrationRequest } = runIntegration(integration, {
      request: { query: { q: ['1', '2'] }, headers: { H: ['a', 'b'] }, body: { order: { id: 7 } } },
      stageVariables: { table: 'orders' },
    });
    expect((integrationRequest as { headers: object }).headers).toHaveProperty('Accept');
    expect((integrationRequest as { headers: Record<string, unknown> }).headers['T']).toBe(value);
  });
});

describe('the grammar of HTTP APIs', () => {
  it.each([
    ['append:header.x', { verb: 'append', place: 'header', name: 'x' }],
    ['overwrite:path', { verb: 'overwrite', place: 'path', name: null }],
    ['remove:querystring.q', { verb: 'remove', place: 'querystring', name: 'q' }],
    ['append:path', null],
    ['integration.request.header.x', null],
  ])('target %s', (text, target) => {
    expect(parseHttpApiTarget(text)).toEqual(target);
  });

  it('keeps some headers for itself', () => {
    expect(['X-Amz-Date', 'via', 'Access-Control-Max-Age'].map(isReservedHeader)).toEqual([
      true,
      true,
      true,
    ]);
    expect(isReservedHeader('X-Tenant')).toBe(false);
  });

  it('changes header, query and path of the call', () => {
    const integration = integrationOf({
      type: 'HTTP_PROXY',
      api: 'HTTP',
      path: '/orders/{id}',
      uri: 'https://backend.example/old?x=1',
      requestParameters: {
        'append:header.X-Id': '$request.path.id',
        'overwrite:querystring.q': 'v-${stageVariables.version}',
        'remove:header.x-gone': "''",
        'overwrite:path': '/new/${request.path.id}',
      },
    });
    const { integrationRequest } = runIntegration(integration, {
      request: { path: { id: '7' }, query: { q: '1' }, headers: { 'X-Gone': 'y' } },
      stageVariables: { version: '2' },
    });
    expect(integrationRequest).toMatchObject({
      url: 'https://backend.example/new/7?x=1&q=v-2',
      headers: { 'X-Id': '7' },
    });
    expect((integrationRequest as { headers: object }).headers).not.toHaveProperty('X-Gone');
  });
});
