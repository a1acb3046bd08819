/** What the parts of a template gave when it ran, for those who want to see it in the template. */
import type { Span } from '../text/span.ts';
import type { TraceEvent } from '../velocity/trace.ts';

/** The values of one part of a template, over all rounds of the loops around it. */
export interface ReferenceValue {
  /** UTF-16 offsets of the template's own text. */
  readonly span: Span;
  /** A reference that was printed, the target of a `#set`, a loop's variable, a condition. */
  readonly what: 'reference' | 'set' | 'round' | 'condition';
  /** The first few that differ, as short texts, with their Java types. */
  readonly values: readonly Pick<TraceEvent, 'value' | 'type'>[];
  /** True where there were others. */
  readonly hasMore: boolean;
}

/** All of one template that ran. */
export interface TemplateValues {
  /** Where the template's value stands in its file. */
  readonly at: Span;
  readonly values: readonly ReferenceValue[];
}

/** More than this of one part is not looked at by anybody. */
const valuesAtMost = 3;

/** The values by the part that gave them, in the order in which the parts ran first. */
export function referenceValues(trace: readonly TraceEvent[]): readonly ReferenceValue[] {
  const byPart = new Map<string, ReferenceValue & { values: ReferenceValue['values'] }>();
  for (const { what, span, value, type } of trace) {
    if (what !== 'reference' && what !== 'set' && what !== 'round' && what !== 'condition')
      continue;
    const part = `${what} ${span.start} ${span.end}`;
    const known = byPart.get(part) ?? { span, what, values: [], hasMore: false };
    if (known.values.some((one) => one.value === value && one.type === type)) continue;
    const isFull = known.values.length >= valuesAtMost;
    byPart.set(part, {
      // A span may be a whole node of the tree, which nobody wants to copy.
      span: { start: span.start, end: span.end },
      what,
      values: isFull ? known.values : [...known.values, { value, type }],
      hasMore: isFull,
    });
  }
  return [...byPart.values()];
}
