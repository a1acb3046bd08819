/** A property that must hold for every input that its generator can make. */
export interface Law {
  /** The name of its file. */
  readonly name: string;
  /**
   * Make one input from the random source and test it. Null: it holds. Else what is wrong, with the
   * input. Throwing counts as wrong too.
   */
  run(random: Random): string | null;
}

/** A number from 0 up to but not including 1. */
export type Random = () => number;

/** A random source that a 32-bit seed gives in full (the mulberry32 mixing of a counter). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from `low` to `high`, both included. */
export function integer(random: Random, low: number, high: number): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of the choices, each as likely as the others. */
export function pick<T>(random: Random, choices: readonly [T, ...T[]]): T {
  return choices[integer(random, 0, choices.length - 1)] ?? choices[0];
}

/** Between `low` and `high` made things. */
export function many<T>(random: Random, low: number, high: number, make: () => T): T[] {
  return Array.from({ length: integer(random, low, high) }, make);
}

/** What happened when a law was tried on one input; null when it held. */
export function tryLaw(law: Law, seed: number): string | null {
  try {
    return law.run(seededRandom(seed));
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** The seed of the n-th input; the first one's is the run's own, so that it can be named alone. */
export function inputSeed(seed: number, index: number): number {
  return (seed + Math.imul(index, 0x9e3779b9)) >>> 0;
}
