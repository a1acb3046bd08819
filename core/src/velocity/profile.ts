/**
 * What differs between the engines we stand for. A profile is data: the evaluator reads it and
 * knows no more about who uses it.
 */
export interface Profile {
  readonly name: 'aws' | 'velocity-1.7';
  /**
   * What a reference without a value gives: `literal` prints its source text and counts as null
   * (stock Velocity); `empty-string` is "" everywhere, as an invalid-reference handler that
   * answers "" makes it.
   */
  readonly missingReference: 'literal' | 'empty-string';
  /** False: a `#macro` definition vanishes, and calls stay as text. */
  readonly macros: boolean;
  /** False: `#evaluate(…)` stays as text. */
  readonly evaluate: boolean;
}

/**
 * Velocity as Amazon API Gateway runs it. Each line is recorded from the real service: see the
 * reference's section "Where AWS differs from stock Velocity".
 */
export const awsProfile: Profile = {
  name: 'aws',
  missingReference: 'empty-string',
  macros: false,
  evaluate: false,
};

/** Apache Velocity 1.7 as it comes, so that the engine can be held against the real one. */
export const velocity17Profile: Profile = {
  name: 'velocity-1.7',
  missingReference: 'literal',
  macros: true,
  evaluate: true,
};
