/** What one parse has in common: a template and those inside its strings. */
import type { SyntaxError } from './syntax-errors.ts';

/** What a template shares with the templates inside its strings. */
export interface ParseSession {
  readonly errors: SyntaxError[];
  /** Where an error was reported already. */
  readonly errorStarts: Set<number>;
  /** The names of the macros whose definition was read so far. */
  readonly macros: Set<string>;
  depth: number;
  /** The limit of nesting was passed: more errors would only repeat that. */
  isTooDeep: boolean;
}

/**
 * How deep a template may nest. Velocity has no limit but Java's stack; this one is far above what
 * people write and keeps every walk over a tree within ours.
 */
export const MAX_DEPTH = 400;
