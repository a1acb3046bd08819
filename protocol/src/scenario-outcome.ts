/** What became of a scenario that ran, in lines: the command line's and the editor's. */
import type { UnmetExpectation } from '../../core/src/gateway/expect/unmet-expectations.ts';
import type { Verdict } from '../../core/src/gateway/expect/judge-report.ts';
import type { Json } from '../../core/src/gateway/scenario.ts';
import type { Span } from '../../core/src/text/span.ts';
import type { At } from './report.ts';

/** One part that came out otherwise; without `expected` or `actual` nothing was to be there, or is. */
export interface ScenarioDifference {
  /** JSON pointer inside `expect`. */
  readonly pointer: string;
  readonly expected?: Json;
  readonly actual?: Json;
  /** The step that made it; null where none did. */
  readonly step: UnmetExpectation['step'];
  /** The piece of the spec or template that made it. */
  readonly at: At | null;
  /** Where the scenario's file says what is expected. */
  readonly expectedAt: At | null;
}

/** The same for inputs that may be in no file. */
export type UnmetPart = Omit<ScenarioDifference, 'expectedAt'>;

export type RunOutcome =
  | { readonly kind: 'passed' }
  | { readonly kind: 'failed'; readonly differences: readonly ScenarioDifference[] }
  /** Nothing is expected, and the call failed; or the run never came to an end. */
  | { readonly kind: 'failed'; readonly message: string; readonly at: At | null };

/** How spans become places: of the spec, and of the scenario's file for a pointer inside `expect`. */
export interface OutcomePlaces {
  readonly inSpec: (span: Span) => At;
  readonly inScenario: (pointer: string) => At | null;
}

/** The core's verdict with its places. */
export function toRunOutcome(verdict: Verdict, { inSpec, inScenario }: OutcomePlaces): RunOutcome {
  if (verdict.kind === 'passed') return verdict;
  const placed = (span: Span | null): At | null => span && inSpec(span);
  if ('message' in verdict) return { ...verdict, at: placed(verdict.at) };
  const differences = verdict.differences.map(({ at, ...difference }) => ({
    ...difference,
    at: placed(at),
    expectedAt: inScenario(difference.pointer),
  }));
  return { kind: 'failed', differences };
}

/**
 * One side of a difference for people. A text of several lines as it is, where the other side is a
 * text too; all else as JSON.
 */
export function sideText(value: Json | undefined, other: Json | undefined): string {
  if (value === undefined) return '(nothing)';
  const areTexts = typeof value === 'string' && typeof other === 'string';
  return areTexts && /\n/.test(value + other) ? value : JSON.stringify(value, null, 2);
}
