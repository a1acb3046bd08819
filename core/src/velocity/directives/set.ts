import type { SetDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';

/** `#set($x = …)`: assigns, unless the value is null; prints nothing. */
export function runSet(directive: SetDirective, machine: Machine): void {
  const { target } = directive;
  if (target.kind === 'missing') return;
  machine.step(directive);
  const value = machine.value(directive.value);
  if (machine.tracing) machine.record('set', target, value);
  if (value !== null) machine.assign(target, value);
}
