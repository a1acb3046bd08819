import type { LiteralDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';

/** `#literal() … #end`: prints its body as it stands; or its argument as written, if it has one. */
export function runLiteral({ body, literal }: LiteralDirective, machine: Machine): void {
  machine.write(literal, body);
}
