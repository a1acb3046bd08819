import type { LineDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';
import { stopAll } from '../stop-signal.ts';

/** `#stop`, with or without a message: ends the render, and what was written stays. */
export function compileStop(directive: LineDirective, compiler: Compiler): Run {
  const [first] = directive.args;
  const message = first === undefined ? null : compiler.value(first);
  return (machine) => {
    machine.step(directive);
    machine.record('stop', directive, message?.(machine) ?? null);
    throw stopAll;
  };
}
