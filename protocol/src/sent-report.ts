/** A report on its way from the server through the client to the panel. */
import type { PackedProvenance } from './packed-provenance.ts';
import type { At, PublicReport } from './report.ts';

/** The public report, but for its provenance, which may be longer than all the rest. */
export type SentReport = Omit<PublicReport, 'provenance'> & {
  readonly provenance: PackedProvenance<At>;
};
