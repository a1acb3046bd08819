/** The stock of hostile scenarios, and what of it breaks which template. */
import { describe, expect, it, test } from 'vitest';
import { hostileScenarios, type HostileId } from '../../core/src/gateway/hostile-scenarios.ts';
import { judgeHostile } from '../../core/src/gateway/judge-hostile.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

const base: Scenario = {
  request: {
    query: { q: 'a' },
    headers: { 'Content-Type': 'application/json', 'X-Note': 'n' },
    body: { note: 'a', items: [{ n: 1 }, { n: 2 }] },
  },
};

function http(template: string): IntegrationParts {
  return {
    type: 'HTTP',
    requestTemplates: { 'application/json': template },
    responses: { default: { statusCode: '200' } },
  };
}

/** `id: code` of each break. */
function breaks(parts: IntegrationParts, scenario: Scenario = base): readonly string[] {
  const integration = integrationOf(parts);
  return hostileScenarios(integration, scenario).flatMap((hostile) =>
    judgeHostile(runIntegration(integration, hostile.scenario)).map(
      ({ code }) => `${hostile.id}: ${code}`,
    ),
  );
}

describe('what breaks', () => {
  test.each<[string, string, readonly string[]]>([
    ['a body that is passed on as JSON', "$input.json('$')", []],
    ['a text between quotes', '{"note": "$input.path(\'$.note\')"}', ['quotes-and-newline: request-not-json']],
    [
      'a text escaped for JavaScript, which is not JSON',
      '{"note": "$util.escapeJavaScript($input.path(\'$.note\'))"}',
      ['apostrophe: request-not-json'],
    ],
    [
      'a value that may be missing, without quotes',
      '{"note": $input.json(\'$.note\'), "first": $input.path(\'$.items[0].n\')}',
      ['empty-body: request-not-json', 'missing-everything: request-not-json'],
    ],
  ])('%s', (_, template, expected) => {
    expect(breaks(http(template))).toEqual(expected);
  }); // prettier-ignore

  it('a parameter that is not there is no JSON', () => {
    const template = '{"q": $input.params(\'q\')}';
    expect(
      breaks(http(template), { ...base, request: { ...base.request, query: { q: '1' } } }),
    ).toEqual(
      expect.arrayContaining([
        'apostrophe: request-not-json',
        'missing-everything: request-not-json',
      ]),
    );
  });

  it('has its place in the template', () => {
    const template = '{"note": "$input.path(\'$.note\')"}';
    const integration = integrationOf(http(template));
    const hostile = hostileScenarios(integration, base).find(
      ({ id }) => id === 'quotes-and-newline',
    );
    const [found] = judgeHostile(runIntegration(integration, hostile?.scenario ?? {}));
    expect(template.slice(found?.at?.start, found?.at?.end)).toBe("$input.path('$.note')");
  });

  it('is not a refusal of the API', () => {
    const parts = { ...http('{}'), passthroughBehavior: 'NEVER' };
    const report = runIntegration(integrationOf(parts), {
      request: { headers: { 'Content-Type': 'text/plain' } },
    });
    expect(report.response.status).toBe(415);
    expect(judgeHostile(report)).toEqual([]);
  });

  it('is an answer of 500 and above by API Gateway itself', () => {
    const template = '{"statusCode": $input.params(\'q\')}';
    const mock = { ...http(template), type: 'MOCK' as const };
    const found = breaks(mock, { ...base, request: { ...base.request, query: { q: '200' } } });
    expect(found).toContain('missing-everything: mock-status');
  });
});

describe('the stock', () => {
  function hostile(id: HostileId, scenario = base): Scenario['request'] {
    const all = hostileScenarios(integrationOf(http('{}')), scenario);
    return all.find((one) => one.id === id)?.scenario.request;
  }

  test.each<[HostileId, object]>([
    ['apostrophe', { query: { q: "a it's" }, headers: { 'Content-Type': 'application/json', 'X-Note': "n it's" }, body: { note: "a it's" } }],
    ['quotes-and-newline', { headers: { 'X-Note': 'n "so" and \\ so' }, body: { note: 'a "so"\nand \\ so' } }],
    ['empty-body', { query: { q: 'a' }, body: '' }],
    ['missing-everything', { query: {}, headers: {}, body: '' }],
    ['no-content-type', { headers: { 'X-Note': 'n' } }],
    ['repeated-query', { query: { q: ['a', 'again'] } }],
    ['unicode', { body: { note: 'a Zoë 漢字 \u2028 😀 \ud83d' }, query: { q: 'a Zoë 漢字 \u2028 😀' } }],
  ])('has %s', (id, expected) => {
    expect(hostile(id)).toMatchObject(expected);
  }); // prettier-ignore

  it('has a large body, in which lists are one longer than a loop', () => {
    const body = hostile('very-large')?.body as { note: string; items: unknown[] };
    expect(body.note.length).toBe(100_001);
    expect(body.items.length).toBe(1001);
  });

  it('spoils the texts inside a body that was given as text', () => {
    expect(hostile('apostrophe', { request: { body: '{"a":"b"}' } })?.body).toEqual({
      a: "b it's",
    });
  });

  it('lets a backend answer that the base lets fail', () => {
    const [first] = hostileScenarios(integrationOf(http('{}')), {
      backend: { failure: 'timeout' },
    });
    expect(first?.scenario.backend?.failure).toBeUndefined();
  });

  it('comes to an end for a body that is nested without measure', () => {
    const body = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(hostile('apostrophe', { request: { body } })?.body).toBe(`${body} it's`);
  });
});
