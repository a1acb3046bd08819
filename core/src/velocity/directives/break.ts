import type { LineDirective } from '../../vtl/ast.ts';
import { TemplateException } from '../exceptions.ts';
import { ForeachScope } from '../foreach-scope.ts';
import type { Machine } from '../machine.ts';
import { breakNearest, StopSignal } from '../stop-signal.ts';

/**
 * `#break`: leaves the nearest loop, block or macro, or ends the render where there is none.
 * `#break($foreach)` leaves the loop of that control object.
 */
export function runBreak(directive: LineDirective, machine: Machine): never {
  machine.step(directive);
  machine.record('stop', directive, null);
  const [first] = directive.args;
  if (first === undefined) throw breakNearest;
  const control = machine.value(first);
  if (control instanceof ForeachScope) throw new StopSignal({ owner: control.owner });
  throw new TemplateException(
    'org.apache.velocity.exception.VelocityException',
    `${machine.text.slice(first.start, first.end)} is not a valid org.apache.velocity.runtime.directive.Scope instance`,
    true,
  );
}
