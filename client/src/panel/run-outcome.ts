/** What a finished run shows: its report, or the last good one where it gave none or the text is half typed. */
import type { PanelState } from '../../../protocol/src/panel.ts';
import type { RunResult } from '../../../protocol/src/requests.ts';
import type { SentReport } from '../../../protocol/src/sent-report.ts';

type Outcome = Required<Pick<PanelState, 'report' | 'stale' | 'failure' | 'failureAt'>>;

/**
 * The state after a run.
 * @param result null where the document no longer has the target.
 * @param shown the report on the screen.
 * @param isByItself the run followed typing; a person who presses Run sees its report in any case.
 */
export function outcomeOf(
  result: Pick<RunResult, 'report' | 'loss'> | null,
  shown: SentReport | null,
  isByItself: boolean,
): Outcome {
  if (result === null) {
    const failure =
      'This integration is no longer in the file, or the file cannot be read as it stands.';
    return { report: shown, stale: shown !== null, failure, failureAt: null };
  }
  const { report, loss } = result;
  // A run that was lost has nothing to show but why.
  if (loss !== null)
    return { report: shown, stale: shown !== null, failure: loss, failureAt: null };
  const syntaxError = report.problems.find(({ code }) => code === 'template-syntax-error');
  if (!isByItself || shown === null || syntaxError === undefined)
    return { report, stale: false, failure: null, failureAt: null };
  return {
    report: shown,
    stale: true,
    failure: syntaxError.message,
    failureAt: syntaxError.at ?? null,
  };
}
