/** "Update the expectation": what came out, written into a scenario's file as what is expected. */
import { expectAgain, expectOf } from '../gateway/expect/expect-of.ts';
import { expectationOf } from '../gateway/expect/judge-report.ts';
import type { Report } from '../gateway/report.ts';
import type { Scenario } from '../gateway/scenario.ts';
import type { TextEdit } from '../text/text-edit.ts';
import { editExpectation } from './edit-expectation.ts';

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
  // The mark at the beginning belongs to the file, not to the JSON.
  const mark = file.startsWith('\uFEFF') ? 1 : 0;
  const expect = expectationOf(scenario);
  const wanted = expect === null ? expectOf(report) : expectAgain(report, expect);
  const edits = editExpectation(file.slice(mark), { ...wanted });
  return (
    edits?.map(({ span, newText }) => ({
      span: { start: span.start + mark, end: span.end + mark },
      newText,
    })) ?? null
  );
}
