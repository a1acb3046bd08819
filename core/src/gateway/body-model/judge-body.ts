/**
 * Whether a body fits its model: JSON schema draft 4, as the models of REST APIs are. What is not
 * judged here counts as fitting and is named, so that a run never refuses what the service takes.
 */
import type { BodyModel } from '../integration.ts';
import { combinationFault } from './combinations.ts';
import { arrayFault } from './arrays.ts';
import { objectFault } from './objects.ts';
import { isObject, type Judge, type SchemaFault } from './schema.ts';
import { scalarFault } from './scalars.ts';

export interface Judgement {
  /** The first way in which the body breaks the model; null where none is found. */
  readonly fault: SchemaFault | null;
  /** Keywords that would have had a say and were not judged; with any, a fit is not certain. */
  readonly unjudged: ReadonlySet<string>;
}

const MAX_DEPTH = 100;
const MAX_STEPS = 100_000;

/** Judges a parsed body. References may lead in circles; beyond 100 levels nothing is judged. */
export function judgeBody(
  { schema, resolve }: Pick<BodyModel, 'schema' | 'resolve'>,
  value: unknown,
): Judgement {
  const unjudged = new Set<string>();
  const fault = judge(schema, value, {
    path: '',
    depth: 0,
    unjudged,
    budget: { left: MAX_STEPS },
    resolve,
  });
  return { fault, unjudged };
}

const judge: Judge = (written, value, judging) => {
  if (!isObject(written)) return null;
  const depth = judging.depth + 1;
  judging.budget.left -= 1;
  if (depth > MAX_DEPTH || judging.budget.left < 0) {
    judging.unjudged.add('what lies deepest');
    return null;
  }
  const here = { ...judging, depth };
  const reference = written['$ref'];
  // Beside a reference nothing else counts in draft 4.
  if (typeof reference === 'string') {
    const target = judging.resolve(reference);
    if (isObject(target)) return judge(target, value, here);
    judging.unjudged.add(reference);
    return null;
  }
  return (
    scalarFault(written, value, here) ??
    combinationFault(written, value, here, judge) ??
    (Array.isArray(value) ? arrayFault(written, value, here, judge) : null) ??
    (isObject(value) ? objectFault(written, value, here, judge) : null)
  );
};
