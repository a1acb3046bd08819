/** The syntax tree of a Java regular expression. */
import type { CharSet } from './char-sets.ts';

export type RegexNode =
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  /** One character. */
  | { readonly kind: 'set'; readonly set: CharSet }
  /** `\R`. */
  | { readonly kind: 'line-break' }
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | {
      readonly kind: 'look';
      readonly negative: boolean;
      readonly body: RegexNode;
      /** Of a look-behind; missing in a look-ahead. */
      readonly behind?: LookBehind;
    }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: 'back-reference'; readonly group: number; readonly fold: Fold }
  | {
      readonly kind: 'anchor';
      readonly anchor: Anchor;
      readonly unixLines: boolean;
      readonly unicodeWords: boolean;
    };

/** How far back a look-behind begins. */
export interface LookBehind {
  /** Least and greatest length, as Java reckons them: 32-bit numbers that may have run over. */
  readonly min: number;
  readonly max: number;
  /** True where Java counts whole characters, false where it counts UTF-16 units. */
  readonly byCodePoint: boolean;
}

export type RepeatMode = 'greedy' | 'lazy' | 'possessive';

/** How letters compare: as they are, ASCII letters without case, all letters without case. */
export type Fold = 'none' | 'ascii' | 'unicode';

/**
 * Places without width: `^` and `$` in their two forms, `\A` `\z` `\Z` `\b` `\B`, and `\G`, the
 * end of the match before.
 */
export type Anchor =
  | 'input-start'
  | 'line-start'
  | 'input-end'
  | 'last-line-end'
  | 'line-end'
  | 'word-border'
  | 'no-word-border'
  | 'match-end';

/** A parsed pattern. */
export interface RegexTree {
  readonly root: RegexNode;
  readonly groupCount: number;
  /** True where a search goes on at the next whole character, false at the next UTF-16 unit. */
  readonly byCodePoint: boolean;
  readonly names: ReadonlyMap<string, number>;
}
