/** The directives of Velocity 1.7, by name. */
import { breakDirective } from './break.ts';
import { defineDirective } from './define.ts';
import type { Directive } from './directive.ts';
import { evaluateDirective } from './evaluate.ts';
import { foreachDirective } from './foreach.ts';
import { ifDirective } from './if.ts';
import { includeDirective } from './include.ts';
import { literalDirective } from './literal.ts';
import { macroDirective } from './macro.ts';
import { parseDirective } from './parse.ts';
import { setDirective } from './set.ts';
import { stopDirective } from './stop.ts';

export const directives = {
  break: breakDirective,
  define: defineDirective,
  evaluate: evaluateDirective,
  foreach: foreachDirective,
  if: ifDirective,
  include: includeDirective,
  literal: literalDirective,
  macro: macroDirective,
  parse: parseDirective,
  set: setDirective,
  stop: stopDirective,
} satisfies Record<string, Directive>;

/**
 * The directive of a name that Velocity looks up in its table. `#if` and `#set` are tokens of
 * their own there, so `#set` without its `(` is no directive.
 */
export function findDirective(name: string): Directive | undefined {
  if (name === 'if' || name === 'set' || !Object.hasOwn(directives, name)) return undefined;
  return (directives as Record<string, Directive>)[name];
}
