/** What became of each scenario of `test`; places in lines and columns from 1. */
import type { RunOutcome } from '../../../protocol/src/scenario-outcome.ts';

export type ScenarioOutcome =
  | RunOutcome
  /** The expectation was written into the file. */
  | { readonly kind: 'updated' }
  /** The scenario or what it belongs to cannot be run; the message names file and place. */
  | { readonly kind: 'broken'; readonly message: string };

export interface ScenarioResult {
  readonly file: string;
  readonly title: string;
  /** The OpenAPI file or the template; the scenario's own file where it names none. */
  readonly spec: string;
  /** Null for a template. */
  readonly operation: string | null;
  /** False where it passes as long as the call does not fail. */
  readonly hasExpectation: boolean;
  readonly outcome: ScenarioOutcome;
}

/** How many there are of each outcome. */
export function countOutcomes(
  results: readonly ScenarioResult[],
): Record<ScenarioOutcome['kind'], number> {
  const counts = { passed: 0, failed: 0, updated: 0, broken: 0 };
  for (const { outcome } of results) counts[outcome.kind] += 1;
  return counts;
}

/** How many ran without expecting anything. */
export function countWithoutExpectation(results: readonly ScenarioResult[]): number {
  const ran = results.filter(
    ({ outcome }) => outcome.kind === 'passed' || outcome.kind === 'failed',
  );
  return ran.filter(({ hasExpectation }) => !hasExpectation).length;
}
