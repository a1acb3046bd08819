/** Repetitions: `*`, `+`, `?`, `{n,m}`, greedy and lazy. */
import type { CharSet } from './char-sets.ts';
import { count, isLowSurrogate, one } from './search.ts';
import type { Matcher, Search } from './search.ts';

/** The common case, without a call for each round: as many characters as there are, then fewer. */
export function repeatSet(set: CharSet, min: number, max: number, next: Matcher): Matcher {
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

/** As few characters as possible, then more. */
export function repeatSetLazily(set: CharSet, min: number, max: number, next: Matcher): Matcher {
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

/**
 * As many rounds as there are, each taken as it first matches: Java does not go back into a round
 * that is done. `round` matches the body alone.
 */
export function repeatPossessively(
  round: Matcher,
  min: number,
  max: number,
  next: Matcher,
): Matcher {
  return (search, at) => {
    let end = at;
    for (let rounds = 0; rounds < max; rounds++) {
      count(search);
      const after = round(search, end);
      if (after < 0 && rounds < min) return -1;
      if (after < 0 || after === end) break;
      end = after;
    }
    return next(search, end);
  };
}

/**
 * Any body: a round that matched nothing ends the repetition. `compileBody` compiles one round with
 * what follows it.
 */
export function repeatAny(
  compileBody: (next: Matcher) => Matcher,
  min: number,
  max: number,
  greedy: boolean,
  next: Matcher,
): Matcher {
  const state = { rounds: 0, start: -1 };
  const round = compileBody((search, at) => again(search, at));

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
