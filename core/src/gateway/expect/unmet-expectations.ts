/** A report against what its scenario expects. */
import type { Span } from '../../text/span.ts';
import type { Report, StepId } from '../report.ts';
import type { Json, Scenario } from '../scenario.ts';
import { comparePart } from './compare-part.ts';
import { expectRules } from './expect-rules.ts';
import { pointerOf } from './json-pointer.ts';
import { makerOf } from './maker-of.ts';
import { observedParts } from './observed-parts.ts';

export interface UnmetExpectation {
  /** JSON pointer inside `expect`: `/body/items/0/sku`. */
  readonly pointer: string;
  /** Left out where nothing must be there. */
  readonly expected?: Json;
  /** Left out where nothing is there. */
  readonly actual?: Json;
  /** The step that made what is there; null where none did. */
  readonly step: StepId | null;
  /** The piece of the spec or template that made it, or that ended the call; null where none is known. */
  readonly at: Span | null;
}

/**
 * What came out otherwise than `expect` says; empty where all is met. Only what it names is
 * compared, by `expectRules`; a name that means nothing is reported as unmet. Never throws.
 */
export function unmetExpectations(
  report: Report,
  expect: NonNullable<Scenario['expect']>,
): readonly UnmetExpectation[] {
  const found = comparePart(expectRules, expect, observedParts(report), []);
  return found.map(({ path, ...values }) => ({
    pointer: pointerOf(path),
    ...values,
    ...makerOf(report, path, values.expected),
  }));
}
