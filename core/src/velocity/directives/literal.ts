import type { LiteralDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';

/** `#literal() … #end`: prints its body as it stands. */
export function compileLiteral(directive: LiteralDirective, compiler: Compiler): Run {
  const { body } = directive;
  const text = compiler.text.slice(body.start, body.end);
  return (machine) => machine.write(text, body);
}
