import type { Expression, IfDirective } from '../../vtl/ast.ts';
import type { Compiler, Run, Test } from '../compiler.ts';

/** `#if … #elseif … #else … #end`: runs the first branch whose condition holds. */
export function compileIf(directive: IfDirective, compiler: Compiler): Run {
  const branches = [directive, ...directive.elseIfs].map(({ condition, body }) => ({
    holds: compileCondition(condition, compiler),
    run: compiler.block(body.children),
  }));
  const otherwise = directive.otherwise && compiler.block(directive.otherwise.body.children);
  return (machine) => {
    machine.step(directive.head);
    for (const branch of branches) {
      if (!branch.holds(machine)) continue;
      branch.run(machine);
      return;
    }
    otherwise?.(machine);
  };
}

function compileCondition(condition: Expression, compiler: Compiler): Test {
  const test = compiler.test(condition);
  return (machine) => {
    const holds = test(machine);
    if (machine.tracing) machine.record('condition', condition, holds);
    return holds;
  };
}
