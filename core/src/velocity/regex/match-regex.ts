/**
 * Runs a regular expression: a backtracking matcher with Java's rules. (JavaScript's own engine
 * differs in what a repeated group remembers, in unset groups, in the ends of lines and in
 * possessive quantifiers, and cannot be stopped.)
 */
import { holds } from './anchors.ts';
import { foldCode } from './regex-reader.ts';
import { repeatAny, repeatPossessively, repeatSet, repeatSetLazily } from './repeat.ts';
import { count, isLowSurrogate, one } from './search.ts';
import type { Matcher, Search } from './search.ts';
import { isLineEnd } from './char-sets.ts';
import type { LookBehind, RegexNode, RegexTree } from './tree.ts';

/** Compile a tree. The answer matches at one position, and leaves the groups in the search. */
export function compileMatcher(
  tree: RegexTree,
): (search: Search, at: number, whole: boolean) => number {
  const anywhere = compile(tree.root, (_, at) => at);
  const whole = compile(tree.root, (search, at) => (at === search.text.length ? at : -1));
  return (search, at, toEnd) => (toEnd ? whole : anywhere)(search, at);
}

/**
 * A node and what follows it, as one matcher. What is tried as a whole (an atomic group, a
 * possessive repetition, a look) leaves its groups set when what follows fails, as in Java.
 */
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
    case 'line-break':
      return lineBreak(next);
    case 'group':
      return compileGroup(node.index, node.body, next);
    case 'atomic': {
      const body = compile(node.body, accept);
      return (search, at) => {
        const end = body(search, at);
        return end < 0 ? -1 : next(search, end);
      };
    }
    case 'look':
      return compileLook(node, next);
    case 'repeat':
      return compileRepeat(node, next);
    case 'back-reference':
      return compileBackReference(node, next);
    case 'anchor': {
      return (search, at) => (holds(node, search, at) ? next(search, at) : -1);
    }
  }
}

const accept: Matcher = (_, at) => at;

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
  const found =
    node.behind === undefined ? lookAhead(node.body) : lookBehind(node.body, node.behind);
  const { negative } = node;
  return (search, at) => (found(search, at) === negative ? -1 : next(search, at));
}

function lookAhead(body: RegexNode): (search: Search, at: number) => boolean {
  const inner = compile(body, accept);
  return (search, at) => inner(search, at) >= 0;
}

/** Tries the shortest beginning first, as Java does. */
function lookBehind(
  body: RegexNode,
  { min, max, byCodePoint }: LookBehind,
): (search: Search, at: number) => boolean {
  let goal = 0;
  const inner = compile(body, (_, at) => (at === goal ? at : -1));
  const unitsBack = (text: string, at: number, characters: number): number => {
    if (!byCodePoint) return characters;
    // A greatest length that has run over is negative: Java then counts on from here.
    if (characters < 0) return text.length - at;
    let start = at;
    for (let left = characters; left > 0 && start > 0; left--)
      start -= isLowSurrogate(text, start - 1) ? 2 : 1;
    return at - start;
  };
  return (search, at) => {
    const { text } = search;
    const outerGoal = goal;
    goal = at;
    let found = false;
    // As 32-bit numbers, since Java's greatest length may have run over.
    const first = Math.max(0, (at - unitsBack(text, at, max)) | 0);
    let from = at - unitsBack(text, at, min);
    while (!found && from >= first) {
      count(search);
      found = inner(search, from) >= 0;
      from -= byCodePoint && from > first ? unitsBack(text, from, 1) : 1;
    }
    goal = outerGoal;
    return found;
  };
}

/** A carriage return and newline as one, else any other vertical white space. */
function lineBreak(next: Matcher): Matcher {
  return (search, at) => {
    const { text } = search;
    if (text.startsWith('\r\n', at)) {
      const end = next(search, at + 2);
      if (end >= 0) return end;
    }
    const code = text.charCodeAt(at);
    return isLineEnd(code, false) || code === 11 || code === 12 ? next(search, at + 1) : -1;
  };
}

function compileRepeat(node: RegexNode & { kind: 'repeat' }, next: Matcher): Matcher {
  const { body, min, max, mode } = node;
  if (mode === 'possessive') return repeatPossessively(compile(body, accept), min, max, next);
  if (body.kind === 'set') {
    return mode === 'greedy'
      ? repeatSet(body.set, min, max, next)
      : repeatSetLazily(body.set, min, max, next);
  }
  return repeatAny((after) => compile(body, after), min, max, mode === 'greedy', next);
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
