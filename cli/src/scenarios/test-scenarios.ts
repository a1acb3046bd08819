/** `test [PATH…]`: every scenario through its integration, against what it expects. */
import { writeFileSync } from 'node:fs';
import type { JobRunner } from '../../../protocol/src/job-runner.ts';
import type { Terminal } from '../terminal.ts';
import { CommandFailure } from '../failure.ts';
import { coverageOfFile, type FileCoverage } from './coverage.ts';
import { coverageFormats, type CoverageFormatName } from './coverage-formats.ts';
import { runScenario, SpecFiles, type ScenarioRun } from './run-scenario.ts';
import { findScenarios, type ScenarioFile } from './scenario-files.ts';
import { countOutcomes, type ScenarioResult } from './scenario-result.ts';
import { testFormats, type TestFormatName } from './test-formats.ts';
import { updateScenario } from './update-scenario.ts';
import { reasonOf } from '../../../protocol/src/reason-of.ts';

export interface TestArguments {
  /** Files, folders and patterns. */
  readonly paths: readonly string[];
  readonly format: TestFormatName;
  /** Write what came out into the files, where it is not what they expect. */
  readonly update: boolean;
  /** A text that the title, the operation or the file's name must hold; null for all. */
  readonly filter: string | null;
  /** What of the templates was reached, and the file to write it to; standard output for null. */
  readonly coverage: { readonly format: CoverageFormatName; readonly file: string | null } | null;
}

/**
 * Run all and print what became of each. Exit code: 2 where a scenario or what it belongs to cannot
 * be run (the others are run all the same), else 1 where one failed, else 0.
 */
export async function testScenarios(
  { paths, format, update, filter, coverage }: TestArguments,
  runner: JobRunner,
  terminal: Terminal,
): Promise<number> {
  const specs = new SpecFiles();
  const results: ScenarioResult[] = [];
  const runs: ScenarioRun[] = [];
  for (const scenario of findScenarios(paths, filter)) {
    const run = await runScenario(scenario, specs, runner);
    runs.push(run);
    results.push(update ? updated(scenario, run) : run.result);
  }
  for (const { outcome } of results) {
    if (outcome.kind === 'broken') terminal.complain(outcome.message);
  }
  terminal.write(testFormats[format](results, terminal));
  if (coverage !== null) {
    const text = coverageFormats[coverage.format](coverageOf(runs));
    if (coverage.file === null) terminal.write(text);
    else writeCoverage(coverage.file, text);
  }
  const { broken, failed } = countOutcomes(results);
  return broken > 0 ? 2 : failed > 0 ? 1 : 0;
}

/** Of each file that a scenario belongs to, in their order. */
function coverageOf(runs: readonly ScenarioRun[]): readonly FileCoverage[] {
  const specs = new Set(runs.flatMap(({ spec }) => spec ?? []));
  return [...specs].map((spec) =>
    coverageOfFile(
      spec,
      runs.flatMap((run) => (run.spec === spec ? (run.report ?? []) : [])),
    ),
  );
}

function writeCoverage(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (error) {
    const why = reasonOf(error);
    throw new CommandFailure(`${file}: the coverage cannot be written (${why})`);
  }
}

/** One without an expectation gets one, also where its call fails: that may be what it is for. */
function updated(
  { file, scenario }: ScenarioFile,
  { result, report }: ScenarioRun,
): ScenarioResult {
  const isDue = result.outcome.kind === 'failed' || !result.hasExpectation;
  if (report === null || !isDue) return result;
  updateScenario(file, scenario, report);
  return { ...result, outcome: { kind: 'updated' } };
}
