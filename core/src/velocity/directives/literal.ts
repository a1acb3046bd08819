import type { LiteralDirective } from '../../vtl/ast.ts';
import type { Run } from '../compiler.ts';

/** `#literal() … #end`: prints its body as it stands; or its argument as written, if it has one. */
export function compileLiteral({ body, literal }: LiteralDirective): Run {
  return (machine) => machine.write(literal, body);
}
