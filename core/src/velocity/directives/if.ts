import type { Expression, IfDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';

/** `#if … #elseif … #else … #end`: runs the first branch whose condition holds. */
export function runIf(directive: IfDirective, machine: Machine): void {
  machine.step(directive.head);
  if (conditionHolds(directive.condition, machine)) {
    machine.run(directive.body.children);
    return;
  }
  for (const { condition, body } of directive.elseIfs) {
    if (!conditionHolds(condition, machine)) continue;
    machine.run(body.children);
    return;
  }
  if (directive.otherwise !== null) machine.run(directive.otherwise.body.children);
}

function conditionHolds(condition: Expression, machine: Machine): boolean {
  const holds = machine.holds(condition);
  if (machine.tracing) machine.record('condition', condition, holds);
  return holds;
}
