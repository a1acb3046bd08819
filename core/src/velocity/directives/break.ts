import type { LineDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';
import { TemplateException } from '../exceptions.ts';
import { ForeachScope } from '../foreach-scope.ts';
import { breakNearest, StopSignal } from '../stop-signal.ts';

/**
 * `#break`: leaves the nearest loop, block or macro, or ends the render where there is none.
 * `#break($foreach)` leaves the loop of that control object.
 */
export function compileBreak(directive: LineDirective, compiler: Compiler): Run {
  const [first] = directive.args;
  const scope = first === undefined ? null : compiler.value(first);
  return (machine) => {
    machine.step(directive);
    machine.record('stop', directive, null);
    if (scope === null) throw breakNearest;
    const control = scope(machine);
    if (control instanceof ForeachScope) throw new StopSignal({ owner: control.owner });
    throw new TemplateException(
      'org.apache.velocity.exception.VelocityException',
      `${first === undefined ? '' : compiler.text.slice(first.start, first.end)} is not a scope that #break could leave`,
      true,
    );
  };
}
