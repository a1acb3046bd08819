/**
 * From the core's report, in offsets, to the public one, in lines. Pure, and without a line index
 * of its own: server and CLI each say how a span becomes a place, so lines stay at the rim.
 */
import type { Report } from '../../core/src/gateway/report.ts';
import type { Span } from '../../core/src/text/span.ts';
import { lastName } from './relative-path.ts';
import type { At, PublicReport } from './report.ts';
import type { RunTarget } from './requests.ts';

/**
 * What a report calls its target: the operation, or the file's name for a template that stands
 * alone, which the core does not know.
 * @param file path or uri, with `/`.
 */
export function nameOfTarget(
  { target, operation }: { readonly target: RunTarget; readonly operation: string },
  file: string,
): string {
  return target.kind === 'template' ? lastName(file) : operation;
}

/** The same report with every span turned into a place of its file by `toAt`. */
export function toPublicReport(report: Report, toAt: (span: Span) => At): PublicReport {
  return {
    ...withPublicPlaces(report, toAt),
    provenance: report.provenance.map(({ at, ...piece }) => ({ ...piece, at: toAt(at) })),
  };
}

/** The same for all but the provenance. */
export function withPublicPlaces(
  report: Omit<Report, 'provenance'>,
  toAt: (span: Span) => At,
): Omit<PublicReport, 'provenance'> {
  // Of what each reference gave the public report says nothing: the editor shows it in the template.
  const shown = { ...report };
  delete shown.values;
  return {
    ...shown,
    steps: report.steps.map((step) => withPlace(step, toAt)),
    problems: report.problems.map((problem) => withPlace(problem, toAt)),
  };
}

/** A part without a place stays without one. */
function withPlace<T extends { readonly at?: Span }>(
  part: T,
  toAt: (span: Span) => At,
): Omit<T, 'at'> & { at?: At } {
  const { at, ...rest } = part;
  return at === undefined ? rest : { ...rest, at: toAt(at) };
}
