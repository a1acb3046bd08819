/** What became of each scenario of `test`; places in lines and columns from 1. */
import type { Json } from '../../../core/src/index.ts';
import type { At } from '../../../protocol/src/report.ts';

/** One part that came out otherwise; without `expected` or `actual` nothing was to be there, or is. */
export interface ScenarioDifference {
  /** JSON pointer inside `expect`. */
  readonly pointer: string;
  readonly expected?: Json;
  readonly actual?: Json;
  /** The step that made it; null where none did. */
  readonly step: string | null;
  /** The piece of the spec or template that made it. */
  readonly at: At | null;
  /** Where the scenario's file says what is expected. */
  readonly expectedAt: At | null;
}

export type ScenarioOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly differences: readonly ScenarioDifference[] }
  /** Nothing is expected, and the call failed; or the run never came to an end. */
  | { readonly kind: 'failed'; readonly message: string; readonly at: At | null }
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
