/**
 * Runs a regular expression: a backtracking matcher with Java's rules. (JavaScript's own engine
 * differs in what a repeated group remembers, in unset groups, in the ends of lines and in
 * possessive quantifiers, and cannot be stopped.)
 */
import { LimitOverrun } from '../limits.ts';
import { isLineEnd, isWordPart } from './char-sets.ts';
import type { CharSet } from './char-sets.ts';
import { foldCode } from './regex-reader.ts';
import { lengthOf } from './tree.ts';
import type { Anchor, RegexNode, RegexTree } from './tree.ts';

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
type Matcher = (search: Search, at: number) => number;

/** Compile a tree. The answer matches at one position, and leaves the groups in the search. */
export function compileMatcher(
  tree: RegexTree,
): (search: Search, at: number, whole: boolean) => number {
  const anywhere = compile(tree.root, (_, at) => at);
  const whole = compile(tree.root, (search, at) => (at === search.text.length ? at : -1));
  return (search, at, toEnd) => (toEnd ? whole : anywhere)(search, at);
}

function count(search: Search): void {
  if (++search.steps > maximalSteps) {
    throw new LimitOverrun('a regular expression tries too many ways through its text');
  }
}

/** A node and what follows it, as one matcher. */
function compile(node: RegexNode, next: Matcher): Matcher {
  switch (node.kind) {
    case 'sequence':
      return node.items.reduceRight<Matcher>((rest, item) => compile(item, rest), next);
    case 'choice': {
      const options = node.options.map((option) => compile(option, next));
      return (search, at) => {
        count(search);
        for (const option of options) {
          const end = option(search, at);
          if (end >= 0) return end;
        }
        return -1;
      };
    }
    case 'set': {
      const { set } = node;
      return (search, at) => {
        const after = one(search, at, set);
        return after < 0 ? -1 : next(search, after);
      };
    }
    case 'group':
      return compileGroup(node.index, node.body, next);
    case 'atomic': {
      const body = compile(node.body, accept);
      return (search, at) =>
        withGroups(search, () => {
          const end = body(search, at);
          return end < 0 ? -1 : next(search, end);
        });
    }
    case 'look':
      return compileLook(node, next);
    case 'repeat':
      return compileRepeat(node, next);
    case 'back-reference':
      return compileBackReference(node, next);
    case 'anchor': {
      const { anchor, unixLines } = node;
      return (search, at) => (holds(anchor, search, at, unixLines) ? next(search, at) : -1);
    }
  }
}

const accept: Matcher = (_, at) => at;

/** The position behind one character of the set, or -1. */
function one(search: Search, at: number, set: CharSet): number {
  const code = search.text.codePointAt(at);
  if (code === undefined || !set(code)) return -1;
  return code > 0xffff ? at + 2 : at + 1;
}

/** Run, and put the groups back as they were when it fails. */
function withGroups(search: Search, run: () => number): number {
  const saved = search.groups.slice();
  const end = run();
  if (end < 0) saved.forEach((value, index) => (search.groups[index] = value));
  return end;
}

/** A capturing group keeps what it matched last, also from an earlier round of a repetition. */
function compileGroup(index: number, body: RegexNode, next: Matcher): Matcher {
  const starts: number[] = [];
  const inner = compile(body, (search, at) => {
    const { groups } = search;
    const [oldStart, oldEnd] = [groups[2 * index] ?? -1, groups[2 * index + 1] ?? -1];
    const start = starts.pop() ?? at;
    groups[2 * index] = start;
    groups[2 * index + 1] = at;
    const end = next(search, at);
    starts.push(start);
    if (end < 0) {
      groups[2 * index] = oldStart;
      groups[2 * index + 1] = oldEnd;
    }
    return end;
  });
  return (search, at) => {
    starts.push(at);
    const end = inner(search, at);
    starts.pop();
    return end;
  };
}

function compileLook(node: RegexNode & { kind: 'look' }, next: Matcher): Matcher {
  const found = node.ahead ? lookAhead(node.body) : lookBehind(node.body);
  if (node.negative)
    return (search, at) =>
      withGroups(search, () => (found(search, at) ? -1 : at)) < 0 ? -1 : next(search, at);
  return (search, at) => withGroups(search, () => (found(search, at) ? next(search, at) : -1));
}

function lookAhead(body: RegexNode): (search: Search, at: number) => boolean {
  const inner = compile(body, accept);
  return (search, at) => inner(search, at) >= 0;
}

/** Tries the shortest beginning first, as Java does. */
function lookBehind(body: RegexNode): (search: Search, at: number) => boolean {
  const [min, max] = lengthOf(body);
  let goal = 0;
  const inner = compile(body, (_, at) => (at === goal ? at : -1));
  return (search, at) => {
    const outerGoal = goal;
    goal = at;
    let found = false;
    for (let from = at - min; !found && from >= Math.max(0, at - max); from--) {
      count(search);
      found = inner(search, from) >= 0;
    }
    goal = outerGoal;
    return found;
  };
}

function compileRepeat(node: RegexNode & { kind: 'repeat' }, next: Matcher): Matcher {
  const { body, min, max, mode } = node;
  if (mode === 'possessive') {
    const greedy = compileRepeat({ ...node, mode: 'greedy' }, accept);
    return (search, at) =>
      withGroups(search, () => {
        const end = greedy(search, at);
        return end < 0 ? -1 : next(search, end);
      });
  }
  if (body.kind === 'set') {
    return mode === 'greedy'
      ? repeatSet(body.set, min, max, next)
      : repeatSetLazily(body.set, min, max, next);
  }
  return repeatAny(body, min, max, mode === 'greedy', next);
}

/** The common case, without a call for each round: as many characters as there are, then fewer. */
function repeatSet(set: CharSet, min: number, max: number, next: Matcher): Matcher {
  return (search, at) => {
    let rounds = 0;
    let end = at;
    while (rounds < max) {
      const after = one(search, end, set);
      if (after < 0) break;
      end = after;
      rounds++;
    }
    for (; rounds >= min; rounds--) {
      count(search);
      const result = next(search, end);
      if (result >= 0) return result;
      end -= isLowSurrogate(search.text, end - 1) && end - 2 >= at ? 2 : 1;
    }
    return -1;
  };
}

function repeatSetLazily(set: CharSet, min: number, max: number, next: Matcher): Matcher {
  return (search, at) => {
    let end = at;
    for (let rounds = 0; rounds <= max; rounds++) {
      count(search);
      if (rounds >= min) {
        const result = next(search, end);
        if (result >= 0) return result;
      }
      end = one(search, end, set);
      if (end < 0) return -1;
    }
    return -1;
  };
}

function isLowSurrogate(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0xdc00 && unit <= 0xdfff && (text.charCodeAt(at - 1) & 0xfc00) === 0xd800;
}

/** Any body: a round that matched nothing ends the repetition. */
function repeatAny(
  body: RegexNode,
  min: number,
  max: number,
  greedy: boolean,
  next: Matcher,
): Matcher {
  const state = { rounds: 0, start: -1 };
  const round = compile(body, (search, at) => again(search, at));

  /** One more round from here, with the counts put back when it fails. */
  function enter(search: Search, at: number): number {
    const { rounds, start } = state;
    state.rounds++;
    state.start = at;
    const end = round(search, at);
    state.rounds = rounds;
    state.start = start;
    return end;
  }

  /** What follows, which may come back to this very repetition. */
  function leave(search: Search, at: number): number {
    const { rounds, start } = state;
    const end = next(search, at);
    state.rounds = rounds;
    state.start = start;
    return end;
  }

  function again(search: Search, at: number): number {
    count(search);
    if (at === state.start) return leave(search, at);
    if (state.rounds < min) return enter(search, at);
    if (!greedy) {
      const end = leave(search, at);
      return end >= 0 || state.rounds >= max ? end : enter(search, at);
    }
    const end = state.rounds < max ? enter(search, at) : -1;
    return end >= 0 ? end : leave(search, at);
  }

  return (search, at) => {
    const { rounds, start } = state;
    state.rounds = 0;
    state.start = -1;
    const end = again(search, at);
    state.rounds = rounds;
    state.start = start;
    return end;
  };
}

function compileBackReference(
  node: RegexNode & { kind: 'back-reference' },
  next: Matcher,
): Matcher {
  const { group, fold } = node;
  return (search, at) => {
    const start = search.groups[2 * group] ?? -1;
    const end = search.groups[2 * group + 1] ?? -1;
    if (start < 0 || at + end - start > search.text.length) return -1;
    for (let index = 0; index < end - start; index++) {
      const a = search.text.charCodeAt(start + index);
      const b = search.text.charCodeAt(at + index);
      if (a !== b && foldCode(a, fold) !== foldCode(b, fold)) return -1;
    }
    return next(search, at + end - start);
  };
}

function holds(anchor: Anchor, search: Search, at: number, unixLines: boolean): boolean {
  const { text } = search;
  switch (anchor) {
    case 'input-start':
      return at === 0;
    case 'input-end':
      return at === text.length;
    case 'match-end':
      return at === search.previousEnd;
    case 'line-start':
      if (at === 0) return true;
      if (at === text.length || !isLineEnd(text.charCodeAt(at - 1), unixLines)) return false;
      return unixLines || text.slice(at - 1, at + 1) !== '\r\n';
    case 'last-line-end':
      return (
        at === text.length ||
        (isEndOfLine(text, at, unixLines) &&
          lineEndLength(text, at, unixLines) === text.length - at)
      );
    case 'line-end':
      return at === text.length || isEndOfLine(text, at, unixLines);
    case 'word-border':
      return isWordAt(text, at - 1) !== isWordAt(text, at);
    case 'no-word-border':
      return isWordAt(text, at - 1) === isWordAt(text, at);
  }
}

/** True before a line's end, but not between a carriage return and its newline. */
function isEndOfLine(text: string, at: number, unixLines: boolean): boolean {
  if (!isLineEnd(text.charCodeAt(at), unixLines)) return false;
  return unixLines || text.slice(at - 1, at + 1) !== '\r\n' || at === 0;
}

function lineEndLength(text: string, at: number, unixLines: boolean): number {
  return !unixLines && text.startsWith('\r\n', at) ? 2 : 1;
}

function isWordAt(text: string, at: number): boolean {
  if (at < 0 || at >= text.length) return false;
  return isWordPart(text.codePointAt(isLowSurrogate(text, at) ? at - 1 : at) ?? 0);
}
