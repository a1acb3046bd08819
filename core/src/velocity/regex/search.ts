/** What the matcher works on, and its smallest moves. */
import { LimitOverrun } from '../limits.ts';
import type { CharSet } from './char-sets.ts';

/** Steps of one search; beyond them a pattern counts as too slow, where Java would go on. */
const maximalSteps = 5_000_000;

/** What a search works on. */
export interface Search {
  readonly text: string;
  /** Start and end of each group, by twice its number; -1 where it is not set. */
  readonly groups: number[];
  /** Where the match before ended, for `\G`. */
  readonly previousEnd: number;
  steps: number;
}

/** Matches from a position on; the end of the whole match, or -1. */
export type Matcher = (search: Search, at: number) => number;

/** Count a step; throws when there were too many. */
export function count(search: Search): void {
  if (++search.steps > maximalSteps) {
    throw new LimitOverrun('a regular expression tries too many ways through its text');
  }
}

/** The position behind one character of the set, or -1. */
export function one(search: Search, at: number, set: CharSet): number {
  const code = search.text.codePointAt(at);
  if (code === undefined || !set(code)) return -1;
  return code > 0xffff ? at + 2 : at + 1;
}

/** True when the unit at an offset is the second of a pair. */
export function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}
