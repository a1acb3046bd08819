/** A compiled JSONPath, as Jayway JsonPath 2.0 understands it. */
import type { JavaRegex } from '../../velocity/java-regex.ts';

export interface JsonPath {
  /** False for a path that began with `@`: it starts at the element that a filter looks at. */
  readonly fromRoot: boolean;
  readonly steps: readonly PathStep[];
  /** True where it can select one value only; else it gives a list, an empty one for no match. */
  readonly isDefinite: boolean;
}

export type PathStep =
  /** `.name`, `['name']`; several names give one object with those that are there. */
  | { readonly kind: 'properties'; readonly names: readonly string[] }
  | { readonly kind: 'wildcard' }
  /** `..`: the next step at every depth. */
  | { readonly kind: 'scan' }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'indexes'; readonly indexes: readonly number[] }
  /** `[from:]`, `[:to]` and `[from:to]`; null where that side is open. */
  | { readonly kind: 'slice'; readonly from: number | null; readonly to: number | null }
  /** `[(@.length-1)]`: `offset` is what is added to the length. */
  | { readonly kind: 'from-length'; readonly offset: number }
  /** `[?(…)]`; null is the placeholder `[?]`, which has no filter to fill it here. */
  | { readonly kind: 'filter'; readonly filter: Filter | null }
  /** A `$` inside a path changes nothing. */
  | { readonly kind: 'same' };

export type Filter =
  | { readonly kind: 'and' | 'or'; readonly left: Filter; readonly right: Filter }
  | { readonly kind: 'exists'; readonly path: JsonPath; readonly expected: boolean }
  | {
      readonly kind: 'compare';
      readonly left: Operand;
      readonly operator: ComparisonOperator;
      readonly right: Operand;
    };

export type ComparisonOperator = '==' | '!=' | '<' | '<=' | '>' | '>=' | '=~';

export type Operand =
  | { readonly kind: 'path'; readonly path: JsonPath }
  | { readonly kind: 'regex'; readonly regex: JavaRegex }
  /** Everything else, numbers and `true` too: Jayway 2.0 keeps the text and compares by it. */
  | { readonly kind: 'text'; readonly text: string };

/** Why a path cannot be compiled. */
export interface PathError {
  readonly message: string;
  /** UTF-16 offset into the path's text, where a person would look. */
  readonly offset: number;
}

export type PathReading =
  | { readonly path: JsonPath; readonly error: null }
  | { readonly path: null; readonly error: PathError };
