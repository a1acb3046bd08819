/**
 * Whether a body fits its model: JSON schema draft 4, as the models of REST APIs are. What is not
 * judged here counts as fitting and is named, so that a run never refuses what the service takes.
 *
 * The service's words are those of the json-schema-validator of java-json-tools, and so is the order
 * here: the keywords of one value by name, then what is inside of it, unless something was found
 * already (its `InstanceValidator`, which the texts in public reports agree with).
 */
import type { BodyModel } from '../integration.ts';
import { arrayKeywords, judgeItems } from './arrays.ts';
import { combinationKeywords } from './combinations.ts';
import { judgeMembers, objectKeywords } from './objects.ts';
import { numberKeywords, textKeywords, valueKeywords } from './scalars.ts';
import { isObject, type Judging, type KeywordCheck, type SchemaFault } from './schema.ts';

export interface Judgement {
  /** The first way in which the body breaks the model; null where none is found. */
  readonly fault: SchemaFault | null;
  /** All that the service's validator would list. */
  readonly faults: readonly SchemaFault[];
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
  const faults: SchemaFault[] = [];
  const budget = { left: MAX_STEPS };
  judge(schema, value, { path: '', depth: 0, faults, unjudged, budget, resolve, judge });
  return { fault: faults[0] ?? null, faults, unjudged };
}

function judge(written: unknown, value: unknown, judging: Judging): void {
  if (!isObject(written)) return;
  const depth = judging.depth + 1;
  judging.budget.left -= 1;
  if (depth > MAX_DEPTH || judging.budget.left < 0) {
    judging.unjudged.add('what lies deepest');
    return;
  }
  const here = { ...judging, depth };
  const reference = written['$ref'];
  // Beside a reference nothing else counts in draft 4.
  if (typeof reference === 'string') {
    const target = judging.resolve(reference);
    if (isObject(target)) judge(target, value, here);
    else judging.unjudged.add(reference);
    return;
  }
  for (const [keyword, check] of checksOf(value)) {
    if (written[keyword] === undefined) continue;
    const found = check(written, value as never, here);
    if (found !== null) judging.faults.push(found);
  }
  if (judging.faults.length > 0) return;
  if (Array.isArray(value)) judgeItems(written, value, here);
  else if (isObject(value)) judgeMembers(written, value, here);
}

type Checks = readonly (readonly [string, KeywordCheck])[];

/** By the kind of value; each in the order of its keywords. */
const checks = {
  array: sorted(arrayKeywords),
  number: sorted(numberKeywords),
  object: sorted(objectKeywords),
  other: sorted({}),
  string: sorted(textKeywords),
} as const satisfies Record<string, Checks>;

function sorted(own: Readonly<Record<string, KeywordCheck>>): Checks {
  const all: Record<string, KeywordCheck> = { ...own, ...valueKeywords, ...combinationKeywords };
  return Object.entries(all).sort(([a], [b]) => (a < b ? -1 : 1));
}

function checksOf(value: unknown): Checks {
  if (Array.isArray(value)) return checks.array;
  if (isObject(value)) return checks.object;
  if (typeof value === 'number') return checks.number;
  return typeof value === 'string' ? checks.string : checks.other;
}
