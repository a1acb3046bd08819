/** What a run leaves on the screen. */
import { expect, test } from 'vitest';
import { outcomeOf } from '../../client/src/panel/run-outcome.ts';
import { lostReport } from '../../protocol/src/lost-report.ts';
import { report } from '../webview/reports.ts';

const shown = report();
const good = report({ response: { ...shown.response, status: 201 } });
const loss = lostReport(shown, { kind: 'timed-out', deadline: 5000 });
const lost = { ...loss, provenance: report().provenance };
const broken = report({
  problems: [{ severity: 'error', code: 'template-syntax-error', message: 'No #end.' }],
});

test('a report takes the place of the one before', () => {
  expect(outcomeOf(good, shown, true)).toEqual({
    ...{ report: good, stale: false, failure: null, failureAt: null },
  });
});

test.each([true, false])(
  'a run that was lost leaves what was shown, as old, and says why (by itself: %s)',
  (isByItself) => {
    const outcome = outcomeOf(lost, shown, isByItself);
    expect(outcome).toMatchObject({ report: shown, stale: true });
    expect(outcome.failure).toMatch(/^Ended after 5000 ms without a result/);
  },
);

test('the first run may be lost too', () => {
  expect(outcomeOf(lost, null, false)).toMatchObject({ report: null, stale: false });
});

test('half typed text leaves what was shown, unless a person asks for the run', () => {
  expect(outcomeOf(broken, shown, true)).toMatchObject({ report: shown, stale: true });
  expect(outcomeOf(broken, shown, false)).toMatchObject({ report: broken, stale: false });
});
