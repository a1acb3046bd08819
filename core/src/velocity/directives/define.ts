import type { DefineDirective } from '../../vtl/ast.ts';
import { BlockValue } from '../block-value.ts';
import { firstTokenName } from '../compile-references.ts';
import type { Compiler, Run } from '../compiler.ts';

/** A block may stand in itself so often before it counts as null (Velocity's default). */
const maximalDepth = 2;

/** `#define($name)`: stores the block, which is rendered anew at each use. */
export function compileDefine(directive: DefineDirective, compiler: Compiler): Run {
  const { variable } = directive;
  if (variable.kind === 'missing') return () => undefined;
  const name = firstTokenName(variable);
  const body = compiler.block(directive.body.children);
  return (machine) => {
    machine.step(directive.head);
    const block = new BlockValue(machine, body, maximalDepth);
    if (machine.tracing) machine.record('define', variable, block);
    machine.scope.put(name, block);
  };
}
