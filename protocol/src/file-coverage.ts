/** Which lines of a file's templates were reached, and which ways of their conditions, in lines. */
import type { TemplateCoverage } from '../../core/src/service/template-coverage.ts';
import type { LineColumn } from '../../core/src/text/line-index.ts';
import type { Span } from '../../core/src/text/span.ts';

/** Lines and UTF-16 columns count from 1, the end exclusive. */
export interface FileCoverage {
  /** Each line that holds part of a template that can run, from its first such part to its last. */
  readonly lines: readonly {
    readonly line: number;
    readonly column: number;
    readonly endColumn: number;
    /** How many scenarios reached it. */
    readonly runs: number;
  }[];
  /** Each condition, with how many scenarios it held for, and how many it did not. */
  readonly conditions: readonly {
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    readonly held: number;
    readonly failed: number;
  }[];
}

/**
 * The core's coverage in lines; a line counts as reached as soon as a part of it is.
 * @param toLineColumn from the offsets of `text` to places from 0.
 */
export function toFileCoverage(
  { parts, conditions }: TemplateCoverage,
  text: string,
  toLineColumn: (offset: number) => LineColumn,
): FileCoverage {
  const byLine = new Map<number, FileCoverage['lines'][number]>();
  for (const { span, runs } of parts) {
    for (const piece of linesOf(text, span)) {
      const { line, column } = toLineColumn(piece.start);
      const { column: endColumn } = toLineColumn(piece.end);
      const known = byLine.get(line + 1);
      byLine.set(line + 1, {
        line: line + 1,
        column: Math.min(column + 1, known?.column ?? Infinity),
        endColumn: Math.max(endColumn + 1, known?.endColumn ?? 0),
        runs: Math.max(runs, known?.runs ?? 0),
      });
    }
  }
  return {
    lines: [...byLine.values()].sort((a, b) => a.line - b.line),
    conditions: conditions.map(({ span, held, failed }) => {
      const [start, end] = [toLineColumn(span.start), toLineColumn(span.end)];
      return {
        line: start.line + 1,
        column: start.column + 1,
        endLine: end.line + 1,
        endColumn: end.column + 1,
        held,
        failed,
      };
    }),
  };
}

/** What of a span stands on each line, without the blanks around it; lines of blanks are left out. */
function linesOf(text: string, { start, end }: Span): readonly Span[] {
  return [...text.slice(start, end).matchAll(/\S(?:.*\S)?/g)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
  }));
}
