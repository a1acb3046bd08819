/** From the worker's report, in offsets, to the one that is sent to the panel, in lines. */
import type { Span } from '../../core/src/text/span.ts';
import { withPlaces, type PackedReport } from './packed-provenance.ts';
import type { At } from './report.ts';
import type { SentReport } from './sent-report.ts';
import { withPublicPlaces } from './to-public-report.ts';

/** The same report with every span turned into a place of its file by `toAt`. */
export function toSentReport(report: PackedReport, toAt: (span: Span) => At): SentReport {
  return {
    ...withPublicPlaces(report, toAt),
    provenance: withPlaces(report.provenance, toAt),
  };
}
