/** What an action found beside the result of the run; the panel lists it until it is closed. */
import type { StepId } from '../../core/src/gateway/report.ts';
import type { HostileResult } from './exchange-requests.ts';
import type { At } from './report.ts';

export type Aside =
  | { readonly kind: 'hostile'; readonly outcomes: readonly HostileOutcome[] }
  | {
      readonly kind: 'engines';
      readonly comparisons: readonly EngineComparison[];
      /** Why there are none, where the comparison was ended; else null. */
      readonly failure: string | null;
    };

/** A hostile call without its inputs, which may be large. */
export type HostileOutcome = Omit<HostileResult['outcomes'][number], 'scenario'>;

/** One template by both engines. */
export interface EngineComparison {
  readonly step: StepId;
  /** The template, or the piece of it that the first difference comes from. */
  readonly at: At;
  /** Null where both print the same, or both stop with an error. */
  readonly difference: {
    /** Why they differ; null where that is not known. */
    readonly explanation: string | null;
    readonly diff: ShownDiff;
  } | null;
}

/** Two documents for VS Code's diff editor, by their addresses. */
export interface ShownDiff {
  readonly left: string;
  readonly right: string;
  readonly title: string;
}
