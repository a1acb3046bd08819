/** Whatever is thrown at a run, it ends in a report. */
import { expect, it } from 'vitest';
import { stepIds } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import { Chance, document, jsonPath, looseJson } from './generate.ts';
import { integrationOf, lambdaUri, type IntegrationParts } from './integration-of.ts';

const texts = [
  '', "it's", 'a "quoted"\nline', '{', '[]', 'null', '😀', '\ud800', '\u0000', '%', '%zz', '../..', ' ',
  'application/json', 'application/json; charset=utf-8', '*/*', 'image/png', 'Content-Length', '$', '#',
  '$input.body', '{x}', '${stageVariables.a}', '-1', '99999999999999999999', 'constructor', '__proto__',
] as const; // prettier-ignore

function integration(chance: Chance): IntegrationParts {
  const text = (): string => chance.pick(texts);
  const record = (
    keys: readonly [string, ...string[]],
    values: readonly [string, ...string[]],
  ): Record<string, string> =>
    Object.fromEntries(
      chance.times(chance.below(4), () => [chance.pick(keys), chance.pick(values)]),
    );
  const template = (): string =>
    chance.pick([
      '{"statusCode": 200}', `$input.path('${jsonPath(chance)}')`, `$input.json('${jsonPath(chance)}')`,
      '#set($context.responseOverride.status = $input.body)', '#foreach($x in $input.params().header.keySet())$x#end',
      '#set($context.requestOverride.header = 1)', '#set($context.responseOverride = [])', '#if(', text(),
      '#set($m = {})#set($i = $m.put("m", $m))#set($context.requestOverride.path.m = $m)',
    ]); // prettier-ignore
  return {
    type: chance.pick(['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK']),
    api: chance.pick(['REST', 'REST', 'HTTP']),
    method: chance.pick(['GET', 'POST', 'ANY']),
    path: chance.pick(['/', '/{a}', '/{a+}', '', '{', '/{a}/{a}']),
    uri: chance.pick([
      '',
      'https://b/{a}?q={a}',
      lambdaUri,
      'arn:',
      'arn:aws:apigateway:r:s:action/X',
      text(),
    ]),
    passthroughBehavior: text(),
    contentHandling: chance.pick(['CONVERT_TO_BINARY', 'CONVERT_TO_TEXT', '']),
    payloadFormatVersion: chance.pick(['1.0', '2.0', '']),
    requestParameters: record(
      ['integration.request.header.a', 'integration.request.path.a', 'append:header.x', 'overwrite:path', ''],
      ['method.request.body.a', 'method.request.body', "'x'", 'context.identity', '$request.path.a', '${', ''],
    ), // prettier-ignore
    requestTemplates: { [chance.pick(['application/json', '', '$default'])]: template() },
    responses: {
      [chance.pick(['default', '(', '.*', '2\\d{2}', ''])]: {
        statusCode: chance.pick(['200', 'x', '', '99']),
        responseParameters: record(
          ['method.response.header.a', 'x'],
          ['integration.response.body.a', "'", 'context.stage'],
        ),
        responseTemplates: { 'application/json': template() },
      },
    },
    binaryMediaTypes: chance.pick([[], ['*/*'], ['image/png', '/', '']]),
    validator: chance.pick([null, { body: true, parameters: true }]),
  };
}

function scenario(chance: Chance): Scenario {
  const text = (): string => chance.pick(texts);
  const fields = (): Record<string, string | string[]> =>
    Object.fromEntries(
      chance.times(chance.below(4), () => [
        text(),
        chance.pick<string | string[]>([text(), [text(), text()], []]),
      ]),
    );
  const body = (): Json =>
    chance.pick([looseJson(chance), JSON.parse(document(chance)) as Json, text()]);
  return {
    request: { method: text(), path: chance.pick<string | Record<string, string>>([{ a: text() }, { a: `x${text()}` }, { a: 'x' }, `/x${text()}?${text()}=${text()}&&=%zz&a`]), query: fields(), headers: fields(), body: body(), isBase64Encoded: chance.below(2) === 0 },
    stageVariables: { a: text() },
    ...(chance.below(20) === 0 && { refusal: chance.pick(['UNAUTHORIZED', 'THROTTLED', 'toString', '']) }),
    ...(chance.below(5) === 0 && { canary: { stageVariables: { a: text() } } }),
    context: { stage: body(), identity: body(), requestOverride: body(), responseOverride: body() },
    backend: chance.pick<NonNullable<Scenario['backend']>>([
      { status: 200, headers: fields(), body: body(), isBase64Encoded: chance.below(2) === 0 },
      { lambda: { result: chance.pick([body(), { statusCode: body(), headers: body(), multiValueHeaders: body(), body: body() }]) } },
      { lambda: { error: { errorMessage: text() } } },
      { failure: 'timeout' },
    ]),
  }; // prettier-ignore
}

it.each([
  // Two maps that hold each other twice over: printed or copied in full they would never end.
  '#set($a = {})#set($b = {})#set($i = $a.put("x", $b))#set($i = $a.put("y", $b))#set($i = $b.put("x", $a))#set($i = $b.put("y", $a))#set($context.requestOverride.header.h = $a){"statusCode": 200}',
  "$input.path('$..*..*..*..*..*..*')",
  "#set($x = $input.json('$..*..[?(@.a =~ /(a+)+b/)]'))",
])('comes to an end with %s', (template) => {
  const http = integrationOf({ type: 'HTTP', requestTemplates: { 'application/json': template } });
  const nested = '['.repeat(60) + '{"a": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaac"}' + ']'.repeat(60);
  const report = runIntegration(http, { request: { body: nested } });
  expect(report.steps.length).toBe(stepIds.length);
});

it('gives a report for 3,000 hostile calls', () => {
  for (let seed = 1; seed <= 3000; seed += 1) {
    const chance = new Chance(seed * 7919);
    const report = runIntegration(integrationOf(integration(chance)), scenario(chance));
    expect(report.steps.length, `seed ${seed}`).toBe(stepIds.length);
    expect(Number.isInteger(report.response.status), `seed ${seed}`).toBe(true);
    expect(() => JSON.stringify(report), `seed ${seed}`).not.toThrow();
  }
});
