/** A report in the shape of `expect`: what is compared with it and what is written into it. */
import type { Report, Step } from '../report.ts';
import type { Json } from '../scenario.ts';
import type { ExpectPart } from './expect-rules.ts';

/** What of a report can be expected, whatever its places are: spans in the core, lines outside. */
export type ObservedReport = Pick<
  Report,
  'integrationType' | 'gatewayResponse' | 'response' | 'integrationRequest' | 'overrides'
> & { readonly steps: readonly Pick<Step, 'outcome'>[] };

export type ObservedParts = { readonly [part in ExpectPart]?: Json };

/**
 * What came out, by the names of `expect`. A template that stands alone has no status or headers,
 * and no body either where it failed: an empty one would be what some template is meant to write.
 */
export function observedParts(report: ObservedReport): ObservedParts {
  const { steps } = report;
  const { status, headers, body, isBase64Encoded } = report.response;
  const { requestOverride, responseOverride } = report.overrides;
  return {
    ...(status !== 0 && { status, headers: headers as Json }),
    gatewayResponse: report.gatewayResponse ?? null,
    ...((status !== 0 || steps.every(({ outcome }) => outcome !== 'failed')) && { body }),
    isBase64Encoded,
    integrationRequest: report.integrationRequest as Json,
    overrides: { requestOverride, responseOverride },
  };
}
