/** Whether a scenario passes: the one judgement of the command line and of the editor. */
import type { Span } from '../../text/span.ts';
import type { Report } from '../report.ts';
import type { Scenario } from '../scenario.ts';
import { unmetExpectations, type UnmetExpectation } from './unmet-expectations.ts';

export type Verdict =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly differences: readonly UnmetExpectation[] }
  /** Nothing is expected, and the call failed. */
  | { readonly kind: 'failed'; readonly message: string; readonly at: Span | null };

/** What ended a call, and where in the spec or template. */
export interface CallFailure {
  readonly message: string;
  readonly at: Span | null;
}

/** What a scenario expects; null where that is nothing at all. */
export function expectationOf({ expect = {} }: Scenario): NonNullable<Scenario['expect']> | null {
  return Object.keys(expect).length === 0 ? null : expect;
}

/** A run against its scenario: all that is expected is met, or nothing is and the call did not fail. */
export function judgeReport(report: Report, scenario: Scenario): Verdict {
  const expect = expectationOf(scenario);
  if (expect !== null) {
    const differences = unmetExpectations(report, expect);
    return differences.length === 0 ? { kind: 'passed' } : { kind: 'failed', differences };
  }
  const failure = callFailure(report);
  if (failure === null) return { kind: 'passed' };
  const status = report.response.status === 0 ? '' : ` with status ${report.response.status}`;
  const message = `The call fails${status}, and nothing is expected. ${failure.message}`;
  return { kind: 'failed', message, at: failure.at };
}

/** The step that ended the call, or the first error without one; null where the call went through. */
export function callFailure({ problems, steps }: Report): CallFailure | null {
  const error = problems.find(({ severity }) => severity === 'error');
  const failed = steps.find(({ outcome }) => outcome === 'failed');
  if (error === undefined && failed === undefined) return null;
  const message = failed === undefined ? (error?.message ?? '') : `${failed.id}: ${failed.reason}`;
  return { message, at: failed?.at ?? error?.at ?? null };
}
