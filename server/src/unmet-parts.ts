/** What a run gave otherwise than its scenario expects, with places in lines. */
import {
  expectationOf,
  unmetExpectations,
  type Report,
  type Scenario,
} from '../../core/src/index.ts';
import type { UnmetPart } from '../../protocol/src/scenario-outcome.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toAt } from './to-lsp.ts';

/**
 * A report of a run of the document against the scenario that it was run with.
 * @returns null where the scenario expects nothing.
 */
export function unmetParts(
  report: Report,
  scenario: Scenario | null,
  document: AnalysedDocument,
): readonly UnmetPart[] | null {
  const expect = expectationOf(scenario ?? {});
  if (expect === null) return null;
  return unmetExpectations(report, expect).map(({ at, ...unmet }) => ({
    ...unmet,
    at: at && toAt(at, document),
  }));
}
