import type { LineDirective } from '../../vtl/ast.ts';
import type { Compiler, Run } from '../compiler.ts';
import { compileBreak } from './break.ts';
import { compileEvaluate } from './evaluate.ts';
import { compileInclude } from './include.ts';
import { compileStop } from './stop.ts';

/** The directives of one line, by name. */
export const lineDirectives = {
  break: compileBreak,
  evaluate: compileEvaluate,
  include: compileInclude,
  parse: compileInclude,
  stop: compileStop,
} as const satisfies Record<
  LineDirective['name'],
  (directive: LineDirective, compiler: Compiler) => Run
>;
