import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkReport } from '../support/check-report.ts';
import { readReportCases } from './report-fixture.ts';

const branches = readReportCases();

for (const [branch, cases] of branches) {
  describe(`the whole report, ${branch}`, () => {
    it.each(cases.map((reportCase) => [reportCase.name, reportCase] as const))('%s', (_, one) => {
      checkReport(one);
    });
  });
}

describe('the recorded facts', () => {
  const recorded = readIds('pipeline.json');
  const sources = [...branches.values()].flat().map(({ source }) => source);
  const named = sources.flatMap((source) =>
    [...source.matchAll(/aws-recorded: ([\w-]+)/g)].map(([, id = '']) => id),
  );

  it('of the pipeline are each the source of a whole report', () => {
    // Those that no run can show have no case; recorded-pipeline.test.ts gives the reason of each.
    const missing = recorded.filter((id) => !named.includes(id));
    expect(missing).toEqual([]);
  });

  it('are named as they are listed', () => {
    const ids = [...recorded, ...readIds('templates.json')];
    // Facts of the configuration have no file of cases.
    const unknown = named.filter((id) => !ids.includes(id) && !id.startsWith('gateway-response-'));
    expect(unknown).toEqual([]);
  });
});

function readIds(name: string): readonly string[] {
  const file = new URL(`../fixtures/aws-recorded/${name}`, import.meta.url);
  const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly id: string }[];
  return cases.map(({ id }) => id);
}
