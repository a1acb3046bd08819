import type { SetDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';

/** `#set($x = …)`: assigns, unless the value is null; prints nothing. */
export function compileSet(directive: SetDirective, compiler: Compiler): Run {
  const { target } = directive;
  if (target.kind === 'missing') return () => undefined;
  const value = compiler.value(directive.value);
  const assign = compiler.assign(target);
  return (machine) => {
    machine.step(directive);
    const result = value(machine);
    if (machine.tracing) machine.record('set', target, result);
    if (result !== null) assign(machine, result);
  };
}
