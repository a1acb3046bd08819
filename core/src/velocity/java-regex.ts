/** Java's regular expressions: what `matches`, `replaceAll`, `replaceFirst` and `split` take. */
import { compileMatcher } from './regex/match-regex.ts';
import { isLowSurrogate } from './regex/search.ts';
import type { Search } from './regex/search.ts';
import type { RegexTree } from './regex/tree.ts';
import { parseRegex } from './regex/parse-regex.ts';
import { RegexError } from './regex/regex-reader.ts';

/** One match: where it is, and what its groups hold. */
export interface RegexMatch {
  /** UTF-16 offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** A group's text by number, 0 being the match; null when it took no part; undefined when there is none. */
  group(index: number): string | null | undefined;
}

export interface JavaRegex {
  readonly groupCount: number;
  /** Numbers of named groups. */
  readonly names: ReadonlyMap<string, number>;
  /** True when the *whole* text matches. */
  matches(text: string): boolean;
  /** The first match that begins at `from` or later; `previousEnd` is what `\G` means. */
  find(text: string, from: number, previousEnd?: number): RegexMatch | null;
}

/** A pattern ready to use, or what is wrong with it, at a UTF-16 offset of the pattern. */
export type JavaRegexResult =
  | { readonly ok: true; readonly regex: JavaRegex }
  | {
      readonly ok: false;
      readonly message: string;
      readonly offset: number;
      /** True when Java would take the pattern and this engine does not. */
      readonly unsupported: boolean;
    };

/**
 * Compile a pattern. Never throws. Matching may throw a `LimitOverrun`, when a pattern tries too
 * many ways through a text.
 */
export function compileJavaRegex(source: string): JavaRegexResult {
  try {
    const tree = parseRegex(source);
    return { ok: true, regex: regexOf(tree, compileMatcher(tree)) };
  } catch (error) {
    if (error instanceof RegexError) {
      const { message, offset, unsupported } = error;
      return { ok: false, message, offset, unsupported };
    }
    return {
      ok: false,
      message: `the pattern is nested too deeply (${String(error)})`,
      offset: 0,
      unsupported: true,
    };
  }
}

function regexOf(
  { byCodePoint, groupCount, names }: RegexTree,
  match: (search: Search, at: number, whole: boolean) => number,
): JavaRegex {
  const searchIn = (text: string, previousEnd: number): Search => ({
    text,
    previousEnd,
    steps: 0,
    groups: new Array<number>(2 * groupCount + 2).fill(-1),
  });
  const step = (text: string, at: number): number =>
    byCodePoint && isLowSurrogate(text, at + 1) ? 2 : 1;
  return {
    groupCount,
    names,
    matches: (text) => match(searchIn(text, 0), 0, true) >= 0,
    find: (text, from, previousEnd = from) => {
      const search = searchIn(text, previousEnd);
      for (let start = from; start <= text.length; start += step(text, start)) {
        const end = match(search, start, false);
        if (end >= 0) return matchOf(search, start, end, groupCount);
      }
      return null;
    },
  };
}

function matchOf(
  { text, groups }: Search,
  start: number,
  end: number,
  groupCount: number,
): RegexMatch {
  return {
    start,
    end,
    group: (index) => {
      if (index === 0) return text.slice(start, end);
      if (index < 0 || index > groupCount) return undefined;
      const from = groups[2 * index] ?? -1;
      return from < 0 ? null : text.slice(from, groups[2 * index + 1]);
    },
  };
}
