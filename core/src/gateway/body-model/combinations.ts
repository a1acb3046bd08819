import type { Judging, KeywordCheck, Schema, SchemaFault } from './schema.ts';

/** `allOf`, `anyOf`, `oneOf` and `not`. Only what is certain breaks them. */
export const combinationKeywords = {
  allOf: allFault,
  anyOf: anyFault,
  not: notFault,
  oneOf: oneFault,
} as const satisfies Record<string, KeywordCheck>;

interface Verdict {
  readonly kind: 'fits' | 'breaks' | 'unknown';
  readonly fault: SchemaFault | null;
}

/** A schema by itself: its faults do not count as those of the body. */
function verdictOf(part: unknown, value: unknown, judging: Judging): Verdict {
  const faults: SchemaFault[] = [];
  const unjudged = new Set<string>();
  judging.judge(part, value, { ...judging, faults, unjudged });
  const [fault = null] = faults;
  if (fault !== null) return { kind: 'breaks', fault };
  return { kind: unjudged.size === 0 ? 'fits' : 'unknown', fault: null };
}

function allFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const parts = partsOf(schema, 'allOf');
  const faults = parts.map((part) => {
    const inner: SchemaFault[] = [];
    judging.judge(part, value, { ...judging, faults: inner });
    return inner[0] ?? null;
  });
  const first = faults.find((fault) => fault !== null);
  if (first === undefined) return null;
  const matched = faults.filter((fault) => fault === null).length;
  // The reason is the part's own; the validator only counts.
  return {
    ...first,
    words: `instance failed to match all required schemas (matched only ${matched} out of ${parts.length})`,
  };
}

function anyFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const { path, unjudged } = judging;
  const verdicts = partsOf(schema, 'anyOf').map((part) => verdictOf(part, value, judging).kind);
  if (verdicts.length === 0 || verdicts.includes('fits')) return null;
  if (verdicts.includes('unknown')) {
    unjudged.add('anyOf');
    return null;
  }
  const words = `instance failed to match at least one required schema among ${verdicts.length}`;
  return { path, keyword: 'anyOf', message: 'fits none of the schemas of anyOf', words };
}

function oneFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const { path, unjudged } = judging;
  const verdicts = partsOf(schema, 'oneOf').map((part) => verdictOf(part, value, judging).kind);
  const fitting = verdicts.filter((verdict) => verdict === 'fits').length;
  const isOpen = verdicts.includes('unknown');
  if (isOpen) unjudged.add('oneOf');
  if (fitting === 1 || verdicts.length === 0 || (fitting === 0 && isOpen)) return null;
  const words = `instance failed to match exactly one schema (matched ${fitting} out of ${verdicts.length})`;
  const count = fitting === 0 ? 'none' : String(fitting);
  return { path, keyword: 'oneOf', message: `fits ${count} of the schemas of oneOf`, words };
}

function notFault(schema: Schema, value: unknown, judging: Judging): SchemaFault | null {
  const { path, unjudged } = judging;
  const { kind } = verdictOf(schema['not'], value, judging);
  if (kind === 'unknown') unjudged.add('not');
  if (kind !== 'fits') return null;
  const words = 'instance matched a schema which it should not have';
  return { path, keyword: 'not', message: 'fits the schema of not', words };
}

function partsOf(schema: Schema, key: string): readonly unknown[] {
  const parts = schema[key];
  return Array.isArray(parts) ? (parts as unknown[]) : [];
}
