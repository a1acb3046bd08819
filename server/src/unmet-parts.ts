/** What a run gave otherwise than its scenario expects, with places in lines. */
import { expectationOf, unmetExpectations, type Scenario } from '../../core/src/index.ts';
import type { PackedReport } from '../../protocol/src/packed-provenance.ts';
import { unpackReport } from '../../protocol/src/read-provenance.ts';
import type { UnmetPart } from '../../protocol/src/scenario-outcome.ts';
import type { AnalysedDocument } from './analysis-cache.ts';
import { toAt } from './to-lsp.ts';

/**
 * A report of a run of the document against the scenario that it was run with.
 * @returns null where the scenario expects nothing.
 */
export function unmetParts(
  report: PackedReport,
  scenario: Scenario | null,
  document: AnalysedDocument,
): readonly UnmetPart[] | null {
  const expect = expectationOf(scenario ?? {});
  if (expect === null) return null;
  return unmetExpectations(unpackReport(report), expect).map(({ at, ...unmet }) => ({
    ...unmet,
    at: at && toAt(at, document),
  }));
}
