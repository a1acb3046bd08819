import { describe, expect, it } from 'vitest';
import type { Report, StepId } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Scenario } from '../../core/src/gateway/scenario.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';

function reason(parts: IntegrationParts, id: StepId, scenario: Scenario = {}): string | undefined {
  const report: Report = runIntegration(integrationOf(parts), scenario);
  return report.steps.find((step) => step.id === id)?.reason;
}

// Expected: what the step is by the reference's "Per type" table, in the words of a person.
describe('a step that a type does not have says so', () => {
  it.each([
    ['AWS_PROXY', 'select-request-template', 'AWS_PROXY has no request templates.'],
    ['AWS_PROXY', 'render-request-template', 'AWS_PROXY renders no request template.'],
    ['AWS_PROXY', 'select-integration-response', 'AWS_PROXY has no integration responses.'],
    ['AWS_PROXY', 'select-response-template', 'AWS_PROXY has no response templates.'],
    ['HTTP_PROXY', 'select-response-template', 'HTTP_PROXY has no response templates.'],
    [
      'HTTP_PROXY',
      'map-response-parameters',
      "HTTP_PROXY maps no response parameters: the backend's headers go on.",
    ],
    [
      'HTTP',
      'interpret-proxy-response',
      'HTTP is no proxy type: its integration responses decide.',
    ],
  ] as const)('%s, %s', (type, id, expected) => {
    expect(reason({ type, responses: { default: {} } }, id)).toBe(expected);
  });
});

describe('mappings are counted in English', () => {
  const one = { 'integration.request.header.a': "'1'" };
  const two = { ...one, 'integration.request.querystring.b': 'method.request.header.None' };
  const id = 'map-request-parameters';

  it('one', () => {
    expect(reason({ type: 'HTTP', requestParameters: one }, id)).toBe('1 mapping gives header.a.');
  });

  it('with one that finds nothing', () => {
    expect(reason({ type: 'HTTP', requestParameters: two }, id, { request: { headers: {} } })).toBe(
      '1 mapping gives header.a. There is no value for querystring.b (method.request.header.None).',
    );
  });

  it('without a receiver', () => {
    expect(reason({ type: 'AWS_PROXY', requestParameters: one }, id)).toBe(
      "1 mapping gives header.a. The function's event shows none of it.",
    );
  });
});

describe('the choice of a response names what was compared', () => {
  const responses = { default: {}, 'Late.*': { statusCode: '409' } };
  const id = 'select-integration-response';

  it('a status', () => {
    const scenario = { backend: { status: 500 } };
    expect(reason({ type: 'HTTP', responses }, id, scenario)).toBe(
      'Status 500 does not match "Late.*", so the default response is taken.',
    );
  });

  it('an error message of several lines, on one', () => {
    const scenario = { backend: { lambda: { error: { errorMessage: 'Late\nx' } } } };
    expect(reason({ type: 'AWS', responses }, id, scenario)).toContain('errorMessage "Late\\nx"');
  });

  it("a function's success", () => {
    const scenario = { backend: { lambda: { result: {} } } };
    expect(reason({ type: 'AWS', responses }, id, scenario)).toBe(
      'The function succeeded, and patterns look at its errorMessage only, so the default response is taken.',
    );
  });
});
