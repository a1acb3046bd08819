/** Why velocityjs prints something else: what an explanation is given, and what it answers. */
import type { Span } from '../../text/span.ts';
import type { TraceEvent } from '../../velocity/trace.ts';
import type { Statement } from '../../vtl/ast.ts';

/** The first place where the two outputs part. */
export interface DifferencePlace {
  readonly template: string;
  /** The statement that wrote our output there; null where our output ends. */
  readonly writer: Statement | null;
  /** The statement that wrote before, and what it wrote, which is the same in both. */
  readonly before: Statement | null;
  readonly agreed: string;
  /** What the writer wrote, and all that velocityjs printed from where it began. */
  readonly ours: string;
  readonly theirs: string;
  /** UTF-16 units that the two have in common from there. */
  readonly common: number;
  /**
   * What ran since the statement that wrote before, and printed nothing itself: statements
   * between, and directives whose body was entered or left. In source order.
   */
  readonly between: readonly Statement[];
  /** What our render recorded. */
  readonly trace: readonly TraceEvent[];
}

export interface Explanation {
  /** Names the kind of difference, for tools and for the page on fidelity. */
  readonly code: string;
  /** One sentence and the piece of the template that it is about; null where it does not apply. */
  explain(place: DifferencePlace): { readonly text: string; readonly at: Span } | null;
}
