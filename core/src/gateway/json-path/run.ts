/** What the parts of a run over a document share. */
import { LimitOverrun } from '../../velocity/limits.ts';
import type { Value } from '../../velocity/values.ts';
import type { JsonPath } from './json-path.ts';

export interface Run {
  readonly root: Value;
  /** In an existence check every property of the path must be there. */
  readonly needsAll: boolean;
  /** Values that may still be looked at; scans within scans grow without measure. */
  readonly budget: { left: number };
  /** Runs another path (of a filter); handed on so that filter and selection need no circle. */
  collect(path: JsonPath, start: Value, run: Omit<Run, 'collect'>): Value[];
}

/** Counts a value that is looked at. Throws `LimitOverrun` when there were too many. */
export function spend({ budget }: Run): void {
  budget.left -= 1;
  if (budget.left < 0) throw new LimitOverrun('a JSONPath looks at too many values');
}

/** A run that Jayway ends with an exception. */
export class PathFailure extends Error {}

/** The exception for a part that is not there, which some steps survive. */
export class NotFound extends PathFailure {}
