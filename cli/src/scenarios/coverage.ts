/** `test --coverage`: which lines of templates, and which ways of their conditions, scenarios reached. */
import { templateCoverage, type Report } from '../../../core/src/index.ts';
import {
  toFileCoverage,
  type FileCoverage as LineCoverage,
} from '../../../protocol/src/file-coverage.ts';
import type { RunFile } from '../run-file.ts';

/** Of one file; lines and columns count from 1. */
export interface FileCoverage {
  readonly file: string;
  /** Each line that holds part of a template that can run, with how many scenarios reached it. */
  readonly lines: readonly Pick<LineCoverage['lines'][number], 'line' | 'runs'>[];
  /** Each condition, with how many scenarios it held for, and how many it did not. */
  readonly conditions: readonly Omit<LineCoverage['conditions'][number], 'endLine' | 'endColumn'>[];
}

/** What the runs of a file reached. */
export function coverageOfFile(
  { file, text, analysis, lines: index }: RunFile,
  reports: readonly Report[],
): FileCoverage {
  const covered = templateCoverage(analysis, reports);
  const { lines, conditions } = toFileCoverage(covered, text, (at) => index.toLineColumn(at));
  return {
    file,
    lines: lines.map(({ line, runs }) => ({ line, runs })),
    conditions: conditions.map(({ line, column, held, failed }) => ({
      line,
      column,
      held,
      failed,
    })),
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
