/** The syntax tree of a Java regular expression. */
import type { CharSet } from './char-sets.ts';

export type RegexNode =
  | { readonly kind: 'sequence'; readonly items: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly options: readonly RegexNode[] }
  /** One character. */
  | { readonly kind: 'set'; readonly set: CharSet }
  | { readonly kind: 'group'; readonly index: number; readonly body: RegexNode }
  | { readonly kind: 'atomic'; readonly body: RegexNode }
  | {
      readonly kind: 'look';
      readonly ahead: boolean;
      readonly negative: boolean;
      readonly body: RegexNode;
    }
  | {
      readonly kind: 'repeat';
      readonly body: RegexNode;
      readonly min: number;
      readonly max: number;
      readonly mode: RepeatMode;
    }
  | { readonly kind: 'back-reference'; readonly group: number; readonly fold: Fold }
  | { readonly kind: 'anchor'; readonly anchor: Anchor; readonly unixLines: boolean };

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
  readonly names: ReadonlyMap<string, number>;
}

/** Least and greatest length that a node matches, in UTF-16 units; Infinity for no limit. */
export function lengthOf(node: RegexNode): readonly [number, number] {
  switch (node.kind) {
    case 'sequence': {
      const lengths = node.items.map(lengthOf);
      return [sum(lengths.map(([min]) => min)), sum(lengths.map(([, max]) => max))];
    }
    case 'choice': {
      const lengths = node.options.map(lengthOf);
      return [Math.min(...lengths.map(([min]) => min)), Math.max(...lengths.map(([, max]) => max))];
    }
    case 'set':
      return [1, 2];
    case 'group':
    case 'atomic':
      return lengthOf(node.body);
    case 'look':
    case 'anchor':
      return [0, 0];
    case 'back-reference':
      return [0, Infinity];
    case 'repeat': {
      const [min, max] = lengthOf(node.body);
      return [min * node.min, max === 0 ? 0 : max * node.max];
    }
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
