/** What a run leaves on the screen. */
import { expect, test } from 'vitest';
import { outcomeOf } from '../../client/src/panel/run-outcome.ts';
import { report } from '../webview/reports.ts';

const shown = report();
const good = { report: report({ response: { ...shown.response, status: 201 } }), loss: null };
const lost = { report: shown, loss: 'Ended after 5000 ms without a result.' };
const broken = {
  report: report({
    problems: [{ severity: 'error', code: 'template-syntax-error', message: 'No #end.' }],
  }),
  loss: null,
};

test('a report takes the place of the one before', () => {
  expect(outcomeOf(good, shown, true)).toEqual({
    ...{ report: good.report, stale: false, failure: null, failureAt: null },
  });
});

test.each([true, false])(
  'a run that was lost leaves what was shown, as old, and says why (by itself: %s)',
  (isByItself) => {
    const outcome = outcomeOf(lost, shown, isByItself);
    expect(outcome).toMatchObject({ report: shown, stale: true, failure: lost.loss });
  },
);

test('the first run may be lost too', () => {
  expect(outcomeOf(lost, null, false)).toMatchObject({ report: null, stale: false });
});

test('half typed text leaves what was shown, unless a person asks for the run', () => {
  expect(outcomeOf(broken, shown, true)).toMatchObject({ report: shown, stale: true });
  expect(outcomeOf(broken, shown, false)).toMatchObject({ report: broken.report, stale: false });
});
