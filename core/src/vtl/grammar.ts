/** What the parts of the parser ask of each other. */
import type { Block, Expression, Reference, Statement } from './ast.ts';

/** The mutually recursive parts, bound together in `parser.ts` so that files form no circle. */
export interface Grammar<State> {
  /** `$x…`; the next token is an identifier or a `{`. */
  reference(state: State): Reference;
  /** A whole expression with operators. */
  expression(state: State): Expression;
  /** One value without operators and the white space on either side of it. */
  parameter(state: State): Expression;
  /** One value or bare word among a directive's arguments, without white space. */
  argument(state: State): Expression;
  /** The inside of a directive up to, and without, what ends it. */
  block(state: State, ends: BlockEnds): Block;
  /** The inside of a double-quoted string as a template of its own. */
  interpolate(state: State, text: string, boundaries: Boundaries): readonly Statement[];
}

/** Which marks end a block beside `#end`: those of `#if` and `#elseif` also `#else`, `#elseif`. */
export type BlockEnds = 'none' | 'end' | 'end-or-else';

/** Where each boundary between characters of a lexer's text lies in the outermost text. */
export interface Boundaries {
  /** Outer offset = inner offset, but the limit at most, + shift, where there is no table. */
  readonly shift: number;
  readonly limit: number;
  readonly table: Int32Array | null;
}

/** Where a `rewind` leads back to. */
export interface Mark {
  readonly position: number;
  readonly errors: number;
}

/** Printed text of tokens behind a first one, which depends on what stands around it. */
export interface Rebuilt {
  readonly rest: string;
  /** The position behind the last token. */
  readonly end: number;
}
