/** Which parts of a file's templates were reached by runs, and both ways of which conditions. */
import type { Report } from '../gateway/report.ts';
import { containsSpan, type Span } from '../text/span.ts';
import type { Expression, Statement } from '../vtl/ast.ts';
import type { Analysis, TemplateRegion } from './analysis.ts';

/** A text, a printed reference, a `#set` or a condition; spans are offsets of the file. */
export interface CoveredPart {
  readonly span: Span;
  /** In how many of the runs it was reached. */
  readonly runs: number;
}

/** The condition of an `#if` or `#elseif`. */
export interface CoveredCondition {
  readonly span: Span;
  /** In how many of the runs it held at least once. */
  readonly held: number;
  /** In how many it did not at least once. */
  readonly failed: number;
}

export interface TemplateCoverage {
  /** In the order of the file; blanks between lines are no part. */
  readonly parts: readonly CoveredPart[];
  readonly conditions: readonly CoveredCondition[];
}

/**
 * What the runs of a file reached in all its templates, also in those that never ran. Bodies of
 * `#macro` and `#define` are left out, since what they print is known by their calls alone; so is
 * what a template does behind the first 10 000 things that happen in it (`trace.ts`), and the text
 * that one wrote which failed in the end.
 */
export function templateCoverage(analysis: Analysis, reports: readonly Report[]): TemplateCoverage {
  const reached = reports.map((report) => reachedIn(report));
  const parts = new Map<string, CoveredPart>();
  const conditions = new Map<string, CoveredCondition>();
  for (const region of analysis.regions) {
    for (const item of itemsOf(region.parse.root.children)) {
      // Two operations may share a template by an anchor: it is one in the file.
      const span = region.map.toFile(item.span);
      const key = `${span.start} ${span.end}`;
      const results = reached.map((run) => run(region, item, span));
      const count = (way: Way): number => results.filter((ways) => ways.has(way)).length;
      if (!parts.has(key)) {
        parts.set(key, { span, runs: results.filter((ways) => ways.size > 0).length });
      }
      if (item.what === 'condition' && !conditions.has(key)) {
        conditions.set(key, { span, held: count('true'), failed: count('false') });
      }
    }
  }
  const inOrder = (a: { readonly span: Span }, b: { readonly span: Span }): number =>
    a.span.start - b.span.start;
  return {
    parts: [...parts.values()].sort(inOrder),
    conditions: [...conditions.values()].sort(inOrder),
  };
}

interface Item {
  readonly what: 'text' | 'reference' | 'set' | 'condition';
  readonly span: Span;
  /** What the trace calls it by; of a `#set` its target. */
  readonly traced: Span;
}

function itemsOf(statements: readonly Statement[]): readonly Item[] {
  return statements.flatMap((statement): readonly Item[] => {
    const { start, end } = statement;
    switch (statement.kind) {
      case 'text':
        return /\S/.test(statement.value) ? [itemAt('text', { start, end })] : [];
      case 'reference':
        return statement.inert ? [] : [itemAt('reference', { start, end })];
      case 'set': {
        const { head, target, value } = statement;
        return [{ ...itemAt('set', { start: head.start, end: value.end }), traced: target }];
      }
      case 'foreach':
        return itemsOf(statement.body.children);
      case 'if': {
        const { condition, body, elseIfs, otherwise } = statement;
        return [
          ...branch(condition, body.children),
          ...elseIfs.flatMap((next) => branch(next.condition, next.body.children)),
          ...(otherwise === null ? [] : itemsOf(otherwise.body.children)),
        ];
      }
      default:
        return [];
    }
  });
}

function branch({ start, end, kind }: Expression, body: readonly Statement[]): readonly Item[] {
  const condition = kind === 'missing' ? [] : [itemAt('condition', { start, end })];
  return [...condition, ...itemsOf(body)];
}

function itemAt(what: Item['what'], span: Span): Item {
  return { what, span, traced: span };
}

/** How a part was reached: a condition by its values, all else at all. */
type Way = 'true' | 'false' | 'reached';

function reachedIn(
  report: Report,
): (region: TemplateRegion, item: Item, span: Span) => ReadonlySet<Way> {
  // A text of several lines is as many pieces; the first begins where it does.
  const written = new Set(report.provenance.map(({ at }) => at.start));
  const never: ReadonlySet<Way> = new Set();
  const once: ReadonlySet<Way> = new Set(['reached']);
  const byPlace = (report.values ?? []).map(({ at, values }) => ({
    at,
    values: new Map(values.map((one) => [`${one.what} ${one.span.start} ${one.span.end}`, one])),
  }));
  return (_, { what, traced }, span) => {
    if (what === 'text') return written.has(span.start) ? once : never;
    const found = byPlace
      .filter(({ at }) => containsSpan(at, span))
      .flatMap(({ values }) => values.get(`${what} ${traced.start} ${traced.end}`) ?? []);
    if (found.length === 0) return never;
    if (what !== 'condition') return once;
    const ways = found.flatMap(({ values }) => values.map(({ value }) => value));
    return new Set(ways.map((value) => (value === 'true' ? 'true' : 'false')));
  };
}
