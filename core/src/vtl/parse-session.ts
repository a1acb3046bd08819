/** What one parse has in common: a template and those inside its strings. */
import type { Expression, PathStep, Statement } from './ast.ts';
import { NodeStack } from './node-stack.ts';
import type { SyntaxError } from './syntax-errors.ts';

/** What a template shares with the templates inside its strings. */
export class ParseSession {
  readonly errors: SyntaxError[] = [];
  /** Where an error was reported already. */
  readonly errorStarts = new Set<number>();
  /** The names of the macros whose definition was read so far. */
  readonly macros = new Set<string>();
  /** The blocks that are being read, and likewise the arguments and items, and the paths. */
  readonly statements = new NodeStack<Statement>();
  readonly expressions = new NodeStack<Expression>();
  readonly steps = new NodeStack<PathStep>();
  depth = 0;
  /** The limit of nesting was passed: more errors would only repeat that. */
  isTooDeep = false;
}

/**
 * How deep a template may nest. Velocity has no limit but Java's stack; this one is far above what
 * people write and keeps every walk over a tree within ours.
 */
export const MAX_DEPTH = 400;
