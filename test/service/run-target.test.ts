import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyze, defaultScenarioFor, lenses, runTarget, targets } from '../../core/src/index.ts';
import { checkRender, checkRun } from '../support/check.ts';

const examples = join(import.meta.dirname, '../../examples');
const spec = readFileSync(join(examples, 'openapi.yaml'), 'utf8');

test('every integration of the example can be run, each by its own lens', () => {
  const analysis = analyze(spec, 'yaml');
  const found = targets(analysis);
  expect(found.length).toBeGreaterThan(4);
  expect(lenses(analysis).map(({ span }) => span)).toEqual(found.map(({ span }) => span));
  for (const { target, operation } of found) {
    const report = runTarget(analysis, target, null);
    expect(report?.operation, operation).toContain(operation.replace(/^ANY/, ''));
    expect(report?.steps.length, operation).toBeGreaterThan(0);
  }
});

test('each target knows the operation that it stands in, and no two share a place', () => {
  const found = targets(analyze(spec, 'yaml'));
  for (const { within, span, operation } of found) {
    const text = spec.slice(within.start, within.end);
    expect(text, operation).toContain('x-amazon-apigateway-integration');
    expect(text.split(':')[0], operation).toBe(operation.split(' ')[0]?.toLowerCase());
    expect([within.start <= span.start, span.end <= within.end], operation).toEqual([true, true]);
  }
  const places = found.map(({ within }) => within).sort((a, b) => a.start - b.start);
  places.reduce((before, next) => {
    expect(next.start).toBeGreaterThanOrEqual(before.end);
    return next;
  });
});

test('what a run points to lies in the file, at the text that it speaks of', () => {
  const analysis = analyze(spec, 'yaml');
  const target = targets(analysis)[0]?.target ?? { kind: 'template' };
  const report = runTarget(analysis, target, null);
  const step = report?.steps.find(({ id }) => id === 'render-request-template');
  expect(step?.outcome).toBe('done');
  expect(step?.output).toMatch(/^Action=SendMessage&MessageBody=%7B/);
  const pieces =
    report?.provenance.filter(({ output }) => output === 'integrationRequest.body') ?? [];
  expect(pieces.map(({ at }) => spec.slice(at.start, at.end))).toContain(
    '$util.urlEncode($message)',
  );
});

test('a target that the document does not have is no run', () => {
  const analysis = analyze(spec, 'yaml');
  const nowhere = { kind: 'integration', pointer: '/paths/~1nowhere/get' } as const;
  expect(runTarget(analysis, nowhere, null)).toBeNull();
  expect(defaultScenarioFor(analysis, nowhere)).toBeNull();
  expect(runTarget(analysis, { kind: 'template' }, null)).toBeNull();
});

test('a MOCK answers with the status of its template', () => {
  const text = `openapi: 3.0.1
paths:
  /ping:
    get:
      responses: { "204": { description: ok } }
      x-amazon-apigateway-integration:
        type: mock
        requestTemplates: { application/json: '{"statusCode": 204}' }
        responses: { default: { statusCode: "204" } }
`;
  const pointer = targets(analyze(text, 'yaml'))[0]?.target;
  if (pointer?.kind !== 'integration') throw new Error('no target');
  checkRun({ name: 'openapi.yaml', text }, pointer.pointer, null, {
    operation: 'GET /ping',
    integrationType: 'MOCK',
    response: { status: 204 },
  });
});

test('a .vtl file is rendered with the body, the parameters and the context of its scenario', () => {
  checkRender(
    '{"id": $input.json(\'$.id\'), "q": "$input.params(\'q\')", "stage": "$context.stage"}',
    { request: { body: { id: 7 }, query: { q: ['a', 'b'] } }, context: { stage: 'test' } },
    '{"id": 7, "q": "b", "stage": "test"}',
  );
});

test('in the response phase the body is that of the backend', () => {
  checkRender(
    '$input.body',
    { phase: 'response', backend: { body: 'from the backend' } },
    'from the backend',
  );
});

test('an error of rendering is a problem of the report, with the code of a whole run, at its place', () => {
  const template = "ok $input.path('$[')";
  const report = runTarget(analyze(template, 'vtl'), { kind: 'template' }, null);
  expect(report?.steps).toMatchObject([{ id: 'render-request-template', outcome: 'failed' }]);
  const [problem] = report?.problems ?? [];
  expect(problem?.severity).toBe('error');
  expect(problem?.code).toMatch(/^template-/);
  expect(template.slice(problem?.at?.start, problem?.at?.end)).toBe('path');
});

test('a template with a syntax error is not rendered, and the report says where it is', () => {
  const template = '#if($input.body)x';
  const report = runTarget(analyze(template, 'vtl'), { kind: 'template' }, null);
  expect(report?.steps[0]?.outcome).toBe('failed');
  expect(report?.problems).toMatchObject([{ code: 'template-syntax-error' }]);
});

test('the preview says what the template overrides, and has no status of its own', () => {
  const template =
    '#set($context.requestOverride.header.X-Target = "a")#set($context.responseOverride.status = 201)ok';
  const report = runTarget(analyze(template, 'vtl'), { kind: 'template' }, { phase: 'response' });
  expect(report?.response).toMatchObject({ status: 0, body: 'ok' });
  expect(report?.steps.map(({ id, reason }) => [id, reason])).toEqual([
    ['render-response-template', 'The template wrote 2 characters, by itself.'],
    ['apply-request-overrides', 'The template overrides header X-Target.'],
    ['apply-response-overrides', 'The template overrides status.'],
  ]);
});

const routed = `openapi: 3.0.1
paths:
  /orders/{id}:
    get:
      x-amazon-apigateway-integration: &mock
        type: mock
        requestTemplates: {application/json: '{"statusCode": 200}'}
        responses: {default: {statusCode: '200', responseTemplates: {application/json: '"$context.resourcePath"'}}}
  /orders/list:
    get: {x-amazon-apigateway-integration: *mock}
`;

test('a path that is written out runs what it reaches, and says so where the scenario names another', () => {
  const analysis = analyze(routed, 'yaml');
  const [target] = targets(analysis);
  if (target === undefined) throw new Error('nothing to run');
  const run = (path: string) => runTarget(analysis, target.target, { request: { path } });
  expect(run('/orders/7')).toMatchObject({ response: { body: '"/orders/{id}"' }, problems: [] });
  expect(run('/orders/list')).toMatchObject({
    operation: 'GET /orders/list',
    response: { body: '"/orders/list"' },
    problems: [{ severity: 'warning', code: 'route-other' }],
  });
  expect(run('/nowhere')?.response.status).toBe(403);
});

test('routes that the file does not show are not judged', () => {
  const hidden = routed.replace(
    '  /orders/list:\n',
    "  /more: {$ref: './more.yaml'}\n  /orders/list:\n",
  );
  const [first] = analyze(hidden, 'yaml').integrations;
  expect(first?.method.routes).toBeUndefined();
});
