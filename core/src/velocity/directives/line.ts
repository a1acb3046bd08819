import type { LineDirective } from '../../vtl/ast.ts';
import type { Machine } from '../machine.ts';
import { runBreak } from './break.ts';
import { runEvaluate } from './evaluate.ts';
import { runInclude } from './include.ts';
import { runStop } from './stop.ts';

/** The directives of one line, by name. */
export const lineDirectives = {
  break: runBreak,
  evaluate: runEvaluate,
  include: runInclude,
  parse: runInclude,
  stop: runStop,
} as const satisfies Record<
  LineDirective['name'],
  (directive: LineDirective, machine: Machine) => void
>;
