/** What scenarios reached of a file's templates, as VS Code's coverage. */
import {
  BranchCoverage,
  FileCoverage,
  StatementCoverage,
  type FileCoverageDetail,
  type Uri,
} from 'vscode';
import type { FileCoverage as LineCoverage } from '../../../protocol/src/file-coverage.ts';
import { rangeOf } from '../ranges.ts';

/** The details of each file that was handed to VS Code, which asks for them when they are looked at. */
const detailsOf = new WeakMap<FileCoverage, FileCoverageDetail[]>();

/** The coverage of a file: a statement for each line, with two branches for each condition in it. */
export function fileCoverage(uri: Uri, { lines, conditions }: LineCoverage): FileCoverage {
  const details = lines.map(
    ({ line, column, endColumn, runs }) =>
      new StatementCoverage(
        runs,
        rangeOf({ line, column, endLine: line, endColumn }),
        conditions.filter((one) => one.line === line).flatMap(waysOf),
      ),
  );
  const coverage = FileCoverage.fromDetails(uri, details);
  detailsOf.set(coverage, details);
  return coverage;
}

/** Answers `TestRunProfile.loadDetailedCoverage`. */
export function coverageDetails(coverage: FileCoverage): FileCoverageDetail[] {
  return detailsOf.get(coverage) ?? [];
}

/** VS Code says "the … branch was not taken". */
function waysOf(condition: LineCoverage['conditions'][number]): BranchCoverage[] {
  const { held, failed } = condition;
  const place = rangeOf(condition);
  return [new BranchCoverage(held, place, 'true'), new BranchCoverage(failed, place, 'false')];
}
