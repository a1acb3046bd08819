import type { LineDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';
import { stopAll } from '../stop-signal.ts';

/** `#stop`, with or without a message: ends the render, and what was written stays. */
export function runStop(directive: LineDirective, machine: Machine): never {
  machine.step(directive);
  const [message] = directive.args;
  machine.record('stop', directive, message === undefined ? null : machine.value(message));
  throw stopAll;
}
