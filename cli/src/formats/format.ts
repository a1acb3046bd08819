/** What a format of `check --format` is; each lives in a file named after it. */
import type { Finding, Unreadable } from '../finding.ts';
import type { FailOn } from '../severity.ts';
import type { Terminal } from '../terminal.ts';

/** What `check` found, before it is written in some format. */
export interface CheckResult {
  /** Every file that was checked, in order. */
  readonly files: readonly string[];
  /** In the order of the files, and by place in each. */
  readonly findings: readonly Finding[];
  /** How many more there are that the baseline knows. */
  readonly known: number;
  readonly unreadable: readonly Unreadable[];
  readonly failOn: FailOn;
}

/** The whole of standard output, its last line ended; `paint` colours where a terminal does. */
export type Format = (result: CheckResult, terminal: Pick<Terminal, 'paint'>) => string;
