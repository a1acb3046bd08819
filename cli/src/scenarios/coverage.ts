/** `test --coverage`: which lines of templates, and which ways of their conditions, scenarios reached. */
import { templateCoverage, type Report } from '../../../core/src/index.ts';
import type { RunFile } from '../run-file.ts';

/** Of one file; lines and columns count from 1. */
export interface FileCoverage {
  readonly file: string;
  /** Each line that holds part of a template that can run, with how many scenarios reached it. */
  readonly lines: readonly { readonly line: number; readonly runs: number }[];
  /** Each condition, with how many scenarios it held for, and how many it did not. */
  readonly conditions: readonly {
    readonly line: number;
    readonly column: number;
    readonly held: number;
    readonly failed: number;
  }[];
}

/** What the runs of a file reached; a line counts as reached as soon as a part of it is. */
export function coverageOfFile(
  { file, text, analysis, lines }: RunFile,
  reports: readonly Report[],
): FileCoverage {
  const { parts, conditions } = templateCoverage(analysis, reports);
  const byLine = new Map<number, number>();
  for (const { span, runs } of parts) {
    for (const { index } of text.slice(span.start, span.end).matchAll(/^[ \t]*(?=\S)/gm)) {
      const line = lines.toLineColumn(span.start + index).line + 1;
      byLine.set(line, Math.max(byLine.get(line) ?? 0, runs));
    }
  }
  return {
    file,
    lines: [...byLine].map(([line, runs]) => ({ line, runs })).sort((a, b) => a.line - b.line),
    conditions: conditions.map(({ span, ...ways }) => {
      const { line, column } = lines.toLineColumn(span.start);
      return { line: line + 1, column: column + 1, ...ways };
    }),
  };
}

/** How many there are, and how many of them were reached. */
export interface CoverageCount {
  readonly total: number;
  readonly covered: number;
}

/** The lines and the ways (two for each condition) of files together. */
export function countCoverage(files: readonly FileCoverage[]): {
  readonly lines: CoverageCount;
  readonly branches: CoverageCount;
} {
  const lines = files.flatMap((file) => file.lines.map(({ runs }) => runs));
  const ways = files.flatMap((file) =>
    file.conditions.flatMap(({ held, failed }) => [held, failed]),
  );
  return { lines: counted(lines), branches: counted(ways) };
}

function counted(runs: readonly number[]): CoverageCount {
  return { total: runs.length, covered: runs.filter((number) => number > 0).length };
}
