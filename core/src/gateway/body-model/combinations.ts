import type { Judge, Judging, Schema, SchemaFault } from './schema.ts';

type Verdict = 'fits' | 'breaks' | 'unknown';

/** `allOf`, `anyOf`, `oneOf` and `not`. Only what is certain breaks them. */
export function combinationFault(
  schema: Schema,
  value: unknown,
  judging: Judging,
  judge: Judge,
): SchemaFault | null {
  for (const part of partsOf(schema, 'allOf')) {
    const fault = judge(part, value, judging);
    if (fault !== null) return fault;
  }
  const verdictOf = (part: unknown): Verdict => {
    const unjudged = new Set<string>();
    if (judge(part, value, { ...judging, unjudged }) !== null) return 'breaks';
    return unjudged.size === 0 ? 'fits' : 'unknown';
  };
  const { path, unjudged } = judging;
  const anyOf = partsOf(schema, 'anyOf').map(verdictOf);
  if (anyOf.length > 0 && !anyOf.includes('fits')) {
    if (!anyOf.includes('unknown')) {
      return { path, keyword: 'anyOf', message: 'fits none of the schemas of anyOf' };
    }
    unjudged.add('anyOf');
  }
  const oneOf = partsOf(schema, 'oneOf').map(verdictOf);
  const fitting = oneOf.filter((verdict) => verdict === 'fits').length;
  if (fitting > 1) {
    return { path, keyword: 'oneOf', message: `fits ${fitting} of the schemas of oneOf` };
  }
  if (oneOf.includes('unknown')) unjudged.add('oneOf');
  else if (oneOf.length > 0 && fitting === 0) {
    return { path, keyword: 'oneOf', message: 'fits none of the schemas of oneOf' };
  }
  if (schema['not'] === undefined) return null;
  const not = verdictOf(schema['not']);
  if (not === 'fits') return { path, keyword: 'not', message: 'fits the schema of not' };
  if (not === 'unknown') unjudged.add('not');
  return null;
}

function partsOf(schema: Schema, key: string): readonly unknown[] {
  const parts = schema[key];
  return Array.isArray(parts) ? (parts as unknown[]) : [];
}
