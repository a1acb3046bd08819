import type { ElseIf, IfDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';

/** `#if … #elseif … #else … #end`: runs the first branch whose condition holds. */
export function runIf(directive: IfDirective, machine: Machine): void {
  machine.step(directive.head);
  if (runBranch(directive, machine)) return;
  for (const branch of directive.elseIfs) {
    if (runBranch(branch, machine)) return;
  }
  if (directive.otherwise !== null) machine.run(directive.otherwise.body.children);
}

/** Runs the branch if its condition holds; false where it does not. */
function runBranch({ condition, body }: IfDirective | ElseIf, machine: Machine): boolean {
  const holds = machine.holds(condition);
  if (machine.tracing) machine.record('condition', condition, holds);
  if (holds) machine.run(body.children);
  return holds;
}
