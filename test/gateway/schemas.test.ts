/** The published schemas say what scenarios and reports are. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../core/src/gateway/complete-scenario.ts';
import { refusals } from '../../core/src/gateway/refusals.ts';
import { stepIds } from '../../core/src/gateway/report.ts';
import { runIntegration } from '../../core/src/gateway/run-integration.ts';
import type { Json, Scenario } from '../../core/src/gateway/scenario.ts';
import { toPublicReport } from '../../protocol/src/to-public-report.ts';
import { integrationOf, type IntegrationParts } from './integration-of.ts';
import { schemaErrors } from './schema-check.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): Json => JSON.parse(readFileSync(new URL(path, root), 'utf8')) as Json;
const scenarioSchema = read('schemas/scenario.schema.json') as object;
const reportSchema = read('schemas/report.schema.json') as {
  definitions: { step: { properties: { id: { enum: string[] } } } };
};

const folders = ['examples/scenarios/', 'examples/templates/'];
const examples = folders.flatMap((folder) =>
  readdirSync(new URL(folder, root))
    .filter((name) => name.endsWith('.scenario.json'))
    .map((name) => folder + name),
);

describe('the scenario schema', () => {
  it.each(examples)('takes %s', (path) => {
    expect(schemaErrors(scenarioSchema, read(path))).toEqual([]);
  });

  it('takes the default scenario of every type', () => {
    for (const type of ['AWS', 'AWS_PROXY', 'HTTP', 'HTTP_PROXY', 'MOCK'] as const) {
      const scenario = defaultScenario(integrationOf({ type, path: '/orders/{id}' }));
      expect(schemaErrors(scenarioSchema, scenario as Json)).toEqual([]);
    }
  });

  it('names every refusal', () => {
    const { properties } = scenarioSchema as { properties: { refusal: { enum: string[] } } };
    expect(properties.refusal.enum).toEqual(Object.keys(refusals));
  });

  it('takes a path that is written out', () => {
    const scenario = {
      request: { path: '/orders/42?x=1' },
      canary: { stageVariables: { a: 'b' } },
    };
    expect(schemaErrors(scenarioSchema, scenario)).toEqual([]);
  });

  it('refuses a misspelt key', () => {
    expect(schemaErrors(scenarioSchema, { request: { header: {} } })).toEqual([
      '/request/header: unknown',
    ]);
  });
});

const recorded = read('test/fixtures/aws-recorded/pipeline.json') as unknown as readonly {
  readonly integration: IntegrationParts;
  readonly scenario: Scenario;
}[];

describe('the report schema', () => {
  it('takes the report of every recorded call', () => {
    const at = { file: 'openapi.yaml', line: 1, column: 1, endLine: 1, endColumn: 1 };
    const errors = recorded.flatMap(({ integration, scenario }) => {
      const report = runIntegration(integrationOf(integration), scenario);
      const sent = JSON.parse(JSON.stringify(toPublicReport(report, () => at))) as Json;
      return schemaErrors(reportSchema, sent);
    });
    expect(errors).toEqual([]);
  });

  it('lists the steps in their order', () => {
    expect(reportSchema.definitions.step.properties.id.enum).toEqual(stepIds);
  });

  it('has the steps that docs/scenarios.md tells of', () => {
    const text = readFileSync(new URL('docs/scenarios.md', root), 'utf8');
    const told = text.slice(text.indexOf('## The steps')).matchAll(/^\| `([a-z-]+)` +\|/gm);
    expect([...told].map(([, id]) => id)).toEqual(stepIds);
  });
});
