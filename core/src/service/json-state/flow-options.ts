/** Which ways through a template are followed, and what is noted on them. */
import type { ForeachDirective } from '../../vtl/ast.ts';

/** A loop that is taken to run at least so often; all others may have no round at all. */
export interface LeastRounds {
  readonly loop: ForeachDirective | 'every';
  readonly rounds: number;
}

/** What else is known or asked of the ways. */
export interface FlowOptions {
  readonly least?: LeastRounds | null;
  /** True where `lines` will be asked, for which the texts are read once more. */
  readonly notesLines?: boolean;
}
