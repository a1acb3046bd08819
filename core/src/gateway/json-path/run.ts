/** What the parts of a run over a document share. */
import type { Value } from '../../velocity/values.ts';
import type { JsonPath } from './json-path.ts';

export interface Run {
  readonly root: Value;
  /** In an existence check every property of the path must be there. */
  readonly needsAll: boolean;
  /** Runs another path (of a filter); handed on so that filter and selection need no circle. */
  collect(path: JsonPath, start: Value, run: Omit<Run, 'collect'>): Value[];
}

/** A run that Jayway ends with an exception. */
export class PathFailure extends Error {}

/** The exception for a part that is not there, which some steps survive. */
export class NotFound extends PathFailure {}
