/** "Update the expectation": what came out, written into a scenario's file as what is expected. */
import { expectAgain, expectOf } from '../gateway/expect/expect-of.ts';
import { expectationOf } from '../gateway/expect/judge-report.ts';
import type { Report } from '../gateway/report.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { editScenario } from './edit-scenario.ts';

/**
 * The edits of `expect` alone: the parts that it names, or a whole result where there is none yet.
 * None where all is met; null where the text leaves no place for it.
 * @param file the text that `scenario` was read from, a byte order mark included.
 */
export function updateExpectation(
  file: string,
  scenario: Scenario,
  report: Report,
): readonly TextEdit[] | null {
  const expect = expectationOf(scenario);
  const wanted = expect === null ? expectOf(report) : expectAgain(report, expect);
  return editScenario(file, { ...scenario, expect: { ...wanted } });
}
