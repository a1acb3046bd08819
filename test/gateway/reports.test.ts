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
  const file = new URL('../fixtures/aws-recorded/pipeline.json', import.meta.url);
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly { readonly id: string }[];
  const sources = [...branches.values()].flat().map(({ source }) => source);
  const named = sources.flatMap((source) =>
    [...source.matchAll(/aws-recorded: ([\w-]+)/g)].map(([, id = '']) => id),
  );

  it('are named as they are listed', () => {
    const ids = recorded.map(({ id }) => id);
    const elsewhere = ['gateway-response-', 'context-', 'set-override-'];
    const unknown = named.filter(
      (id) => !ids.includes(id) && !elsewhere.some((prefix) => id.startsWith(prefix)),
    );
    expect(unknown).toEqual([]);
  });
});
