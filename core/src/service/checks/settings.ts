/** What a user may set about checks. */
import type { Severity } from '../diagnostic.ts';

/** A severity, or `off`. */
export type CheckLevel = Severity | 'off';

/** How the checks of one file are to be run; everything may be left out. */
export interface CheckSettings {
  /** Severity by code; a code that is not named keeps its own. */
  readonly levels?: Readonly<Record<string, CheckLevel>>;
  /** Told once for each check that failed of itself; the other checks go on. */
  readonly log?: (message: string) => void;
  /** Asked between checks; true ends the work with what has been found so far. */
  readonly isCancelled?: () => boolean;
}
