/** The report of a run that gave none: it says why, and claims nothing of the gateway. */
import type { PublicReport } from './report.ts';
import type { JobOutcome } from './job-runner.ts';

/** Why a job has no answer. */
export type Loss =
  | Exclude<JobOutcome, { kind: 'answered' }>
  /** It was not begun; the message names what is wrong with its scenario. */
  | { readonly kind: 'wrong-scenario'; readonly message: string };

/**
 * A report with no steps, one problem that gives the reason, and status 0, as there is no response.
 * Its provenance, which is empty, is added in the caller's form.
 * @param target says which run was lost.
 */
export function lostReport(
  target: Pick<PublicReport, 'operation' | 'integrationType'>,
  outcome: Loss,
): Omit<PublicReport, 'provenance'> {
  return {
    operation: target.operation,
    integrationType: target.integrationType,
    api: 'REST',
    steps: [],
    integrationRequest: null,
    integrationResponse: null,
    response: { status: 0, headers: {}, body: '', isBase64Encoded: false },
    overrides: { requestOverride: {}, responseOverride: {} },
    problems: [{ severity: 'error', code: `run-${outcome.kind}`, message: lossMessage(outcome) }],
    log: [],
  };
}

/** One sentence on why a job has no answer: what happened, and what to look for. */
export function lossMessage(outcome: Loss): string {
  switch (outcome.kind) {
    case 'timed-out':
      return `Ended after ${outcome.deadline} ms without a result; look for a loop over many items, or a regular expression or JSONPath that backtracks.`;
    case 'failed':
      return `Ended without a result: ${outcome.message}; look for a loop over many items, or a text or list that grows without end.`;
    case 'fault':
      return `Ended without a result, by a fault of apigateway-integrations itself: ${outcome.message}. Please report it, with the template and the scenario.`;
    case 'not-started':
      return `Could not be run, because the run worker does not start: ${outcome.message}. Try once more; if it stays so, install apigateway-integrations anew.`;
    case 'wrong-scenario':
      return `The scenario cannot be run: ${outcome.message}. Mend it there, and run it again.`;
    case 'cancelled':
      return 'Ended because it was no longer wanted.';
  }
}
