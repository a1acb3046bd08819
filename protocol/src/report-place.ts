/** Places of reports out of LSP's ranges. */
import type { At } from './report.ts';
import type { LspRange } from './requests.ts';

/** A range, whose lines and columns begin with 0, as a place of a report, whose begin with 1. */
export function atOf(file: string, { start, end }: LspRange): At {
  return {
    file,
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}
